// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What waits to be written to one subscriber: bounded in frames and in bytes, so that a reader who is too slow costs
// no more than its bound. Writes nothing itself, and never drops a frame in the middle.
#pragma once

#include "live/frame.hpp"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tgo::live {

using SteadyTime = std::chrono::steady_clock::time_point;

class Outbox {
 public:
  Outbox(std::uint32_t frames_max, std::uint32_t bytes_max) : frames_max_(frames_max), bytes_max_(bytes_max) {}

  /// False if the frame did not fit; nothing has changed then. An empty outbox takes a frame of any size.
  [[nodiscard]] bool push(FramePtr frame, SteadyTime now);

  /// Adds a frame whatever the bounds say: for what is bounded elsewhere (a snapshot, a pong, a goodbye).
  void push_last(FramePtr frame, SteadyTime now);

  /// Views of what comes next, in order, as many as fit in `views`; returns how many it filled.
  std::size_t peek(std::span<std::string_view> views) const;

  /// Takes away the first `bytes` bytes, which have been written.
  void pop(std::size_t bytes);

  /// Forgets every frame of which no byte has been written yet.
  void drop_unstarted();

  bool empty() const { return first_ == waiting_.size(); }
  std::size_t frames() const { return waiting_.size() - first_; }
  std::size_t bytes() const { return bytes_; }

  /// The size of the oldest frame; the outbox must not be empty.
  std::size_t oldest_bytes() const { return waiting_[first_].frame->bytes.size(); }

  /// When the oldest frame came in; the outbox must not be empty.
  SteadyTime oldest() const { return waiting_[first_].since; }

 private:
  struct Waiting {
    FramePtr frame;
    SteadyTime since;
  };

  void compact();

  std::vector<Waiting> waiting_;  ///< from first_ on; owns no memory while the outbox is empty
  std::size_t first_ = 0;
  std::size_t first_written_ = 0;  ///< bytes of the first frame that have been written
  std::size_t bytes_ = 0;          ///< still to be written
  std::uint32_t frames_max_;
  std::uint32_t bytes_max_;
};

}  // namespace tgo::live
