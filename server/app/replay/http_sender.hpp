// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One citizen's connection in a replay: posts a body, reads the answer. Plain HTTP/1.1 by hand, so that the tool is a
// client of its own and not the server's own code talking to itself.
#pragma once

#include "base/task.hpp"

#include <cstdint>
#include <optional>
#include <string>

#include <boost/asio/ip/tcp.hpp>

namespace tgo::app {

struct Answer {
  int status = 0;
  int retry_after_s = 0;
};

class HttpSender {
 public:
  /// `client` picks the source address: 127.(1 + client / 62,500).x.y.
  HttpSender(boost::asio::any_io_executor executor, std::uint16_t port, int client);

  /// Connects if need be. Nothing when the connection broke; then nobody knows whether the server stored it.
  base::Task<std::optional<Answer>> post(std::string path, std::string body);

 private:
  base::Task<bool> connect();

  boost::asio::ip::tcp::socket socket_;
  std::uint16_t port_;
  int client_;
  std::string received_;
};

}  // namespace tgo::app
