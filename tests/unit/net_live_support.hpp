// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A live service with a made-up database of numbered events, and Beast's WebSocket client as the other side: it is the
// oracle for our own codec.
#pragma once

#include "base/ids.hpp"
#include "net_support.hpp"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/this_coro.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/beast/core/buffers_to_string.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/websocket/stream.hpp>

namespace tgo::net {

/// Understands `hello <since>`, `submit <text>`, `ping <text>` and answers in plain words. An event's text is its
/// number.
class MadeUpService final : public LiveService {
 public:
  LiveMessage read(std::string_view text) override {
    LiveMessage message;
    const std::string word(text.substr(0, text.find(' ')));
    const std::string rest(text.substr(std::min(text.size(), word.size() + 1)));
    message.content = std::make_shared<const std::string>(rest);
    if (word == "hello") {
      message.kind = LiveMessage::Kind::hello;
    } else if (word == "submit") {
      message.kind = LiveMessage::Kind::submit;
    } else if (word == "ping") {
      message.answer.text = "pong " + rest;
    } else {
      message.answer.text = "what?";
      if (word == "rude") message.answer.close = live::CloseCode::policy;
    }
    return message;
  }

  base::Task<std::variant<LiveAccessPtr, LiveAnswer>> admit(LiveMessage hello) override {
    const std::string& wish = *static_cast<const std::string*>(hello.content.get());
    if (wish == "nobody") {
      LiveAnswer refused;
      refused.text = "not you";
      co_return refused;
    }
    if (wish == "fail") throw std::runtime_error("admit");
    auto access = std::make_shared<LiveAccess>();
    access->streams.push_back(stream);
    LiveAccessPtr shared = std::move(access);
    co_return shared;
  }

  base::Task<std::variant<LiveReading, LiveAnswer>> welcome(LiveAccessPtr, LiveMessage hello) override {
    const std::string& since = *static_cast<const std::string*>(hello.content.get());
    const live::Sequence head = committed.load();
    co_await wait_a_moment();  // much may happen between the reading and its answer
    LiveReading reading;
    reading.positions.push_back(head);
    reading.texts.push_back("welcome " + std::to_string(head));
    if (!since.empty()) {
      for (live::Sequence n = std::stoll(since) + 1; n <= head; ++n) reading.texts.push_back(std::to_string(n));
    }
    co_return reading;
  }

  base::Task<std::variant<LiveReading, LiveAnswer>> events_after(LiveAccessPtr, std::size_t,
                                                                 live::Sequence since) override {
    ++resyncs;
    const live::Sequence head = committed.load();
    co_await wait_a_moment();
    LiveReading reading;
    reading.positions.push_back(head);
    for (live::Sequence n = since + 1; n <= head; ++n) reading.texts.push_back(std::to_string(n));
    co_return reading;
  }

  base::Task<LiveAnswer> submit(LiveMessage submission, std::uint64_t client_key) override {
    const int now = ++submitting;
    int seen = submitting_most.load();
    while (now > seen && !submitting_most.compare_exchange_weak(seen, now)) {
    }
    has_client_key = client_key != 0;
    co_await wait_a_moment();
    --submitting;
    const std::string& text = *static_cast<const std::string*>(submission.content.get());
    if (text == "fail") throw std::runtime_error("submit");
    LiveAnswer answer;
    answer.text = "receipt " + text;
    co_return answer;
  }

  bool is_signed_out(const LiveAccess&) override { return signed_out; }

  base::Task<void> wait_a_moment() {
    boost::asio::steady_timer timer(co_await boost::asio::this_coro::executor);
    timer.expires_after(delay.load());
    co_await timer.async_wait(boost::asio::as_tuple(boost::asio::use_awaitable));
  }

  const live::StreamKey stream{base::random_uuid(), "public"};
  std::atomic<live::Sequence> committed = 0;
  std::atomic<std::chrono::microseconds> delay = std::chrono::microseconds(200);
  std::atomic<int> resyncs = 0;
  std::atomic<int> submitting = 0;
  std::atomic<int> submitting_most = 0;
  std::atomic<bool> has_client_key = false;
  std::atomic<bool> signed_out = false;
};

/// Beast's client, blocking.
class OracleClient {
 public:
  explicit OracleClient(std::uint16_t port, int receive_buffer = 0) : socket_(context_) {
    auto& tcp = socket_.next_layer();
    tcp.open(boost::asio::ip::tcp::v4());
    if (receive_buffer > 0) tcp.set_option(boost::asio::socket_base::receive_buffer_size(receive_buffer));
    tcp.connect({boost::asio::ip::make_address("127.0.0.1"), port});
    const timeval patience{10, 0};
    setsockopt(tcp.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    socket_.handshake("tgo.example", "/v1/live");
    socket_.text(true);
  }

  void send(std::string_view text) { socket_.write(boost::asio::buffer(text.data(), text.size())); }

  /// The next message; nothing when the connection has ended (see close_code).
  std::optional<std::string> read() {
    boost::beast::flat_buffer buffer;
    boost::system::error_code error;
    socket_.read(buffer, error);
    if (error) return std::nullopt;
    return boost::beast::buffers_to_string(buffer.data());
  }

  /// Reads to the end and tells how it ended; 0 without a close frame.
  int close_code() {
    while (read()) {
    }
    return socket_.reason().code;
  }

  auto& socket() { return socket_; }

 private:
  boost::asio::io_context context_;
  boost::beast::websocket::stream<boost::asio::ip::tcp::socket> socket_;
};

/// A server with the made-up service behind /v1/live.
struct LiveServer {
  explicit LiveServer(std::size_t shards = 2) : server(make_options(shards)) {
    entrance.handler = &handler;
    entrance.live = &service;
    entrance.allowed_hosts = {"tgo.example"};
    entrance.allowed_origins = {"https://tgo.example"};
    port = server.listen("127.0.0.1", 0, entrance);
    server.start();
  }

  static ServerOptions make_options(std::size_t shards) {
    ServerOptions options;
    options.shards = shards;
    return options;
  }

  /// Commits the next event and, unless `is_lost`, publishes it.
  void publish(std::string text = "", bool is_lost = false) {
    const live::Sequence number = ++service.committed;
    if (is_lost) return;
    if (text.empty()) text = std::to_string(number);
    live::Publication event;
    event.stream = service.stream;
    event.sequence = number;
    event.frame = live::make_text_frame(text);
    std::vector<live::Publication> batch;
    batch.push_back(std::move(event));
    server.hub().publish(std::move(batch));
  }

  /// As if so much time had passed for everybody who is connected.
  void let_pass(std::chrono::seconds time) {
    for (std::size_t i = 0; i < server.shard_count(); ++i) {
      on_shard(i, [time](Shard& shard) { shard.sweep(std::chrono::steady_clock::now() + time); });
    }
  }

  std::size_t connections() {
    std::size_t count = 0;
    for (std::size_t i = 0; i < server.shard_count(); ++i) {
      on_shard(i, [&count](Shard& shard) { count += shard.connection_count(); });
    }
    return count;
  }

  void on_shard(std::size_t index, const std::function<void(Shard&)>& action) {
    std::promise<void> is_done;
    Shard& shard = server.shard(index);
    boost::asio::post(shard.executor(), [&shard, &is_done, &action] {
      action(shard);
      is_done.set_value();
    });
    is_done.get_future().wait();
  }

  EchoHandler handler;
  MadeUpService service;
  Entrance entrance;
  Server server;
  std::uint16_t port = 0;
};

}  // namespace tgo::net
