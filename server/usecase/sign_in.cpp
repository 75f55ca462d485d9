// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "usecase/sign_in.hpp"

#include "base/limits.hpp"
#include "base/sealed_text.hpp"

namespace tgo::usecase {
namespace {

std::string random_secret() {
  std::array<std::uint8_t, 32> bytes{};
  base::random_bytes(bytes);
  return base::to_hex(bytes);
}

/// A token is 32 random bytes, so it can serve as the key of a derivation without more ado.
std::string csrf_token_of(std::string_view token) { return base::to_hex(base::hash_fields({"tgo csrf 1", token})); }

}  // namespace

base::Task<base::Result<SignedIn>> sign_in(Ports& ports, SignIn command) {
  const auto credentials = co_await ports.accounts.find_credentials(command.login);
  if (!credentials) co_return credentials.error();
  const std::string hash = *credentials ? (*credentials)->password_hash : std::string();
  const auto fits = co_await ports.passwords.verify(hash, std::move(command.password));
  if (!fits) co_return fits.error();
  if (!*credentials || !*fits) {
    co_await ports.accounts.record_failure(std::move(command.login));
    co_return base::refuse(base::ProblemCode::wrong_credentials);
  }

  SignedIn signed_in;
  signed_in.token = random_secret();
  NewSession session;
  session.staff = (*credentials)->staff;
  session.token = base::hash_bytes(signed_in.token);
  session.csrf_token = base::hash_bytes(csrf_token_of(signed_in.token));
  session.expires_at = ports.clock.now() + base::limits::session_lifetime;
  const auto opened = co_await ports.accounts.open_session(std::move(session));
  if (!opened) co_return opened.error();
  const auto actor = co_await ports.accounts.find_actor(signed_in.token);
  if (!actor) co_return actor.error();
  signed_in.session = describe_session(*actor);
  co_return signed_in;
}

base::Task<base::Result<domain::Actor>> find_actor(Ports& ports, std::string token) {
  if (token.empty()) co_return base::refuse(base::ProblemCode::unauthenticated);
  co_return co_await ports.accounts.find_actor(std::move(token));
}

CurrentSession describe_session(const domain::Actor& actor) {
  CurrentSession session;
  session.staff.name = actor.name;
  session.staff.login = actor.login;
  session.staff.unit = actor.unit;
  session.csrf_token = csrf_token_of(actor.token);
  session.roles = actor.roles;
  session.system_roles = actor.system_roles;
  session.purposes = actor.purposes;
  return session;
}

bool is_csrf_token(const domain::Actor& actor, std::string_view given) {
  return base::equal_in_constant_time(csrf_token_of(actor.token), given);
}

base::Task<base::Result<void>> sign_out(Ports& ports, std::string token) {
  co_return co_await ports.accounts.close_session(std::move(token));
}

base::Task<base::Result<LiveTicket>> issue_live_ticket(Ports& ports, domain::Actor actor) {
  LiveTicket ticket;
  ticket.ticket = base::seal_text(ports.secrets.ticket_key, actor.token);
  ticket.expires_in_s = static_cast<std::int32_t>(base::limits::live_ticket_lifetime.count());
  const auto opened = co_await ports.accounts.open_ticket(actor.token, base::hash_bytes(ticket.ticket),
                                                          ports.clock.now() + base::limits::live_ticket_lifetime);
  if (!opened) co_return opened.error();
  co_return ticket;
}

base::Task<base::Result<domain::Actor>> redeem_live_ticket(Ports& ports, std::string ticket) {
  std::optional<std::string> token = base::open_sealed_text(ports.secrets.ticket_key, ticket);
  if (!token) co_return base::refuse(base::ProblemCode::unauthenticated);
  const auto redeemed = co_await ports.accounts.redeem_ticket(base::hash_bytes(ticket));
  if (!redeemed) co_return redeemed.error();
  co_return co_await ports.accounts.find_actor(std::move(*token));
}

}  // namespace tgo::usecase
