// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/contribution_writer.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "store/contribution_batch.hpp"
#include "store/database_error.hpp"
#include "store/reconnection.hpp"

#include <algorithm>
#include <set>
#include <span>

namespace tgo::store {
namespace {

namespace limits = base::limits;
using base::ProblemCode;
using std::chrono::steady_clock;
using usecase::SubmitOutcome;

base::Problem try_again(ProblemCode code, int seconds) {
  base::Problem problem = base::refuse(code);
  problem.retry_after_s = seconds;
  return problem;
}

base::Problem overloaded() { return try_again(ProblemCode::overloaded, limits::overloaded_retry_after_s); }
base::Problem unavailable() { return try_again(ProblemCode::unavailable, limits::unavailable_retry_after_s); }

}  // namespace

/// Hands a sleeping coroutine's completion to the queue.
struct ContributionWriter::Enqueue {
  ContributionWriter* writer;
  usecase::StoredContribution contribution;
  void operator()(Completion<Outcome> completion) {
    writer->enqueue({std::move(contribution), std::move(completion), steady_clock::now() + limits::writer_patience});
  }
};

/// What the writer's thread does with a batch.
class ContributionWriter::Writing {
 public:
  explicit Writing(ContributionWriter& writer) : writer_(writer), reconnection_(writer.conninfo_) {}

  std::chrono::milliseconds pause() const { return std::max(pause_, reconnection_.pause_left()); }

  /// Answers every entry or puts it back.
  void write(Entries batch) {
    pause_ = std::chrono::milliseconds(0);
    if (batch.empty()) return reconnect();
    write_part(std::span(batch));
  }

 private:
  using Part = std::span<Entry>;

  void write_part(Part part) {
    if (part.empty()) return;
    try {
      settle(part, commit(part));
    } catch (const DatabaseError& error) {
      reconnection_.drop_if_broken();
      log_database_error("contribution_writer", error);
      recover(part, error);
    } catch (...) {
      base::log_failure("contribution_writer", std::current_exception());
      for (Entry& entry : part) entry.answer(base::refuse(ProblemCode::internal));
    }
  }

  Connection& reach() {
    writer_.reachable_ = reconnection_.is_connected();
    Connection& connection = reconnection_.get();
    writer_.reachable_ = true;
    return connection;
  }

  /// With nothing to write: only to find out whether the database is back.
  void reconnect() {
    try {
      reach();
    } catch (const DatabaseError&) {
      // Said when it was lost; the next attempt comes after the pause.
    }
  }

  std::vector<RowOutcome> commit(Part part) {
    std::vector<const usecase::StoredContribution*> contributions;
    for (const Entry& entry : part) contributions.push_back(&entry.contribution);
    Transaction transaction = reach().begin();
    std::vector<RowOutcome> outcomes = submit_batch(transaction, contributions);
    transaction.commit();
    ++writer_.counts_.batches;
    return outcomes;
  }

  void settle(Part part, const std::vector<RowOutcome>& outcomes) {
    Entries busy;
    for (std::size_t i = 0; i < part.size(); ++i) {
      switch (outcomes[i]) {
        case RowOutcome::stored:
          ++writer_.counts_.stored;
          part[i].answer(SubmitOutcome::stored);
          break;
        case RowOutcome::replayed:
          ++writer_.counts_.replayed;
          part[i].answer(SubmitOutcome::replayed);
          break;
        case RowOutcome::conflict:
          part[i].answer(base::refuse(ProblemCode::key_conflict));
          break;
        case RowOutcome::unknown_dossier:
          part[i].answer(base::refuse(ProblemCode::not_found));
          break;
        case RowOutcome::closed_dossier:
          part[i].answer(base::refuse(ProblemCode::dossier_closed));
          break;
        case RowOutcome::busy:
          busy.push_back(std::move(part[i]));
          break;
      }
    }
    writer_.counts_.busy += busy.size();
    // Somebody holds these dossiers for a moment; asking without end would only heat the machine.
    if (busy.size() == part.size()) pause_ = limits::busy_dossier_pause;
    writer_.put_back(std::move(busy));
  }

  void recover(Part part, const DatabaseError& error) {
    if (error.blames_data()) return halve(part);
    if (error.kind() == DatabaseError::Kind::outcome_unknown) ++writer_.counts_.unknown;
    const bool passing = error.kind() != DatabaseError::Kind::refused || error.invites_retry() || error.is("55P03");
    if (passing) {
      // Sent again after reconnecting: what was committed after all is then found by its key.
      Entries again(std::make_move_iterator(part.begin()), std::make_move_iterator(part.end()));
      return writer_.put_back(std::move(again));
    }
    for (Entry& entry : part) entry.answer(to_problem(error));
  }

  /// One bad row among 256 is alone after nine steps; the others are stored.
  void halve(Part part) {
    if (part.size() == 1) return part.front().answer(base::refuse_input("", "refused-by-database"));
    write_part(part.first(part.size() / 2));
    write_part(part.subspan(part.size() / 2));
  }

  ContributionWriter& writer_;
  Reconnection reconnection_;
  std::chrono::milliseconds pause_{0};
};

ContributionWriter::ContributionWriter(std::string conninfo) : conninfo_(std::move(conninfo)) {
  thread_ = std::thread([this] { run(); });
}

ContributionWriter::~ContributionWriter() { stop(); }

base::Task<ContributionWriter::Outcome> ContributionWriter::submit(usecase::StoredContribution contribution) {
  Enqueue enqueue{this, std::move(contribution)};
  base::Task<Outcome> answer = sleep_until_answered<Outcome>(std::move(enqueue));
  co_return co_await std::move(answer);
}

void ContributionWriter::enqueue(Entry entry) {
  const std::size_t bytes = approximate_bytes(entry.contribution);
  std::unique_lock lock(mutex_);
  const bool full = queue_.size() >= limits::writer_queue_max || queued_bytes_ + bytes > limits::writer_queue_bytes_max;
  if (stopping_ || full) {
    const bool stopping = stopping_;
    lock.unlock();
    entry.answer(stopping ? unavailable() : overloaded());
    return;
  }
  queued_bytes_ += bytes;
  queue_.push_back(std::move(entry));
  lock.unlock();
  changed_.notify_one();
}

void ContributionWriter::run() {
  Writing writing(*this);
  while (wait_for_work(writing.pause())) writing.write(take_batch());
}

bool ContributionWriter::wait_for_work(std::chrono::milliseconds pause) {
  std::unique_lock lock(mutex_);
  if (pause.count() > 0) changed_.wait_for(lock, pause, [this] { return stopping_; });
  // A writer that lost the database does not wait for a citizen to find out that it is back: until it is, the server
  // says that it is not ready, and then nobody comes.
  if (reachable_) changed_.wait(lock, [this] { return stopping_ || !queue_.empty(); });
  return !stopping_;
}

ContributionWriter::Entries ContributionWriter::take_batch() {
  Entries batch;
  Entries expired;
  std::set<base::Digest> keys;
  {
    const std::lock_guard lock(mutex_);
    const auto now = steady_clock::now();
    while (!queue_.empty() && batch.size() < limits::writer_batch_max) {
      Entry& next = queue_.front();
      // The same key twice in one batch would abort it: the second one waits for the next batch, and is a replay there.
      if (next.expires > now && !keys.insert(next.contribution.sender_key).second) break;
      queued_bytes_ -= approximate_bytes(next.contribution);
      (next.expires > now ? batch : expired).push_back(std::move(next));
      queue_.pop_front();
    }
  }
  // Perhaps stored, perhaps not: the sender asks again under the same key.
  for (Entry& entry : expired) entry.answer(unavailable());
  return batch;
}

void ContributionWriter::put_back(Entries entries) {
  if (entries.empty()) return;
  std::unique_lock lock(mutex_);
  if (!stopping_) {
    // Behind those that wait, so that one held dossier does not stand before all others.
    for (Entry& entry : entries) {
      queued_bytes_ += approximate_bytes(entry.contribution);
      queue_.push_back(std::move(entry));
    }
    return;
  }
  lock.unlock();
  for (Entry& entry : entries) entry.answer(unavailable());
}

void ContributionWriter::stop() {
  std::deque<Entry> left;
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
    left.swap(queue_);
  }
  changed_.notify_all();
  for (Entry& entry : left) entry.answer(unavailable());
  if (thread_.joinable()) thread_.join();
}

std::size_t ContributionWriter::waiting() const {
  const std::lock_guard lock(mutex_);
  return queue_.size();
}

}  // namespace tgo::store
