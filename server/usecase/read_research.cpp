// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "usecase/read_research.hpp"

#include <algorithm>

namespace tgo::usecase {

base::Task<base::Result<WeeklyCounts>> read_weekly_counts(Ports& ports, domain::Actor actor) {
  const auto reads = [&](const domain::HeldRole& held) {
    return domain::allows(held.role, domain::Action::read_research);
  };
  if (std::none_of(actor.roles.begin(), actor.roles.end(), reads)) {
    co_return base::refuse(base::ProblemCode::forbidden);
  }
  auto counts = co_await ports.research.weekly_counts(actor);
  if (!counts) co_return counts.error();
  std::erase_if(counts->weeks, [&](const WeeklyCount& row) {
    return !domain::may(actor, domain::Action::read_research, row.dossier);
  });
  co_return counts;
}

}  // namespace tgo::usecase
