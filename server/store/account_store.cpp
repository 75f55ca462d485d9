// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/account_store.hpp"

#include "store/enumerators.hpp"

namespace tgo::store {
namespace {

using base::Digest;
using base::ProblemCode;
using base::Result;

/// Stands for an answer without a value, which a job cannot give.
struct Done {};

std::optional<usecase::Credentials> find(Transaction& transaction, const std::string& login) {
  const Rows rows =
      transaction.exec("select staff, password_hash from account.find_staff($1)", Parameters().text(login));
  if (rows.empty()) return {};
  usecase::Credentials credentials;
  credentials.staff = rows.only().uuid("staff");
  credentials.password_hash = rows.only().text("password_hash");
  return credentials;
}

Done open(Transaction& transaction, const usecase::NewSession& session) {
  transaction.exec(
      "select account.open_session($1::uuid, $2::bytea, $3::bytea, $4::timestamptz)",
      Parameters().uuid(session.staff).bytes(session.token).bytes(session.csrf_token).time(session.expires_at));
  transaction.exec("select audit.append('signed_in', 'staff', $1, null, null)",
                   Parameters().text(base::to_text(session.staff)));
  return {};
}

/// Runs in the session's own name, so that the entry says whose it was.
Done close(Transaction& transaction, const Digest& token_hash) {
  transaction.exec("select audit.append('signed_out', 'session', null, null, null)");
  transaction.exec("select account.close_session($1::bytea)", Parameters().bytes(token_hash));
  return {};
}

Result<domain::Actor> read_actor(Transaction& transaction, const std::string& token) {
  const Rows profile = transaction.exec("select staff, login, name, unit from account.my_profile()");
  if (profile.empty()) return base::refuse(ProblemCode::unauthenticated);
  domain::Actor actor;
  actor.token = token;
  actor.staff = profile.only().uuid("staff");
  actor.name = profile.only().text("name");
  actor.login = profile.only().text("login");
  actor.unit = profile.only().text("unit");
  for (const Row row : transaction.exec("select slug, role from account.my_roles_everywhere()")) {
    const auto role = read_enum<domain::Role>(row, "role");
    if (row.is_null("slug")) {
      actor.system_roles.push_back(role);
    } else {
      domain::HeldRole held;
      held.dossier = row.text("slug");
      held.role = role;
      actor.roles.push_back(std::move(held));
    }
  }
  for (const Row row : transaction.exec("select slug from account.my_purposes()")) {
    actor.purposes.push_back(row.text("slug"));
  }
  return actor;
}

Done issue(Transaction& transaction, const Digest& token_hash, const Digest& ticket) {
  transaction.exec("select account.issue_live_ticket($1::bytea, $2::bytea)",
                   Parameters().bytes(token_hash).bytes(ticket));
  return {};
}

Result<Done> take(Transaction& transaction, const Digest& ticket) {
  const Rows rows = transaction.exec("select from account.take_live_ticket($1::bytea)", Parameters().bytes(ticket));
  if (rows.empty()) return base::refuse(ProblemCode::unauthenticated);
  return Done();
}

Done write_failure(Transaction& transaction, const std::string& login) {
  transaction.exec("select audit.append('sign_in_failed', 'login', $1, null, null)", Parameters().text(login));
  return {};
}

Result<void> without_value(const Result<Done>& done) {
  if (!done) return done.error();
  return {};
}

}  // namespace

base::Task<Result<std::optional<usecase::Credentials>>> AccountStore::find_credentials(std::string login) {
  return database_.run(LaneName::sign_in, &find, std::move(login));
}

base::Task<Result<void>> AccountStore::open_session(usecase::NewSession session) {
  co_return without_value(co_await database_.run(LaneName::sign_in, &open, std::move(session)));
}

base::Task<Result<void>> AccountStore::close_session(std::string token) {
  const Digest hash = base::hash_bytes(token);
  co_return without_value(co_await database_.run_for(LaneName::sign_in, std::move(token), &close, hash));
}

base::Task<Result<domain::Actor>> AccountStore::find_actor(std::string token) {
  return database_.run_for(LaneName::staff, token, &read_actor, token);
}

base::Task<Result<void>> AccountStore::open_ticket(std::string token, Digest ticket, base::Time) {
  // The database gives every ticket the same thirty seconds by its own clock.
  const Digest hash = base::hash_bytes(token);
  co_return without_value(co_await database_.run(LaneName::sign_in, &issue, hash, ticket));
}

base::Task<Result<void>> AccountStore::redeem_ticket(Digest ticket) {
  co_return without_value(co_await database_.run(LaneName::sign_in, &take, ticket));
}

base::Task<void> AccountStore::record_failure(std::string login) {
  // Refused or not, the answer to the visitor is the same.
  const Result<Done> done = co_await database_.run(LaneName::sign_in, &write_failure, std::move(login));
  (void)done;
}

}  // namespace tgo::store
