// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "live/outbox.hpp"

#include <cassert>
#include <utility>

namespace tgo::live {

bool Outbox::push(FramePtr frame, SteadyTime now) {
  if (!empty() && (frames() >= frames_max_ || bytes_ + frame->bytes.size() > bytes_max_)) return false;
  push_last(std::move(frame), now);
  return true;
}

void Outbox::push_last(FramePtr frame, SteadyTime now) {
  bytes_ += frame->bytes.size();
  waiting_.push_back(Waiting{std::move(frame), now});
}

std::size_t Outbox::peek(std::span<std::string_view> views) const {
  std::size_t count = 0;
  for (std::size_t i = first_; i < waiting_.size() && count < views.size(); ++i, ++count) {
    views[count] = waiting_[i].frame->bytes;
  }
  if (count > 0) views.front().remove_prefix(first_written_);
  return count;
}

void Outbox::pop(std::size_t bytes) {
  assert(bytes <= bytes_);
  bytes_ -= bytes;
  bytes += first_written_;
  while (!empty() && bytes >= waiting_[first_].frame->bytes.size()) {
    bytes -= waiting_[first_].frame->bytes.size();
    waiting_[first_].frame.reset();
    ++first_;
  }
  first_written_ = bytes;
  compact();
}

void Outbox::drop_unstarted() {
  const std::size_t keep = first_written_ > 0 ? first_ + 1 : first_;
  for (std::size_t i = keep; i < waiting_.size(); ++i) bytes_ -= waiting_[i].frame->bytes.size();
  waiting_.resize(keep);
  compact();
}

void Outbox::compact() {
  if (empty()) {
    std::vector<Waiting>().swap(waiting_);
    first_ = 0;
  } else if (first_ > frames_max_) {
    waiting_.erase(waiting_.begin(), waiting_.begin() + static_cast<std::ptrdiff_t>(first_));
    first_ = 0;
  }
}

}  // namespace tgo::live
