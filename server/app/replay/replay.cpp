// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/replay/replay.hpp"

#include "api/messages/messages.hpp"
#include "app/replay/http_sender.hpp"

#include <algorithm>
#include <memory>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace tgo::app {
namespace {

namespace net = boost::asio;
using Clock = std::chrono::steady_clock;
constexpr int attempts_max = 20;

/// What all clients of one replay share; one thread, so nothing is locked.
struct Run {
  const ReplayPlan& plan;
  const std::vector<Report>& reports;
  ReplayOutcome outcome = {};
  std::size_t next = 0;
  int clients_left = 0;
  Clock::time_point start = Clock::now();
};

base::Task<void> wait_until(Clock::time_point moment) {
  if (moment <= Clock::now()) co_return;
  net::steady_timer timer(co_await net::this_coro::executor, moment);
  co_await timer.async_wait(net::as_tuple(net::use_awaitable));
}

/// Sends one report until it has a final answer.
base::Task<void> deliver(Run& run, HttpSender& sender, const Report& report) {
  const std::string path = "/v1/dossiers/" + run.plan.dossier + "/contributions";
  const std::string body = api::codec::encode(report.contribution);
  for (int attempt = 0; attempt < attempts_max; ++attempt) {
    ++(attempt == 0 ? run.outcome.sent : run.outcome.resent);
    const auto sent_at = Clock::now();
    const auto answer = co_await sender.post(path, body);
    if (!answer) continue;
    if (answer->status == 503 || answer->status == 429) {
      co_await wait_until(Clock::now() + std::chrono::seconds(std::max(1, answer->retry_after_s)));
      continue;
    }
    if (answer->status != 201 && answer->status != 200) break;
    ++run.outcome.acknowledged;
    run.outcome.latencies.push_back(std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - sent_at));
    co_return;
  }
  ++run.outcome.refused;
}

base::Task<void> be_a_citizen(Run& run, int client) {
  HttpSender sender(co_await net::this_coro::executor, run.plan.port, client);
  while (run.next < run.reports.size()) {
    const Report& report = run.reports[run.next++];
    co_await wait_until(run.start + report.due);
    co_await deliver(run, sender, report);
  }
  --run.clients_left;
}

base::Task<void> show_progress(Run& run, const ReplayProgress& progress) {
  while (run.clients_left > 0) {
    co_await wait_until(Clock::now() + std::chrono::milliseconds(250));
    progress(run.outcome, run.reports.size());
  }
}

}  // namespace

std::chrono::microseconds ReplayOutcome::percentile(double share) const {
  if (latencies.empty()) return std::chrono::microseconds{0};
  auto sorted = latencies;
  std::sort(sorted.begin(), sorted.end());
  return sorted[static_cast<std::size_t>(share * static_cast<double>(sorted.size() - 1))];
}

ReplayOutcome replay(const ReplayPlan& plan, const std::vector<Report>& reports, const ReplayProgress& progress) {
  net::io_context context(1);
  Run run{plan, reports};
  run.clients_left = plan.clients;
  for (int client = 0; client < plan.clients; ++client) {
    base::spawn("replay", context.get_executor(), be_a_citizen(run, client));
  }
  base::spawn("replay progress", context.get_executor(), show_progress(run, progress));
  context.run();
  run.outcome.took = Clock::now() - run.start;
  return std::move(run.outcome);
}

}  // namespace tgo::app
