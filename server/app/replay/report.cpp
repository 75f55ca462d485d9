// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/replay/report.hpp"

#include "app/replay/csv_reader.hpp"
#include "base/ids.hpp"

#include <algorithm>
#include <array>
#include <fstream>
#include <stdexcept>

namespace tgo::app {
namespace {

std::string random_sender_key() {
  std::array<std::uint8_t, 16> key{};
  base::random_bytes(key);
  return base::to_hex(key);
}

struct Columns {
  std::size_t occurred_at, city, region, text;
};

Columns find_columns(const std::vector<std::string>& header) {
  const auto at = [&](const char* name) {
    const auto found = std::find(header.begin(), header.end(), name);
    if (found == header.end()) throw std::runtime_error(std::string("the file has no column '") + name + "'");
    return static_cast<std::size_t>(found - header.begin());
  };
  return Columns{at("occurred_at"), at("city"), at("region"), at("text")};
}

/// Times in such files have no offset and often no seconds; they are taken as UTC.
std::optional<base::Time> occurred(const std::string& text) {
  if (text.size() == 16) return base::parse_rfc3339(text + ":00Z");
  if (text.size() == 19) return base::parse_rfc3339(text + "Z");
  return {};
}

Report to_report(const std::vector<std::string>& record, const Columns& columns) {
  Report report;
  usecase::SubmitContribution& contribution = report.contribution;
  contribution.sender_key = random_sender_key();
  contribution.kind = domain::ContributionKind::observation;
  contribution.language = domain::Language::en;
  contribution.text = record[columns.text];
  contribution.channel = "replay";
  const std::string place = record[columns.city] + ", " + record[columns.region];
  if (place.size() > 2) contribution.place.emplace().words = place;
  if (const auto at = occurred(record[columns.occurred_at])) contribution.happened.emplace().from = *at;
  return report;
}

bool starts_with(const std::string& text, const std::string& start) {
  return text.compare(0, start.size(), start) == 0;
}

/// Spreads the reports over time as they happened, `speed` times as fast.
void set_due_times(std::vector<Report>& reports, double speed) {
  if (speed <= 0) return;
  const auto moment = [](const Report& report) {
    return report.contribution.happened ? *report.contribution.happened->from : base::Time{};
  };
  std::stable_sort(reports.begin(), reports.end(),
                   [&](const Report& a, const Report& b) { return moment(a) < moment(b); });
  for (Report& report : reports) {
    const std::chrono::duration<double> after = moment(report) - moment(reports.front());
    report.due = std::chrono::duration_cast<std::chrono::microseconds>(after / speed);
  }
}

}  // namespace

std::vector<Report> read_reports(const std::filesystem::path& file, const ReportFilter& filter, double speed) {
  std::ifstream stream(file, std::ios::binary);
  if (!stream) throw std::runtime_error(file.string() + " cannot be read");
  CsvReader reader(stream);
  const auto header = reader.next();
  if (!header) throw std::runtime_error(file.string() + " is empty");
  const Columns columns = find_columns(*header);
  std::vector<Report> reports;
  while (const auto record = reader.next()) {
    if (record->size() != header->size()) {
      throw std::runtime_error("line " + std::to_string(reader.line()) + ": " + std::to_string(record->size()) +
                               " fields where the header has " + std::to_string(header->size()));
    }
    if (!starts_with((*record)[columns.occurred_at], filter.night)) continue;
    if (!starts_with((*record)[columns.city], filter.city)) continue;
    reports.push_back(to_report(*record, columns));
  }
  set_due_times(reports, speed);
  return reports;
}

std::vector<Report> first_day_reports(std::chrono::seconds span, std::mt19937_64::result_type seed) {
  // Relative weight of each hour of the day, from midnight: the appeal is on the evening news.
  constexpr std::array<double, 24> hours{1, 1, 1, 1, 1, 2, 4, 7, 9, 9, 8, 8, 9, 8, 7, 7, 8, 9, 11, 14, 18, 16, 10, 5};
  constexpr std::array<const char*, 6> openings{"Ik fietste er gisteravond langs en zag",
                                                "Mijn buurvrouw vertelde mij over",
                                                "Op mijn deurcamera staat",
                                                "Ik denk dat ze is meegereden met",
                                                "Bij de kiosk hoorde ik iemand praten over",
                                                "Misschien heeft het te maken met"};
  constexpr std::array<const char*, 6> subjects{
      "een grijze bestelbus met een deuk", "iemand met een groene regenjas",     "een fiets zonder licht bij het water",
      "een ruzie op het perron",           "een auto die twee keer voorbijkwam", "een tas bij de brug"};
  std::mt19937_64 random(seed);
  std::discrete_distribution<int> hour(hours.begin(), hours.end());
  std::uniform_real_distribution<double> within(0, 1);
  std::vector<Report> reports(177);
  for (std::size_t i = 0; i < reports.size(); ++i) {
    usecase::SubmitContribution& contribution = reports[i].contribution;
    contribution.sender_key = random_sender_key();
    contribution.kind = i % 6 == 5 ? domain::ContributionKind::scenario : domain::ContributionKind::tip;
    contribution.text = std::string(openings[random() % openings.size()]) + " " + subjects[random() % subjects.size()] +
                        ". Dit is bijdrage " + std::to_string(i + 1) + " van de eerste dag.";
    contribution.channel = "replay";
    const double day = (hour(random) + within(random)) / 24;
    reports[i].due = std::chrono::duration_cast<std::chrono::microseconds>(span * day);
  }
  std::sort(reports.begin(), reports.end(), [](const Report& a, const Report& b) { return a.due < b.due; });
  return reports;
}

}  // namespace tgo::app
