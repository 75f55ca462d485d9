// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What is replayed: a contribution as somebody would send it, and when. From a CSV of real reports, or made up for the
// first day of the experiment of 2012.
#pragma once

#include "usecase/commands/citizen.hpp"

#include <chrono>
#include <filesystem>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace tgo::app {

struct Report {
  usecase::SubmitContribution contribution;
  /// When it is due, after the start.
  std::chrono::microseconds due{0};
};

/// Which reports of a file: those whose `occurred_at` starts with `night`, where given, and whose city starts with
/// `city`.
struct ReportFilter {
  std::string night;
  std::string city;
};

/// Reads the columns occurred_at, city, region and text (others are skipped); each text word for word. `speed` times
/// as fast as it happened; 0 is all at once. Throws std::runtime_error with what is wrong and on which line.
std::vector<Report> read_reports(const std::filesystem::path& file, const ReportFilter& filter, double speed);

/// 177 contributions with a day's curve (quiet at night, busy after the evening news) within `span`; the same for the
/// same seed.
std::vector<Report> first_day_reports(std::chrono::seconds span, std::mt19937_64::result_type seed);

}  // namespace tgo::app
