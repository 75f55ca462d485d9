// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Reads back what was committed, whoever committed it. The doorbell says only that there is news; on every ring, on
// every reconnect and at least every second the feed reads, per stream, what came after the last number that it has. A
// ring that is lost costs a second, never an event. Its role reads numbers and ids; an item is read with the key of the
// audience that will see it.
#pragma once

#include "store/database_settings.hpp"
#include "usecase/committed_event.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <thread>

namespace tgo::store {

class EventFeed {
 public:
  /// Starts the thread. What happens from its first reading on goes to `sink`, which outlives the feed; what was there
  /// before is for snapshots.
  EventFeed(const DatabaseSettings& settings, usecase::CommittedEventSink& sink);
  ~EventFeed();
  EventFeed(const EventFeed&) = delete;
  EventFeed& operator=(const EventFeed&) = delete;

  /// Joins the thread; the sink gets nothing more.
  void stop();

  /// How long ago the database was last read to the end; a node that is too far behind is not ready.
  std::chrono::milliseconds behind() const;
  /// Whether it has read at least once: from then on nothing is missed.
  bool has_started() const { return started_; }
  /// Events handed over so far; for the metrics.
  std::uint64_t handed_over() const { return handed_over_; }

 private:
  class Reading;

  void run(const DatabaseSettings& settings);
  void note_read();

  usecase::CommittedEventSink& sink_;
  std::atomic<bool> stopping_ = false;
  std::atomic<bool> started_ = false;
  std::atomic<std::uint64_t> handed_over_ = 0;
  std::atomic<std::chrono::steady_clock::time_point> read_at_;
  std::thread thread_;
};

}  // namespace tgo::store
