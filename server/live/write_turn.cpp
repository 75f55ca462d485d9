// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "live/write_turn.hpp"

#include <boost/asio/post.hpp>

namespace tgo::live {

void WriteTurn::want(Flushable& one) {
  if (one.is_linked()) return;
  wanting_.push_back(one);
  if (is_posted_) return;
  is_posted_ = true;
  boost::asio::post(executor_, [this] { run(); });
}

void WriteTurn::run() {
  is_posted_ = false;
  List now;
  now.swap(wanting_);
  while (!now.empty()) {
    Flushable& one = now.front();
    now.pop_front();
    one.flush();
  }
}

}  // namespace tgo::live
