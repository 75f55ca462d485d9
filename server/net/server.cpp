// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/server.hpp"

#include "base/ids.hpp"
#include "base/limits.hpp"
#include "net/listener.hpp"

#include <thread>
#include <utility>

namespace tgo::net {

ServerOptions::ServerOptions() : connections_per_shard_max(base::limits::connections_per_shard_max) {}

Server::Server(ServerOptions options) : options_(options) {
  base::Key key;
  base::random_bytes(key);
  const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
  for (std::size_t i = 0; i < options_.shards; ++i) {
    auto& shard = shards_.emplace_back(std::make_unique<Shard>("shard-" + std::to_string(i), ClientKeys(key, today)));
    hub_.add_shard(shard->executor(), shard->rooms());
  }
}

Server::~Server() { stop(std::chrono::milliseconds(0)); }

std::uint16_t Server::listen(const std::string& address, std::uint16_t port, const Entrance& entrance) {
  for (auto& shard : shards_) port = listen_on(*shard, address, port, entrance);
  return port;
}

std::uint16_t Server::listen_once(const std::string& address, std::uint16_t port, const Entrance& entrance) {
  return listen_on(*shards_.front(), address, port, entrance);
}

std::uint16_t Server::listen_on(Shard& shard, const std::string& address, std::uint16_t port,
                                const Entrance& entrance) {
  const boost::asio::ip::tcp::endpoint endpoint(boost::asio::ip::make_address(address), port);
  auto listener = std::make_unique<Listener>(shard, entrance, endpoint, options_.connections_per_shard_max);
  const std::uint16_t bound = listener->port();
  base::spawn("listener", shard.executor(), run_listener(std::move(listener)));
  return bound;
}

void Server::start() {
  for (auto& shard : shards_) shard->start();
}

void Server::stop(std::chrono::milliseconds patience) {
  std::vector<std::thread> stopping;
  for (auto& shard : shards_) stopping.emplace_back([&shard, patience] { shard->stop(patience); });
  for (auto& thread : stopping) thread.join();
}

}  // namespace tgo::net
