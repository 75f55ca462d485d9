// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The bytes of one connection, without waiting: try, and if it would block, await that it will not. The one type that
// knows the socket, so that TLS can be put here and nowhere else.
#pragma once

#include "base/task.hpp"

#include <span>
#include <string_view>

#include <boost/asio/ip/tcp.hpp>

namespace tgo::net {

/// What a read or write came to.
struct Transfer {
  enum class Outcome { some, would_block, ended };
  Outcome outcome = Outcome::ended;
  std::size_t bytes = 0;
};

class Stream {
 public:
  /// Sets TCP_NODELAY (without it p99 goes from 33 to 232 ms) and takes the socket out of blocking mode.
  explicit Stream(boost::asio::ip::tcp::socket socket);

  Transfer read_some(std::span<char> into);
  /// Writes the pieces one after another, as far as they go without waiting.
  Transfer write_some(std::span<const std::string_view> pieces);

  /// True when there is something to read (or an end to be seen); false when the stream was closed meanwhile.
  base::Task<bool> wait_readable();
  base::Task<bool> wait_writable();

  /// Says that no more will come from us.
  void shutdown_send();

  /// Ends every wait. Safe to call twice.
  void close();

  bool is_open() const { return socket_.is_open(); }
  boost::asio::any_io_executor executor() { return socket_.get_executor(); }

 private:
  boost::asio::ip::tcp::socket socket_;
};

}  // namespace tgo::net
