// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The shards and their listeners together: what app/ starts and stops.
#pragma once

#include "live/hub.hpp"
#include "net/entrance.hpp"
#include "net/shard.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace tgo::net {

struct ServerOptions {
  std::size_t shards = 1;
  std::size_t connections_per_shard_max;  ///< limits.hpp's connections_per_shard_max unless a test wants less
  ServerOptions();
};

class Server {
 public:
  explicit Server(ServerOptions options);
  ~Server();
  Server(const Server&) = delete;
  Server& operator=(const Server&) = delete;

  /// Listens on every shard, before start(). Port 0 takes a free one; returns the port. `entrance` must outlive this.
  /// Throws when the address cannot be had.
  std::uint16_t listen(const std::string& address, std::uint16_t port, const Entrance& entrance);

  /// The same on the first shard only, for what is asked seldom (metrics).
  std::uint16_t listen_once(const std::string& address, std::uint16_t port, const Entrance& entrance);

  void start();

  /// Lets requests under way finish and sends live sessions away; cuts off what is left after `patience`. Coroutines
  /// that are still waiting are destroyed when this object is.
  void stop(std::chrono::milliseconds patience);

  live::Hub& hub() { return hub_; }
  Shard& shard(std::size_t index) { return *shards_[index]; }
  std::size_t shard_count() const { return shards_.size(); }

 private:
  std::uint16_t listen_on(Shard& shard, const std::string& address, std::uint16_t port, const Entrance& entrance);

  ServerOptions options_;
  std::vector<std::unique_ptr<Shard>> shards_;
  live::Hub hub_;
};

}  // namespace tgo::net
