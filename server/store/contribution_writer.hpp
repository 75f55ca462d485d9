// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Group commit: one thread takes all contributions that have queued, writes them in one transaction and then answers
// each. Nothing is acknowledged before its COMMIT came back; where that is unknown, the contributions are sent again
// under the same keys, which changes nothing if they are there.
#pragma once

#include "base/result.hpp"
#include "base/task.hpp"
#include "store/completion.hpp"
#include "usecase/ports/intake_port.hpp"

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace tgo::store {

/// For the metrics; each only grows.
struct WriterCounts {
  std::atomic<std::uint64_t> batches = 0;
  std::atomic<std::uint64_t> stored = 0;
  std::atomic<std::uint64_t> replayed = 0;
  /// Put back because somebody held the dossier.
  std::atomic<std::uint64_t> busy = 0;
  /// Transactions of which nobody knew whether they were committed.
  std::atomic<std::uint64_t> unknown = 0;
};

class ContributionWriter {
 public:
  using Outcome = base::Result<usecase::SubmitOutcome>;

  /// `conninfo` is that of the intake role.
  explicit ContributionWriter(std::string conninfo);
  ~ContributionWriter();
  ContributionWriter(const ContributionWriter&) = delete;
  ContributionWriter& operator=(const ContributionWriter&) = delete;

  /// Answers after the COMMIT. Refusals: see IntakePort::submit; invalid_input when the database itself finds fault
  /// with the row.
  base::Task<Outcome> submit(usecase::StoredContribution contribution);

  /// Answers what waits with `unavailable` and joins the thread.
  void stop();

  std::size_t waiting() const;
  bool is_reachable() const { return reachable_; }
  const WriterCounts& counts() const { return counts_; }

 private:
  struct Entry {
    usecase::StoredContribution contribution;
    Completion<Outcome> answer;
    std::chrono::steady_clock::time_point expires;
  };
  using Entries = std::vector<Entry>;
  struct Enqueue;
  class Writing;

  void enqueue(Entry entry);
  void run();
  /// Sleeps until there is work; false when stopping.
  bool wait_for_work(std::chrono::milliseconds pause);
  Entries take_batch();
  void put_back(Entries entries);

  const std::string conninfo_;
  WriterCounts counts_;
  std::atomic<bool> reachable_ = true;
  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<Entry> queue_;
  std::size_t queued_bytes_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace tgo::store
