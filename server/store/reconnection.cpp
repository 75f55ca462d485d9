// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/reconnection.hpp"

#include "base/limits.hpp"
#include "store/database_error.hpp"

#include <algorithm>

namespace tgo::store {

using std::chrono::steady_clock;

Connection& Reconnection::get() {
  if (connection_) return *connection_;
  if (steady_clock::now() < paused_until_) throw DatabaseError(DatabaseError::Kind::connection_lost, "08001");
  try {
    connection_ = std::make_unique<Connection>(conninfo_);
  } catch (const DatabaseError&) {
    pause_ = std::clamp(pause_ * 2, base::limits::reconnect_pause_min, base::limits::reconnect_pause_max);
    paused_until_ = steady_clock::now() + pause_;
    throw;
  }
  pause_ = std::chrono::milliseconds(0);
  return *connection_;
}

void Reconnection::drop_if_broken() {
  if (connection_ && !connection_->is_open()) connection_.reset();
}

std::chrono::milliseconds Reconnection::pause_left() const {
  if (connection_) return std::chrono::milliseconds(0);
  const auto left = std::chrono::ceil<std::chrono::milliseconds>(paused_until_ - steady_clock::now());
  return std::max(left, std::chrono::milliseconds(0));
}

}  // namespace tgo::store
