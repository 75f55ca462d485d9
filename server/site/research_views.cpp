// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/research_views.hpp"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <map>
#include <optional>

namespace tgo::site {
namespace {

/// The rule of ten: fewer could be recognised (domain, section 7).
constexpr std::int64_t smallest_count = 10;

using KindCounts = std::vector<usecase::WeeklyCount>;
/// Dossier, then week; ISO weeks sort as text, and the newest stands first.
using CountsByWeek = std::map<std::string, std::map<std::string, KindCounts, std::greater<>>>;

/// The Monday of an ISO 8601 week (`2026-W47`), at noon so that no time zone moves it to another day.
std::optional<base::Time> monday_of(const std::string& week) {
  int year = 0;
  int number = 0;
  const auto parts = week.find("-W");
  if (parts != 4 || std::from_chars(week.data(), week.data() + 4, year).ec != std::errc() ||
      std::from_chars(week.data() + 6, week.data() + week.size(), number).ec != std::errc()) {
    return std::nullopt;
  }
  using namespace std::chrono;
  // The fourth of January always lies in the first week.
  const sys_days fourth = std::chrono::year(year) / January / 4;
  const sys_days first_monday = fourth - (weekday(fourth) - Monday);
  return first_monday + days(7 * (number - 1)) + hours(12);
}

std::string kind_name(const Wording& wording, domain::ContributionKind kind) {
  return wording.say(std::string("kind_") + boost::describe::enum_to_string(kind, "tip"));
}

view::Week week_view(const Wording& wording, const std::string& week, KindCounts counts) {
  std::sort(counts.begin(), counts.end(), [](const auto& left, const auto& right) { return left.count > right.count; });
  std::int64_t total = 0;
  for (const auto& count : counts) {
    total += count.count;
  }
  view::Week shown;
  const auto monday = monday_of(week);
  shown.title = monday ? wording.say("research_week", {{"week", week.substr(6)},
                                                       {"from", wording.day(*monday)},
                                                       {"until", wording.day(*monday + std::chrono::days(6))}})
                       : week;
  shown.denominator = wording.say("research_denominator", {{"count", total}});
  shown.meaning = wording.say("research_week_meaning", {{"kind", kind_name(wording, counts.front().kind)}});
  for (const auto& count : counts) {
    const std::int64_t share = (count.count * 100 + total / 2) / total;
    view::WeekCount row;
    row.kind = kind_name(wording, count.kind);
    row.count = std::to_string(count.count);
    row.share = wording.say("research_share_of", {{"count", share}});
    row.width = std::to_string(share) + "%";
    shown.counts.push_back(std::move(row));
  }
  return shown;
}

view::Research empty_view(const Wording& wording) {
  view::Research page;
  page.shell.title = wording.say("research_title");
  page.shell.other_path = link_to(other_than(wording.language()), "/research");
  page.shell.hidden = true;
  return page;
}

}  // namespace

view::Research research_sign_in_view(const Wording& wording) {
  view::Research page = empty_view(wording);
  page.wants_sign_in = true;
  return page;
}

view::Research research_view(const Wording& wording, const usecase::WeeklyCounts& counts) {
  view::Research page = empty_view(wording);
  CountsByWeek by_week;
  for (const auto& count : counts.weeks) {
    if (count.count >= smallest_count) {
      by_week[count.dossier][count.week].push_back(count);
    }
  }
  for (auto& [dossier, weeks] : by_week) {
    view::DossierWeeks shown;
    shown.dossier = dossier;
    for (auto& [week, kinds] : weeks) {
      shown.weeks.push_back(week_view(wording, week, std::move(kinds)));
    }
    page.dossiers.push_back(std::move(shown));
  }
  page.has_weeks = !page.dossiers.empty();
  page.is_empty = page.dossiers.empty();
  return page;
}

}  // namespace tgo::site
