// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "usecase/handle_contribution.hpp"

#include "base/limits.hpp"
#include "usecase/permit.hpp"

namespace tgo::usecase {

using domain::Action;

base::Task<base::Result<QueuePage>> read_queue(Ports& ports, domain::Actor actor, std::string dossier,
                                               QueueFilter filter) {
  if (auto refused = refusal(actor, Action::read_queue, dossier)) co_return *refused;
  if (filter.limit < 1 || filter.limit > base::limits::queue_page_max) {
    co_return base::refuse_input("/limit", "out-of-range");
  }
  co_return co_await ports.contributions.queue(std::move(actor), std::move(dossier), filter);
}

base::Task<base::Result<ContributionDetail>> open_contribution(Ports& ports, domain::Actor actor, std::string dossier,
                                                               std::int64_t number) {
  if (auto refused = refusal(actor, Action::open_contribution, dossier)) co_return *refused;
  co_return co_await ports.contributions.open(std::move(actor), std::move(dossier), number);
}

base::Task<base::Result<ContributionDetail>> decide_contribution(Ports& ports, domain::Actor actor, std::string dossier,
                                                                 std::int64_t number, DecideContribution command) {
  if (auto refused = refusal(actor, Action::decide_contribution, dossier)) co_return *refused;
  const bool assessed = command.state == domain::TriageState::assessed;
  if (command.state == domain::TriageState::received) co_return base::refuse_input("/state", "not-in-list");
  if (assessed && !command.assessment) co_return base::refuse_input("/assessment", "missing");
  if (!assessed && command.assessment) co_return base::refuse_input("/assessment", "only-when-assessed");
  co_return co_await ports.contributions.decide(std::move(actor), std::move(dossier), number, command);
}

base::Task<base::Result<ContributionDetail>> close_contribution(Ports& ports, domain::Actor actor, std::string dossier,
                                                                std::int64_t number, CloseContribution command) {
  if (auto refused = refusal(actor, Action::reply_to_contribution, dossier)) co_return *refused;
  co_return co_await ports.contributions.close(std::move(actor), std::move(dossier), number, command);
}

base::Task<base::Result<Message>> reply_to_contribution(Ports& ports, domain::Actor actor, std::string dossier,
                                                        std::int64_t number, ReplyToContribution command) {
  if (auto refused = refusal(actor, Action::reply_to_contribution, dossier)) co_return *refused;
  auto violations = domain::check_staff_text("/text", command.text, base::limits::reply_text_max);
  if (!violations.empty()) {
    base::Problem invalid = base::refuse(base::ProblemCode::invalid_input);
    invalid.violations = std::move(violations);
    co_return invalid;
  }
  co_return co_await ports.contributions.reply(std::move(actor), std::move(dossier), number, std::move(command));
}

}  // namespace tgo::usecase
