// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Accepts connections for one shard. Each shard has its own listener on the same port (SO_REUSEPORT), so that the
// kernel spreads them and no connection ever changes threads.
#pragma once

#include "net/entrance.hpp"
#include "net/shard.hpp"

#include <cstdint>
#include <memory>

#include <boost/asio/ip/tcp.hpp>

namespace tgo::net {

class Listener final : public Connection {
 public:
  /// Binds at once; throws when the address cannot be had. `connections_max` is the shard's; one more gets a 503.
  Listener(Shard& shard, const Entrance& entrance, boost::asio::ip::tcp::endpoint endpoint,
           std::size_t connections_max);

  /// The port that was bound, which is another one than asked for when that was 0.
  std::uint16_t port() const { return acceptor_.local_endpoint().port(); }

  base::Task<void> run();

  void sweep(live::SteadyTime) override {}
  void stop() override;

 private:
  void welcome(boost::asio::ip::tcp::socket socket);
  void turn_away(boost::asio::ip::tcp::socket socket);

  Shard& shard_;
  const Entrance& entrance_;
  boost::asio::ip::tcp::acceptor acceptor_;
  std::size_t connections_max_;
};

/// Keeps the listener alive until it is stopped.
base::Task<void> run_listener(std::unique_ptr<Listener> listener);

}  // namespace tgo::net
