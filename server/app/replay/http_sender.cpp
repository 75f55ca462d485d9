// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/replay/http_sender.hpp"

#include <algorithm>
#include <cctype>

#include <boost/asio/as_tuple.hpp>
#include <boost/asio/buffer.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/read_until.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>

namespace tgo::app {
namespace {

namespace net = boost::asio;
constexpr auto as_tuple_awaitable = net::as_tuple(net::use_awaitable);
constexpr std::size_t answer_bytes_max = 1 << 20;

net::ip::address_v4 source_address(int client) {
  const unsigned host = static_cast<unsigned>(client);
  return net::ip::address_v4(0x7F000000U | ((1U + host / 62'500U) << 16) | ((host / 250U % 250U) << 8) |
                             (2U + host % 250U));
}

/// The value of a header, in any case; empty when it is not there.
std::string header_value(std::string head, std::string name) {
  const auto lower = [](unsigned char c) { return static_cast<char>(std::tolower(c)); };
  std::transform(head.begin(), head.end(), head.begin(), lower);
  const auto at = head.find("\r\n" + name + ":");
  if (at == std::string::npos) return {};
  const auto from = at + 3 + name.size();
  return head.substr(from, head.find("\r\n", from) - from);
}

int number_in(const std::string& text) {
  const auto digit = text.find_first_of("0123456789");
  return digit == std::string::npos ? 0 : std::atoi(text.c_str() + digit);
}

}  // namespace

HttpSender::HttpSender(net::any_io_executor executor, std::uint16_t port, int client)
    : socket_(std::move(executor)), port_(port), client_(client) {}

base::Task<bool> HttpSender::connect() {
  boost::system::error_code failed;
  socket_.close(failed);
  received_.clear();
  socket_.open(net::ip::tcp::v4(), failed);
  if (failed) co_return false;
  const net::ip::tcp::endpoint from(source_address(client_), 0);
  socket_.bind(from, failed);
  const net::ip::tcp::endpoint server(net::ip::address_v4::loopback(), port_);
  const auto [not_connected] = co_await socket_.async_connect(server, as_tuple_awaitable);
  if (not_connected) {
    socket_.close(failed);
    co_return false;
  }
  socket_.set_option(net::ip::tcp::no_delay(true), failed);
  co_return true;
}

base::Task<std::optional<Answer>> HttpSender::post(std::string path, std::string body) {
  if (!socket_.is_open() && !co_await connect()) co_return std::nullopt;
  const std::string request = "POST " + path + " HTTP/1.1\r\nHost: localhost:" + std::to_string(port_) +
                              "\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
                              "\r\n\r\n" + body;
  boost::system::error_code ignored;
  const auto [not_written, written] = co_await net::async_write(socket_, net::buffer(request), as_tuple_awaitable);
  if (not_written) {
    socket_.close(ignored);
    co_return std::nullopt;
  }
  auto incoming = net::dynamic_buffer(received_, answer_bytes_max);
  const auto [no_head, head_size] = co_await net::async_read_until(socket_, incoming, "\r\n\r\n", as_tuple_awaitable);
  if (no_head) {
    socket_.close(ignored);
    co_return std::nullopt;
  }
  const std::string head = received_.substr(0, head_size);
  const auto whole = head_size + static_cast<std::size_t>(number_in(header_value(head, "content-length")));
  if (received_.size() < whole) {
    const auto missing = net::transfer_exactly(whole - received_.size());
    const auto [no_body, size] = co_await net::async_read(socket_, incoming, missing, as_tuple_awaitable);
    if (no_body) {
      socket_.close(ignored);
      co_return std::nullopt;
    }
  }
  received_.erase(0, whole);
  if (header_value(head, "connection").find("close") != std::string::npos) socket_.close(ignored);
  Answer answer;
  answer.status = head.size() > 12 ? std::atoi(head.c_str() + 9) : 0;
  answer.retry_after_s = number_in(header_value(head, "retry-after"));
  co_return answer;
}

}  // namespace tgo::app
