// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A server on loopback with a handler and a live service that a test can steer, and a client that sends raw bytes.
#pragma once

#include "net/server.hpp"

#include <array>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

#include <boost/asio/connect.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/read.hpp>
#include <boost/asio/write.hpp>

namespace tgo::net {

/// Answers with what it was asked, so that a test sees what reached it.
class EchoHandler final : public base::HttpHandler {
 public:
  base::Task<base::HttpResponse> handle(base::HttpRequest request) override {
    ++requests;
    {
      const std::lock_guard lock(mutex_);
      last_ = request;
    }
    if (request.path == "/fails") throw std::runtime_error("the secret of the tip");
    base::HttpResponse response;
    response.headers.emplace_back("Content-Type", "text/plain; charset=utf-8");
    if (request.path == "/injects") response.headers.emplace_back("X-Bad", "a\r\nSet-Cookie: b");
    if (request.path == "/large") response.shared_body = std::make_shared<const std::string>(8'000'000, 'L');
    if (request.path == "/nothing") response.status = 204;
    if (request.path == "/own-policy") response.headers.emplace_back("content-security-policy", "default-src 'self'");
    response.body = request.path + "|" + request.body;
    co_return response;
  }
  base::HttpRequest last() {
    const std::lock_guard lock(mutex_);
    return last_;
  }
  std::atomic<int> requests = 0;

 private:
  std::mutex mutex_;
  base::HttpRequest last_;
};

/// A connection that sends what it is told and reads what comes, with a limit on the waiting.
class RawClient {
 public:
  explicit RawClient(std::uint16_t port) : socket_(context_) {
    socket_.connect({boost::asio::ip::make_address("127.0.0.1"), port});
    set_timeout(std::chrono::seconds(10));
  }

  void set_timeout(std::chrono::milliseconds timeout) {
    const timeval value{timeout.count() / 1000, (timeout.count() % 1000) * 1000};
    setsockopt(socket_.native_handle(), SOL_SOCKET, SO_RCVTIMEO, &value, sizeof value);
  }

  void send(std::string_view bytes) {
    boost::system::error_code ignored;
    boost::asio::write(socket_, boost::asio::buffer(bytes.data(), bytes.size()), ignored);
  }

  void shutdown_send() {
    boost::system::error_code ignored;
    socket_.shutdown(boost::asio::ip::tcp::socket::shutdown_send, ignored);
  }

  /// Everything until the other side closes (or nothing comes for the timeout).
  std::string read_to_end() {
    std::string all = std::exchange(pending_, {});
    while (read_more(all)) {
    }
    return all;
  }

  /// One response with a Content-Length; what came after it stays for the next.
  std::string read_response(bool has_body = true) {
    while (pending_.find("\r\n\r\n") == std::string::npos) {
      if (!read_more(pending_)) return std::exchange(pending_, {});
    }
    const std::size_t head = pending_.find("\r\n\r\n") + 4;
    const std::size_t at = pending_.find("Content-Length: ");
    const std::size_t length = has_body && at < head ? std::stoul(pending_.substr(at + 16)) : 0;
    while (pending_.size() < head + length) {
      if (!read_more(pending_)) return std::exchange(pending_, {});
    }
    std::string response = pending_.substr(0, head + length);
    pending_.erase(0, head + length);
    return response;
  }

  bool read_more(std::string& into) {
    std::array<char, 16'384> buffer{};
    const auto count = ::recv(socket_.native_handle(), buffer.data(), buffer.size(), 0);
    if (count <= 0) return false;
    into.append(buffer.data(), static_cast<std::size_t>(count));
    return true;
  }

  boost::asio::ip::tcp::socket& socket() { return socket_; }

 private:
  boost::asio::io_context context_;
  boost::asio::ip::tcp::socket socket_;
  std::string pending_;
};

/// The status in the first line, or 0 when there is no response.
inline int status_of(std::string_view response) {
  if (!response.starts_with("HTTP/1.1 ") || response.size() < 12) return 0;
  return std::stoi(std::string(response.substr(9, 3)));
}

inline bool has_line(const std::string& response, const std::string& line) {
  return response.find("\r\n" + line + "\r\n") != std::string::npos;
}

}  // namespace tgo::net
