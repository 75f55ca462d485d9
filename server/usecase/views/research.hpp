// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What researchers read: weeks, and counts of ten or more. Nothing about a person, no text (design promise 11).
#pragma once

#include "domain/contribution.hpp"

#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::usecase {

struct WeeklyCount {
  std::string dossier;
  /// ISO 8601 week: `2026-W47`.
  std::string week;
  domain::ContributionKind kind = domain::ContributionKind::tip;
  std::int64_t count = 0;
};
BOOST_DESCRIBE_STRUCT(WeeklyCount, (), (dossier, week, kind, count))

struct WeeklyCounts {
  std::vector<WeeklyCount> weeks;
};
BOOST_DESCRIBE_STRUCT(WeeklyCounts, (), (weeks))

}  // namespace tgo::usecase
