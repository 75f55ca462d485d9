// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/replay/replay.hpp"

#include "app/commands/commands.hpp"
#include "store/administration.hpp"

#include <iomanip>
#include <iostream>

namespace tgo::app {
namespace {

void show(const ReplayOutcome& outcome, std::size_t total) {
  std::cerr << "\r" << outcome.acknowledged << " of " << total << " acknowledged, " << outcome.refused << " refused"
            << std::flush;
}

double milliseconds(std::chrono::microseconds duration) { return static_cast<double>(duration.count()) / 1000; }

void print_outcome(const ReplayOutcome& outcome, std::int64_t stored) {
  const double seconds = std::chrono::duration<double>(outcome.took).count();
  std::cout << std::fixed << std::setprecision(1) << "sent          " << outcome.sent << "\nacknowledged  "
            << outcome.acknowledged << "\nrefused       " << outcome.refused << "\nsent again    " << outcome.resent
            << "\nstored        " << stored << "\ntook          " << seconds << " s ("
            << static_cast<double>(outcome.acknowledged) / seconds << " a second)\np50           "
            << milliseconds(outcome.percentile(0.5)) << " ms\np99           " << milliseconds(outcome.percentile(0.99))
            << " ms\n";
}

}  // namespace

int replay_reports(const Configuration& configuration, const ReplayOptions& options) {
  std::vector<Report> reports;
  if (options.first_day) {
    reports = first_day_reports(std::chrono::seconds(options.span_s), options.seed);
  } else {
    ReportFilter filter;
    filter.city = options.city;
    filter.night = options.night;
    reports = read_reports(options.file, filter, options.speed);
  }
  if (reports.empty()) {
    std::cerr << "No report fits the filter, so nothing was sent. Check --city and --night.\n";
    return 1;
  }
  store::Administration administration(configuration.database + " user=" + configuration.database_owner);
  const auto before = administration.last_contribution(options.dossier);
  if (!before) {
    std::cerr << "There is no dossier '" << options.dossier << "'.\n";
    return 1;
  }
  ReplayPlan plan;
  plan.port = configuration.port;
  plan.dossier = options.dossier;
  plan.clients = options.clients;
  const ReplayOutcome outcome = replay(plan, reports, show);
  std::cerr << '\n';
  const std::int64_t stored = *administration.last_contribution(options.dossier) - *before;
  print_outcome(outcome, stored);
  return outcome.refused == 0 && outcome.acknowledged == static_cast<std::int64_t>(reports.size()) ? 0 : 1;
}

}  // namespace tgo::app
