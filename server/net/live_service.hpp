// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a live session needs of the rest of the server: somebody who understands the messages and knows the rights.
// Implemented in app/ out of api/ (encoding) and usecase/ (rules); net itself never looks inside a message.
#pragma once

#include "base/task.hpp"
#include "live/stream_key.hpp"
#include "live/websocket_codec.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tgo::net {

/// A message for one client: JSON, and whether the connection ends after it.
struct LiveAnswer {
  std::string text;  ///< nothing is sent when empty
  live::CloseCode close = live::CloseCode::none;
};

/// A client's message as the service read it.
struct LiveMessage {
  enum class Kind {
    hello,   ///< wants to follow: admit()
    submit,  ///< brings a contribution: submit()
    done,    ///< was answered at once (a ping, or something that cannot be read): `answer`
  };
  Kind kind = Kind::done;
  LiveAnswer answer;
  std::shared_ptr<const void> content;  ///< the service's own, which it gets back
};

/// What a client may follow. Shared and unchanging, so that readers of the same dossier may have the same one.
struct LiveAccess {
  std::vector<live::StreamKey> streams;  ///< at least one, at most limits.hpp's live_streams_max
  std::shared_ptr<const void> content;   ///< the service's own: who it is, which dossier
};

using LiveAccessPtr = std::shared_ptr<const LiveAccess>;

/// What was read for a client, in one consistent reading.
struct LiveReading {
  std::vector<std::string> texts;         ///< the messages to send, in order
  std::vector<live::Sequence> positions;  ///< per stream asked for: the number up to which `texts` (with what the
                                          ///< client has) holds everything
};

/// Coroutines run on the session's shard and may resume only there. An exception ends the connection with 1011.
class LiveService {
 public:
  virtual ~LiveService() = default;

  /// Reads one text message. Must not block.
  virtual LiveMessage read(std::string_view text) = 0;

  /// Whether the sender of this hello may follow what it asks for, and which streams those are. Uses up the ticket.
  virtual base::Task<std::variant<LiveAccessPtr, LiveAnswer>> admit(LiveMessage hello) = 0;

  /// The welcome: a snapshot, or what came after the numbers that the hello named; a position for every stream of
  /// `access`. May be asked again when more happened meanwhile.
  virtual base::Task<std::variant<LiveReading, LiveAnswer>> welcome(LiveAccessPtr access, LiveMessage hello) = 0;

  /// The events of one stream (an index into `access->streams`) after `since`; one position.
  virtual base::Task<std::variant<LiveReading, LiveAnswer>> events_after(LiveAccessPtr access, std::size_t stream,
                                                                         live::Sequence since) = 0;

  /// Returns after the commit. `client_key` is for the rate limit only (base/http_message).
  virtual base::Task<LiveAnswer> submit(LiveMessage submission, std::uint64_t client_key) = 0;

  /// Asked about once a second for every session: whether the right to follow has ended. Must be quick, and safe on
  /// any shard's thread.
  virtual bool is_signed_out(const LiveAccess& access) = 0;
};

}  // namespace tgo::net
