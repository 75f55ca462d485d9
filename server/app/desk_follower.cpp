// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/desk_follower.hpp"

namespace tgo::app {

void DeskFollowers::add(const std::shared_ptr<const Follower>& follower) {
  const std::scoped_lock lock(mutex_);
  followers_.push_back(follower);
}

std::vector<std::shared_ptr<const Follower>> DeskFollowers::living() {
  const std::scoped_lock lock(mutex_);
  std::vector<std::shared_ptr<const Follower>> alive;
  std::erase_if(followers_, [&](const std::weak_ptr<const Follower>& weak) {
    auto follower = weak.lock();
    if (!follower) return true;
    alive.push_back(std::move(follower));
    return false;
  });
  return alive;
}

}  // namespace tgo::app
