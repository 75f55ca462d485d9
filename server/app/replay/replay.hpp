// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Sends reports to a running server as citizens would: over real sockets, from many loopback addresses, each sender on
// a connection of its own. Only ever to this machine.
#pragma once

#include "app/replay/report.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace tgo::app {

struct ReplayPlan {
  std::uint16_t port = 8080;
  std::string dossier;
  /// Connections at the same time, each from an address of its own in 127.0.0.0/8.
  int clients = 16;
};

/// What came of it. Times from sending a request to reading its answer.
struct ReplayOutcome {
  std::int64_t sent = 0;
  std::int64_t acknowledged = 0;
  std::int64_t refused = 0;
  /// Connections that broke; the report was sent again under the same key.
  std::int64_t resent = 0;
  std::vector<std::chrono::microseconds> latencies;
  std::chrono::steady_clock::duration took{};
  std::chrono::microseconds percentile(double share) const;
};

/// Called about four times a second, and at the end.
using ReplayProgress = std::function<void(const ReplayOutcome&, std::size_t total)>;

/// Runs until every report has its answer. A report that is answered with 503 or 429 is sent again after the
/// Retry-After; one whose connection breaks is sent again at once, at most 20 times.
ReplayOutcome replay(const ReplayPlan& plan, const std::vector<Report>& reports, const ReplayProgress& progress);

}  // namespace tgo::app
