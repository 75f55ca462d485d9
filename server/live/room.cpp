// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "live/room.hpp"

#include "base/limits.hpp"

#include <cassert>

namespace tgo::live {

void Seat::enter(Room& room) {
  leave();
  room_ = &room;
  room.seats_.push_back(*this);
}

bool Seat::can_join(Sequence seen) const {
  assert(room_ != nullptr);
  if (!room_->last_ || seen >= *room_->last_) return true;
  return *room_->last_ - seen <= static_cast<Sequence>(room_->recent_.size());
}

void Seat::join(Sequence seen) {
  assert(can_join(seen));
  is_joined_ = true;
  last_sent_ = seen;
  if (!room_->last_ || seen >= *room_->last_) return;  // the feed is behind what was read; what was read is skipped
  const auto missing = static_cast<std::size_t>(*room_->last_ - seen);
  for (std::size_t i = room_->recent_.size() - missing; i < room_->recent_.size(); ++i) {
    ++last_sent_;
    subscriber_->deliver(room_->recent_[i]);
  }
}

void Seat::leave() {
  if (room_ == nullptr) return;
  unlink();
  if (room_->seats_.empty()) room_->forget();
  room_ = nullptr;
  is_joined_ = false;
}

void Room::publish(Sequence sequence, const FramePtr& frame, bool clears_history) {
  if (last_ && sequence <= *last_) return;
  const bool is_next = !last_ || sequence == *last_ + 1;
  if (clears_history || !is_next) forget();
  last_ = sequence;
  if (!seats_.empty()) keep(frame);

  for (auto next = seats_.begin(); next != seats_.end();) {
    Seat& seat = *next++;
    if (!seat.is_joined_ || sequence <= seat.last_sent_) continue;
    if (sequence == seat.last_sent_ + 1) {
      seat.last_sent_ = sequence;
      seat.subscriber_->deliver(frame);
    } else {
      seat.is_joined_ = false;
      seat.subscriber_->resync(seat);
    }
  }
}

void Room::keep(const FramePtr& frame) {
  recent_.push_back(frame);
  recent_bytes_ += frame->bytes.size();
  while (recent_.size() > base::limits::room_frames_max || recent_bytes_ > base::limits::room_bytes_max) {
    recent_bytes_ -= recent_.front()->bytes.size();
    recent_.pop_front();
  }
}

void Room::forget() {
  std::deque<FramePtr>().swap(recent_);
  recent_bytes_ = 0;
}

}  // namespace tgo::live
