// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Who on this shard follows one stream, and the last few frames of it. Nobody in the room ever skips a number or gets
// one twice. Knows nothing of what the frames say, and never reads a database.
#pragma once

#include "live/frame.hpp"
#include "live/stream_key.hpp"

#include <cstddef>
#include <deque>
#include <optional>

#include <boost/intrusive/list.hpp>

namespace tgo::live {

class Room;

/// One that gets the frames of a stream.
class Subscriber {
 public:
  /// The next frame. Must not destroy a seat before it returns.
  virtual void deliver(const FramePtr& frame) = 0;

  /// Numbers after what this one had did not come by here. Its seat waits: read the events after seat.last_sent() and
  /// join again. Must not destroy a seat before it returns.
  virtual void resync(class Seat& seat) = 0;

 protected:
  ~Subscriber() = default;
};

/// A subscriber's place in a room; leaving is destroying it. To come in without a gap: enter(), then read what there
/// is (a snapshot or events, up to some number), then join(that number). What is published in between waits.
class Seat : public boost::intrusive::list_base_hook<boost::intrusive::link_mode<boost::intrusive::auto_unlink>> {
 public:
  explicit Seat(Subscriber& subscriber) : subscriber_(&subscriber) {}
  ~Seat() { leave(); }
  Seat(const Seat&) = delete;
  Seat& operator=(const Seat&) = delete;

  /// Takes a place and has the room keep what comes by. Gets nothing yet.
  void enter(Room& room);

  /// Whether joining with everything up to `seen` would leave no gap. If not, read again: there is more by now.
  bool can_join(Sequence seen) const;

  /// From here on gets every frame after `seen`, once and in order; those that the room has come at once. can_join.
  void join(Sequence seen);

  void leave();

  bool is_joined() const { return is_joined_; }

  /// The number up to which this subscriber has everything.
  Sequence last_sent() const { return last_sent_; }

 private:
  friend class Room;
  Room* room_ = nullptr;
  Subscriber* subscriber_;
  Sequence last_sent_ = 0;
  bool is_joined_ = false;
};

class Room {
 public:
  Room() = default;
  Room(const Room&) = delete;
  Room& operator=(const Room&) = delete;

  /// Hands number `sequence` to everybody. One that came before is skipped; if numbers are missing before it, those
  /// who lack them are asked to resync. `clears_history` forgets all earlier frames, so that what a withdrawal or a
  /// change took away cannot be replayed from memory.
  void publish(Sequence sequence, const FramePtr& frame, bool clears_history);

  bool is_empty() const { return seats_.empty(); }

  /// The last number that came by; nothing before the first.
  std::optional<Sequence> last() const { return last_; }

 private:
  friend class Seat;
  using Seats = boost::intrusive::list<Seat, boost::intrusive::constant_time_size<false>>;

  void keep(const FramePtr& frame);
  void forget();

  Seats seats_;
  std::deque<FramePtr> recent_;  ///< numbers *last_ - size + 1 … *last_, without holes; empty while nobody is here
  std::size_t recent_bytes_ = 0;
  std::optional<Sequence> last_;
};

}  // namespace tgo::live
