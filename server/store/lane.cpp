// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/lane.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "base/result.hpp"
#include "store/database_error.hpp"
#include "store/reconnection.hpp"

#include <utility>

namespace tgo::store {
namespace {

using base::ProblemCode;
using std::chrono::steady_clock;

JobOutcome refused(ProblemCode code, int retry_after_s) {
  base::Problem problem = base::refuse(code);
  problem.retry_after_s = retry_after_s;
  return {std::move(problem), nullptr};
}

JobOutcome overloaded() { return refused(ProblemCode::overloaded, base::limits::overloaded_retry_after_s); }
JobOutcome unavailable() { return refused(ProblemCode::unavailable, base::limits::unavailable_retry_after_s); }

/// Rolled back for another's sake, or cut off before its COMMIT: nothing has happened, so it can be done again.
bool may_repeat(const DatabaseError& error) {
  return error.invites_retry() || error.kind() == DatabaseError::Kind::connection_lost;
}

}  // namespace

void finish(Job& job, JobOutcome outcome) {
  // Taken out first: the waiting coroutine may end, and the job with it, while this still runs.
  const auto complete = std::exchange(job.complete, nullptr);
  complete(std::move(outcome));
}

/// One thread's share: its connection and what it does with a job.
class Lane::Worker {
 public:
  explicit Worker(Lane& lane) : lane_(lane), reconnection_(lane.settings_.conninfo) {}

  void run() {
    std::shared_ptr<Job> job;
    while (lane_.next(job, patience())) {
      if (job)
        finish(*job, steady_clock::now() >= job->expires ? overloaded() : perform(*job));
      else
        reconnect();
      job.reset();
    }
  }

 private:
  /// A worker that lost the database does not wait for a job to find out that it is back: until it is, the server says
  /// that it is not ready, and then nobody comes.
  std::optional<std::chrono::milliseconds> patience() const {
    if (!lost_) return {};
    return reconnection_.pause_left();
  }

  void reconnect() {
    try {
      reach();
    } catch (const DatabaseError&) {
      // Said when it was lost; the next attempt comes after the pause.
    }
  }

  Connection& reach() {
    lost_ = !reconnection_.is_connected();
    lane_.reachable_ = !lost_;
    Connection& connection = reconnection_.get();
    lost_ = false;
    lane_.reachable_ = true;
    return connection;
  }

  JobOutcome perform(Job& job) {
    for (int attempt = 1;; ++attempt) {
      try {
        attempt_once(job);
        return {};
      } catch (const DatabaseError& error) {
        reconnection_.drop_if_broken();
        log_database_error(lane_.settings_.name, error);
        const bool again = attempt < base::limits::job_attempts_max && steady_clock::now() < job.expires;
        if (!again || !may_repeat(error) || reconnection_.pause_left().count() > 0) return {to_problem(error), nullptr};
      } catch (...) {
        reconnection_.drop_if_broken();
        return {std::nullopt, std::current_exception()};
      }
    }
  }

  void attempt_once(Job& job) {
    if (lost_ && lane_.reachable_) reconnection_.end_pause();
    Transaction transaction = reach().begin();
    if (!job.session.empty()) {
      transaction.exec("select set_config('tgo.session', $1, true)", Parameters().text(job.session));
    }
    if (job.attempt(transaction)) transaction.commit();
  }

  Lane& lane_;
  Reconnection reconnection_;
  bool lost_ = false;
};

Lane::Lane(LaneSettings settings) : settings_(std::move(settings)) {
  for (std::size_t i = 0; i < settings_.threads; ++i) {
    threads_.emplace_back([this] { Worker(*this).run(); });
  }
}

Lane::~Lane() { stop(); }

void Lane::submit(std::shared_ptr<Job> job) {
  job->expires = steady_clock::now() + settings_.patience;
  std::unique_lock lock(mutex_);
  if (stopping_ || queue_.size() >= settings_.queue_max) {
    const bool stopping = stopping_;
    lock.unlock();
    finish(*job, stopping ? unavailable() : overloaded());
    return;
  }
  queue_.push_back(std::move(job));
  lock.unlock();
  changed_.notify_one();
}

bool Lane::next(std::shared_ptr<Job>& job, std::optional<std::chrono::milliseconds> patience) {
  std::unique_lock lock(mutex_);
  const auto is_over = [this] { return stopping_ || !queue_.empty(); };
  if (patience)
    changed_.wait_for(lock, *patience, is_over);
  else
    changed_.wait(lock, is_over);
  if (stopping_) return false;
  if (queue_.empty()) return true;
  job = std::move(queue_.front());
  queue_.pop_front();
  return true;
}

void Lane::stop() {
  std::deque<std::shared_ptr<Job>> left;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    left.swap(queue_);
  }
  changed_.notify_all();
  for (const std::shared_ptr<Job>& job : left) finish(*job, unavailable());
  for (std::thread& thread : threads_) {
    if (thread.joinable()) thread.join();
  }
}

std::size_t Lane::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

bool Lane::is_reachable() const { return reachable_; }

}  // namespace tgo::store
