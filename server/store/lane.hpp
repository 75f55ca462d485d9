// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A lane: a few threads with one connection each and one bounded queue before them. Lanes share nothing, so that work
// in one never waits for work in another. A full queue refuses at once, a job that waited too long is dropped unrun.
#pragma once

#include "base/problem.hpp"
#include "store/connection.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <exception>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace tgo::store {

/// How a job ended: nothing means that it ran and was committed (or chose to be rolled back).
struct JobOutcome {
  std::optional<base::Problem> problem;
  /// A bug, or memory that ran out: rethrown in the coroutine that waits.
  std::exception_ptr failure;
};

/// One transaction's worth of work. It may be attempted more than once, each time in a fresh transaction, as long as
/// no attempt reached its COMMIT.
class Job {
 public:
  virtual ~Job() = default;
  /// Runs on the lane's thread; true to commit, false to roll back. Throws DatabaseError.
  virtual bool attempt(Transaction& transaction) = 0;

  /// Called once, when the job has ended or was refused; from any thread. Use finish().
  std::function<void(JobOutcome)> complete;
  /// The staff session in whose name the transaction runs; empty where there is none.
  std::string session;
  std::chrono::steady_clock::time_point expires;
};

/// Tells the one who waits how the job ended; the job may be gone afterwards.
void finish(Job& job, JobOutcome outcome);

struct LaneSettings {
  /// A fixed name for the log.
  std::string name;
  /// With the session's settings: see database_settings.
  std::string conninfo;
  std::size_t threads = 1;
  std::size_t queue_max = 0;
  /// How long a job may wait and be tried again, in all.
  std::chrono::milliseconds patience{};
};

class Lane {
 public:
  explicit Lane(LaneSettings settings);
  /// Stops: what still waits is answered `unavailable`.
  ~Lane();
  Lane(const Lane&) = delete;
  Lane& operator=(const Lane&) = delete;

  /// Queues the job, or completes it with `overloaded` at once when the queue is full.
  void submit(std::shared_ptr<Job> job);
  /// Refuses new work, answers what waits, and joins the threads after their current job.
  void stop();
  /// Jobs that wait now.
  std::size_t waiting() const;
  /// Whether the last attempt to reach the database worked.
  bool is_reachable() const;

 private:
  class Worker;

  /// Waits for a job, at most `patience` if there is one; false when the lane stops.
  bool next(std::shared_ptr<Job>& job, std::optional<std::chrono::milliseconds> patience);

  const LaneSettings settings_;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::shared_ptr<Job>> queue_;
  bool stopping_ = false;
  std::atomic<bool> reachable_ = true;
  std::vector<std::thread> threads_;
};

}  // namespace tgo::store
