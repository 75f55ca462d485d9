// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "usecase/control_release.hpp"

#include "base/limits.hpp"
#include "usecase/permit.hpp"

#include <algorithm>

namespace tgo::usecase {
namespace {

using domain::Action;

std::optional<base::Problem> invalid_if(std::vector<base::Violation> violations) {
  if (violations.empty()) return {};
  base::Problem invalid = base::refuse(base::ProblemCode::invalid_input);
  invalid.violations = std::move(violations);
  return invalid;
}

template <class Command>
domain::ReleaseContent content_of(const Command& command) {
  domain::ReleaseContent content;
  content.title = command.title;
  content.text = command.text;
  content.happened = command.happened;
  content.closes_at = command.closes_at;
  return content;
}

std::vector<base::Violation> check_proposal(const ProposeRelease& command, base::Time now) {
  auto found = domain::check(command.kind, content_of(command));
  const auto note = domain::check_staff_text("/proportionality", command.proportionality, base::limits::note_max);
  found.insert(found.end(), note.begin(), note.end());
  // The term is a date: it must be later than today.
  if (std::chrono::floor<std::chrono::days>(command.expires_on) <= std::chrono::floor<std::chrono::days>(now))
    found.push_back({"/expiresOn", "in-the-past"});
  if (command.audience == domain::Audience::team) found.push_back({"/audience", "not-in-list"});
  if (command.source_numbers.size() > base::limits::release_sources_max) {
    found.push_back({"/sourceNumbers", "too-many-items"});
  }
  for (std::size_t i = 0; i < command.source_numbers.size(); ++i) {
    if (command.source_numbers[i] < 1) found.push_back({"/sourceNumbers/" + std::to_string(i), "out-of-range"});
  }
  return found;
}

}  // namespace

base::Task<base::Result<ReleaseList>> list_releases(Ports& ports, domain::Actor actor, std::string dossier,
                                                    std::optional<domain::ReleaseState> state) {
  if (auto refused = refusal(actor, Action::read_releases, dossier)) co_return *refused;
  co_return co_await ports.releases.list(std::move(actor), std::move(dossier), state);
}

base::Task<base::Result<ReleaseDetail>> open_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                     base::Uuid release) {
  if (auto refused = refusal(actor, Action::read_releases, dossier)) co_return *refused;
  co_return co_await ports.releases.open(std::move(actor), std::move(dossier), release);
}

base::Task<base::Result<ReleaseDetail>> propose_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                        ProposeRelease command) {
  if (auto refused = refusal(actor, Action::propose_release, dossier)) co_return *refused;
  if (auto invalid = invalid_if(check_proposal(command, ports.clock.now()))) co_return *invalid;
  co_return co_await ports.releases.propose(std::move(actor), std::move(dossier), std::move(command));
}

base::Task<base::Result<ReleaseDetail>> revise_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                       base::Uuid release, ReviseRelease command) {
  if (auto refused = refusal(actor, Action::propose_release, dossier)) co_return *refused;
  const auto current = co_await ports.releases.open(actor, dossier, release);
  if (!current) co_return current.error();
  if (auto invalid = invalid_if(domain::check(current->kind, content_of(command)))) co_return *invalid;
  co_return co_await ports.releases.revise(std::move(actor), std::move(dossier), release, std::move(command));
}

base::Task<base::Result<ReleaseDetail>> approve_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                        base::Uuid release, ApproveRelease command) {
  if (auto refused = refusal(actor, Action::approve_release, dossier)) co_return *refused;
  base::Digest hash{};
  if (!base::parse_hex(command.content_hash, hash)) co_return base::refuse_input("/contentHash", "not-a-hash");
  co_return co_await ports.releases.approve(std::move(actor), std::move(dossier), release, std::move(command));
}

base::Task<base::Result<ReleaseDetail>> reject_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                       base::Uuid release, RejectRelease command) {
  if (auto refused = refusal(actor, Action::approve_release, dossier)) co_return *refused;
  if (auto invalid = invalid_if(domain::check_staff_text("/reason", command.reason, base::limits::note_max))) {
    co_return *invalid;
  }
  co_return co_await ports.releases.reject(std::move(actor), std::move(dossier), release, std::move(command));
}

base::Task<base::Result<ReleaseDetail>> withdraw_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                         base::Uuid release, WithdrawRelease command) {
  if (auto refused = refusal(actor, Action::withdraw_release, dossier)) co_return *refused;
  if (command.reason_code == domain::WithdrawalReason::expired) {
    co_return base::refuse_input("/reasonCode", "not-in-list");
  }
  co_return co_await ports.releases.withdraw(std::move(actor), std::move(dossier), release, command);
}

}  // namespace tgo::usecase
