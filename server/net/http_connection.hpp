// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One HTTP/1.1 connection: reads a request, has it guarded and answered, writes the answer, and so on until either side
// has had enough. Every wait has a deadline. Knows no routes but the one that becomes a WebSocket.
#pragma once

#include "net/entrance.hpp"
#include "net/response_head.hpp"
#include "net/shard.hpp"
#include "net/stream.hpp"
#include "net/websocket_upgrade.hpp"

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace tgo::net {

class HttpConnection final : public Connection {
 public:
  /// `client_key` is that of the address at the other end.
  HttpConnection(Shard& shard, const Entrance& entrance, Stream stream, std::uint64_t client_key, Shard::Place place);

  /// Runs until the connection has ended, or has gone on as a WebSocket.
  base::Task<void> run();

  void sweep(live::SteadyTime now) override;
  void stop() override;

 private:
  enum class Phase { idle, reading, handling, writing, lingering };
  enum class Reading { whole, ended, refused };

  struct Received;

  base::Task<bool> serve_one();
  base::Task<Reading> read_head();
  base::Task<bool> read_body(Received* received);
  base::Task<bool> read_more();
  base::Task<base::HttpResponse> respond(base::HttpRequest request);
  base::Task<void> upgrade(Received* received);
  base::Task<void> refuse(Refusal why);
  base::Task<void> write_last(base::HttpResponse response);
  base::Task<bool> write(base::HttpResponse response, Policy policy, bool keeps_alive, bool is_head);
  base::Task<bool> write_all(std::string_view first, std::string_view second);
  base::Task<void> linger();

  std::uint64_t client_key_of(const RequestHead& head) const;
  void enter(Phase phase, std::chrono::seconds patience);

  Shard& shard_;
  const Entrance& entrance_;
  Stream stream_;
  Shard::Place place_;
  std::uint64_t client_key_;
  std::string bytes_;          ///< received and not yet taken
  std::size_t head_size_ = 0;  ///< of the request at the start of bytes_, once it is whole
  Refusal refusal_ = Refusal::malformed;
  Phase phase_ = Phase::idle;
  live::SteadyTime deadline_;
  int requests_ = 0;
};

/// Keeps the connection alive until it has ended.
base::Task<void> run_http_connection(std::unique_ptr<HttpConnection> connection);

}  // namespace tgo::net
