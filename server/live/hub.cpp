// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "live/hub.hpp"

#include "base/limits.hpp"

#include <utility>

#include <boost/asio/post.hpp>

namespace tgo::live {

Room& Rooms::room(const StreamKey& stream) { return rooms_[stream]; }

void Rooms::publish(const std::vector<Publication>& batch) {
  for (const Publication& event : batch) {
    room(event.stream).publish(event.sequence, event.frame, event.clears_history);
  }
}

void Hub::add_shard(boost::asio::any_io_executor executor, Rooms& rooms) {
  shards_.push_back(Shard{std::move(executor), &rooms, std::make_shared<std::atomic<int>>(0)});
}

void Hub::publish(std::vector<Publication> batch) {
  const auto shared = std::make_shared<const std::vector<Publication>>(std::move(batch));
  for (const Shard& shard : shards_) {
    if (shard.waiting->load(std::memory_order_relaxed) >= base::limits::hub_batches_max) continue;
    shard.waiting->fetch_add(1, std::memory_order_relaxed);
    boost::asio::post(shard.executor, [shared, rooms = shard.rooms, waiting = shard.waiting] {
      waiting->fetch_sub(1, std::memory_order_relaxed);
      rooms->publish(*shared);
    });
  }
}

}  // namespace tgo::live
