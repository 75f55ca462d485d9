// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Who follows what on the live socket: a public reader, or a member of staff whose right to follow can end.
#pragma once

#include "domain/actor.hpp"
#include "domain/audience.hpp"

#include <atomic>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

namespace tgo::app {

/// Belongs to one admitted hello; shared by its session and, for staff, by the session watch.
struct Follower {
  std::string dossier;
  domain::Audience audience = domain::Audience::public_;
  /// With audience `team`.
  std::optional<domain::Actor> actor;
  /// Set by the watch, on its own thread, when the session was closed or the role taken away.
  mutable std::atomic<bool> ended{false};
};

/// The staff who follow now. Safe on any thread.
class DeskFollowers {
 public:
  void add(const std::shared_ptr<const Follower>& follower);
  /// Those that still live; forgets the others.
  std::vector<std::shared_ptr<const Follower>> living();

 private:
  std::mutex mutex_;
  std::vector<std::weak_ptr<const Follower>> followers_;
};

}  // namespace tgo::app
