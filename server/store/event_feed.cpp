// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/event_feed.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "store/committed_reading.hpp"
#include "store/database_error.hpp"

#include <algorithm>

namespace tgo::store {

namespace limits = base::limits;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

/// The thread's loop: read, hand over, wait for the bell.
class EventFeed::Reading {
 public:
  Reading(EventFeed& feed, const DatabaseSettings& settings) : feed_(feed), committed_(settings) {}

  void run() {
    while (!feed_.stopping_) {
      try {
        hand_over_all();
        wait();
      } catch (const DatabaseError& error) {
        log_database_error("event_feed", error);
        committed_.drop_broken();
        std::this_thread::sleep_for(
            std::max(limits::feed_pause, std::min(committed_.pause_left(), limits::feed_slice)));
      } catch (...) {
        // A bug in one event must not silence all streams; the same events are read again.
        base::log_failure("event_feed", std::current_exception());
        std::this_thread::sleep_for(limits::feed_slice);
      }
    }
  }

 private:
  void hand_over_all() {
    bool more = true;
    while (more && !feed_.stopping_) {
      std::vector<usecase::CommittedEvent> events;
      more = committed_.read(events);
      if (!events.empty()) {
        feed_.handed_over_ += events.size();
        feed_.sink_.take(std::move(events));
      }
    }
    feed_.note_read();
  }

  /// At most a second, in slices so that stop() is heard; a bell ends it.
  void wait() {
    // Under load every commit rings; reading a little later takes many commits in one go.
    std::this_thread::sleep_for(limits::feed_pause);
    const auto until = steady_clock::now() + limits::feed_safety_net;
    while (!feed_.stopping_ && steady_clock::now() < until) {
      if (committed_.wait_for_bell(limits::feed_slice)) return;
    }
  }

  EventFeed& feed_;
  CommittedReading committed_;
};

EventFeed::EventFeed(const DatabaseSettings& settings, usecase::CommittedEventSink& sink)
    : sink_(sink), read_at_(steady_clock::now()) {
  thread_ = std::thread([this, settings] { run(settings); });
}

EventFeed::~EventFeed() { stop(); }

void EventFeed::stop() {
  stopping_ = true;
  if (thread_.joinable()) thread_.join();
}

void EventFeed::run(const DatabaseSettings& settings) { Reading(*this, settings).run(); }

void EventFeed::note_read() {
  read_at_ = steady_clock::now();
  started_ = true;
}

milliseconds EventFeed::behind() const {
  return std::chrono::duration_cast<milliseconds>(steady_clock::now() - read_at_.load());
}

}  // namespace tgo::store
