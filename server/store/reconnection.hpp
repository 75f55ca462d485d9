// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A connection that is made again when it broke, no more often than a doubling pause allows. For one thread.
#pragma once

#include "store/connection.hpp"

#include <chrono>
#include <memory>
#include <string>

namespace tgo::store {

class Reconnection {
 public:
  explicit Reconnection(std::string conninfo) : conninfo_(std::move(conninfo)) {}

  /// The connection, made now if there is none. Throws DatabaseError(connection_lost), at once while pausing.
  Connection& get();
  bool is_connected() const { return connection_ != nullptr; }
  /// Throws the connection away if it broke.
  void drop_if_broken();
  void drop() { connection_.reset(); }
  /// Ends the pause: somebody else got through.
  void end_pause() { paused_until_ = {}; }
  /// How long get() will refuse without trying.
  std::chrono::milliseconds pause_left() const;

 private:
  const std::string conninfo_;
  std::unique_ptr<Connection> connection_;
  std::chrono::milliseconds pause_{0};
  std::chrono::steady_clock::time_point paused_until_{};
};

}  // namespace tgo::store
