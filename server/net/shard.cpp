// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/shard.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "net/response_head.hpp"

#include <chrono>
#include <exception>
#include <future>
#include <utility>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>

namespace tgo::net {
namespace {

namespace asio = boost::asio;

constexpr std::chrono::seconds sweep_interval{1};

}  // namespace

Shard::Shard(std::string name, ClientKeys client_keys)
    : name_(std::move(name)),
      client_keys_(client_keys),
      read_buffer_(base::limits::read_buffer_bytes),
      now_(std::chrono::steady_clock::now()),
      date_(http_date(std::chrono::system_clock::now())),
      context_(std::make_unique<asio::io_context>(1)),
      turn_(context_->get_executor()) {}

Shard::~Shard() {
  stop(std::chrono::milliseconds(0));
  context_.reset();
}

void Shard::start() {
  base::spawn("sweep", executor(), sweep_every_second());
  thread_ = std::thread([this] {
    while (true) {
      try {
        context_->run();
        return;
      } catch (...) {  // only a callback outside a coroutine gets here; the shard's other connections go on
        base::log_failure("shard", std::current_exception());
      }
    }
  });
}

void Shard::stop(std::chrono::milliseconds patience) {
  if (!thread_.joinable()) return;
  const auto deadline = std::chrono::steady_clock::now() + patience;
  asio::post(*context_, [this] { begin_stop(); });
  while (std::chrono::steady_clock::now() < deadline) {
    std::promise<bool> is_done;
    asio::post(*context_, [this, &is_done] { is_done.set_value(connection_count_ == 0); });
    if (is_done.get_future().get()) break;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  context_->stop();
  thread_.join();
}

void Shard::begin_stop() {
  is_stopping_ = true;
  for (auto next = connections_.begin(); next != connections_.end();) (next++)->stop();
}

std::uint64_t Shard::client_key(const asio::ip::address& address) {
  return client_keys_.key_of(address, std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
}

base::Task<void> Shard::sweep_every_second() {
  asio::steady_timer timer(*context_);
  while (true) {
    timer.expires_after(sweep_interval);
    const auto [error] = co_await timer.async_wait(asio::as_tuple(asio::use_awaitable));
    if (error) co_return;
    date_ = http_date(std::chrono::system_clock::now());
    sweep(std::chrono::steady_clock::now());
  }
}

void Shard::sweep(live::SteadyTime now) {
  now_ = now;
  for (auto next = connections_.begin(); next != connections_.end();) (next++)->sweep(now);
}

}  // namespace tgo::net
