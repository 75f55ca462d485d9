// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One reader's position in all streams, and what came after it. Private to the event feed; for one thread.
#pragma once

#include "store/database_settings.hpp"
#include "store/reconnection.hpp"
#include "usecase/committed_event.hpp"

#include <array>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace tgo::store {

class CommittedReading {
 public:
  explicit CommittedReading(const DatabaseSettings& settings);

  /// What was committed since the last call, each stream in order; true where more waits. The first call only takes
  /// the streams' present numbers. Throws DatabaseError, and then nothing counts as read.
  bool read(std::vector<usecase::CommittedEvent>& events);

  /// Waits for the bell at most that long; true if it rang. Connects and listens first where needed. Throws
  /// DatabaseError.
  bool wait_for_bell(std::chrono::milliseconds longest);

  /// Throws broken connections away; what was read stays known.
  void drop_broken();
  /// How long a broken connection waits before it is tried again.
  std::chrono::milliseconds pause_left() const { return feed_.pause_left(); }

 private:
  /// Dossier and stream.
  using Stream = std::pair<base::Uuid, std::string>;

  Connection& listening();
  /// Adds a page of the stream's events after that number; returns the number of the last one.
  std::int64_t read_stream_safely(Transaction& transaction, const Stream& stream, std::int64_t after, std::int64_t last,
                                  std::vector<usecase::CommittedEvent>& events);
  std::int64_t read_stream(Transaction& transaction, const Stream& stream, std::int64_t after,
                           std::vector<usecase::CommittedEvent>& events);
  void read_team_stream(const Rows& rows, const Stream& stream, std::vector<usecase::CommittedEvent>& events);
  void read_public_stream(const Rows& rows, const Stream& stream, std::vector<usecase::CommittedEvent>& events);

  Reconnection feed_;
  /// One for each audience, in the order of domain::Audience without the team.
  std::array<Reconnection, 3> audiences_;
  bool listens_ = false;
  bool first_ = true;
  std::map<Stream, std::int64_t> known_;
};

}  // namespace tgo::store
