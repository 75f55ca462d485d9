// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Carries committed events from the event feed to the rooms of every shard. Shards share immutable frames and talk by
// post; there is no lock. Knows no sockets and no database.
#pragma once

#include "live/room.hpp"
#include "live/stream_key.hpp"

#include <atomic>
#include <memory>
#include <unordered_map>
#include <vector>

#include <boost/asio/any_io_executor.hpp>

namespace tgo::live {

/// One event, encoded, on its way to all who follow its stream.
struct Publication {
  StreamKey stream;
  Sequence sequence = 0;
  FramePtr frame;
  /// Set for whatever changes or takes back something older: the room forgets its earlier frames.
  bool clears_history = false;
};

/// The rooms of one shard. Only the shard's thread touches them.
class Rooms {
 public:
  /// The room of that stream. Lives as long as this; it stays when all have left, since it knows the last number
  /// (without which one who comes back with an old snapshot would not be told that there is more). Bounded by the
  /// number of streams that exist.
  Room& room(const StreamKey& stream);

  void publish(const std::vector<Publication>& batch);

 private:
  std::unordered_map<StreamKey, Room, StreamKeyHash> rooms_;
};

class Hub {
 public:
  Hub() = default;
  Hub(const Hub&) = delete;
  Hub& operator=(const Hub&) = delete;

  /// Before the first publish, and never after it. `rooms` must outlive all that `executor` will run.
  void add_shard(boost::asio::any_io_executor executor, Rooms& rooms);

  /// Hands the events to every shard, in this order. Call it from one thread: the event feed's. A shard that has
  /// limits.hpp's hub_batches_max waiting misses the batch; its rooms notice by the numbers and have their subscribers
  /// read again.
  void publish(std::vector<Publication> batch);

 private:
  struct Shard {
    boost::asio::any_io_executor executor;
    Rooms* rooms;
    std::shared_ptr<std::atomic<int>> waiting;
  };
  std::vector<Shard> shards_;
};

}  // namespace tgo::live
