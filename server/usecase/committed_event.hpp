// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the event feed reads back from the database after a commit: which stream moved, and to where. Ids only.
#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "usecase/views/desk.hpp"
#include "usecase/views/publication.hpp"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace tgo::usecase {

/// A step in the intake or team stream.
struct CommittedTeamEvent {
  base::Uuid dossier;
  /// `intake` or `team`.
  std::string stream;
  TeamEvent event;
};

/// A step in an audience's stream, with the item as that audience's own role reads it.
struct CommittedPublicEvent {
  base::Uuid dossier;
  domain::Audience audience = domain::Audience::public_;
  PublicEvent event;
};

using CommittedEvent = std::variant<CommittedTeamEvent, CommittedPublicEvent>;

/// Takes events in the order of their streams, each number once and without a hole. Called on the feed's thread.
class CommittedEventSink {
 public:
  virtual ~CommittedEventSink() = default;
  virtual void take(std::vector<CommittedEvent> events) = 0;
};

}  // namespace tgo::usecase
