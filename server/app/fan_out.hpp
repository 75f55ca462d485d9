// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// From the event feed to the hub: each committed event is encoded once and then shared by every reader of every shard.
#pragma once

#include "live/hub.hpp"
#include "usecase/committed_event.hpp"

namespace tgo::app {

class FanOut final : public usecase::CommittedEventSink {
 public:
  explicit FanOut(live::Hub& hub) : hub_(hub) {}
  /// On the feed's thread.
  void take(std::vector<usecase::CommittedEvent> events) override;

 private:
  live::Hub& hub_;
};

}  // namespace tgo::app
