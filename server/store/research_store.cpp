// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/research_store.hpp"

#include "store/enumerators.hpp"

namespace tgo::store {
namespace {

usecase::WeeklyCounts read_counts(Transaction& transaction) {
  usecase::WeeklyCounts counts;
  const Rows rows =
      transaction.exec("select dossier, week, kind, count from research.weekly_count order by dossier, week, kind");
  for (const Row row : rows) {
    usecase::WeeklyCount count;
    count.dossier = row.text("dossier");
    count.week = row.text("week");
    count.kind = read_enum<domain::ContributionKind>(row, "kind");
    count.count = row.number("count");
    counts.weeks.push_back(std::move(count));
  }
  return counts;
}

}  // namespace

base::Task<base::Result<usecase::WeeklyCounts>> ResearchStore::weekly_counts(domain::Actor actor) {
  return database_.run_for(LaneName::research, std::move(actor.token), &read_counts);
}

}  // namespace tgo::store
