// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/listener.hpp"

#include "base/log.hpp"
#include "base/metrics.hpp"
#include "net/http_connection.hpp"
#include "net/protocol_refusal.hpp"
#include "net/response_head.hpp"

#include <array>
#include <chrono>
#include <string>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/detail/socket_option.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace tgo::net {
namespace {

namespace asio = boost::asio;
using asio::ip::tcp;
using ReusePort = asio::detail::socket_option::boolean<SOL_SOCKET, SO_REUSEPORT>;

/// Out of file descriptors: existing connections have to go before a new one can come.
constexpr std::chrono::milliseconds pause_after_failure{100};

}  // namespace

Listener::Listener(Shard& shard, const Entrance& entrance, tcp::endpoint endpoint, std::size_t connections_max)
    : shard_(shard), entrance_(entrance), acceptor_(shard.context()), connections_max_(connections_max) {
  acceptor_.open(endpoint.protocol());
  acceptor_.set_option(tcp::acceptor::reuse_address(true));
  acceptor_.set_option(ReusePort(true));
  acceptor_.bind(endpoint);
  acceptor_.listen(asio::socket_base::max_listen_connections);
}

base::Task<void> run_listener(std::unique_ptr<Listener> listener) { co_await listener->run(); }

base::Task<void> Listener::run() {
  shard_.add(*this);
  asio::steady_timer pause(shard_.executor());
  while (acceptor_.is_open()) {
    auto [error, socket] = co_await acceptor_.async_accept(asio::as_tuple(asio::use_awaitable));
    if (!acceptor_.is_open()) co_return;
    if (!error) {
      welcome(std::move(socket));
    } else if (error != asio::error::connection_aborted) {
      base::log(base::LogLevel::warning, "accept_failed", {{"error", std::int64_t(error.value())}});
      pause.expires_after(pause_after_failure);
      co_await pause.async_wait(asio::as_tuple(asio::use_awaitable));
    }
  }
}

void Listener::welcome(tcp::socket socket) {
  if (shard_.connection_count() >= connections_max_) {
    turn_away(std::move(socket));
    return;
  }
  boost::system::error_code error;
  const tcp::endpoint client = socket.remote_endpoint(error);
  if (error) return;  // gone already
  auto connection = std::make_unique<HttpConnection>(shard_, entrance_, Stream(std::move(socket)),
                                                     shard_.client_key(client.address()), Shard::Place(shard_));
  base::spawn("http_connection", shard_.executor(), run_http_connection(std::move(connection)));
}

/// Says so without a coroutine or a wait: being full must cost next to nothing.
void Listener::turn_away(tcp::socket socket) {
  base::count("tgo_connections_turned_away_total");
  const std::string words = last_words(answer_to(Refusal::too_many_connections), shard_.date(), entrance_.over_tls);
  const std::array<std::string_view, 1> pieces = {words};
  Stream stream(std::move(socket));
  stream.write_some(pieces);
  stream.shutdown_send();
  stream.read_some(shard_.read_buffer());  // what was asked, if it has come: unread bytes would reset the connection
}

void Listener::stop() {
  boost::system::error_code ignored;
  acceptor_.close(ignored);
}

}  // namespace tgo::net
