// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The frames of the WebSocket /v1/live, as they are read and written. Those of the client carry an id that the answer
// names in replyTo. The frames of a team's streams hold numbers, ids and metadata, never text.
#pragma once

#include "api/codec/tag.hpp"
#include "api/messages/problem_body.hpp"
#include "domain/audience.hpp"
#include "usecase/commands/citizen.hpp"
#include "usecase/views/desk.hpp"
#include "usecase/views/publication.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>

#include <boost/describe.hpp>

namespace tgo::api {

/// The first frame of a client: which dossier, and the last number that it has. Without `since` it gets a snapshot.
struct HelloFrame {
  codec::Tag<"hello"> type;
  std::string id;
  std::string dossier;
  /// Of the audience's stream; with audience `team`, of the intake stream.
  std::optional<std::int64_t> since;
  std::optional<std::int64_t> since_team;
  std::optional<domain::Audience> audience;
  /// For every audience but `public`; from POST /v1/live-tickets.
  std::optional<std::string> ticket;
};
BOOST_DESCRIBE_STRUCT(HelloFrame, (), (type, id, dossier, since, since_team, audience, ticket))

struct SubmitFrame {
  codec::Tag<"submit"> type;
  std::string id;
  std::string dossier;
  usecase::SubmitContribution contribution;
};
BOOST_DESCRIBE_STRUCT(SubmitFrame, (), (type, id, dossier, contribution))

struct PingFrame {
  codec::Tag<"ping"> type;
  std::string id;
};
BOOST_DESCRIBE_STRUCT(PingFrame, (), (type, id))

/// Whatever a client can send.
using ClientFrame = std::variant<HelloFrame, SubmitFrame, PingFrame>;

BOOST_DEFINE_ENUM_CLASS(WelcomeMode, snapshot, resume)
BOOST_DEFINE_ENUM_CLASS(LiveStream, public_, registered, trained, intake, team)
/// All of usecase::PublicEventKind and usecase::TeamEventKind.
BOOST_DEFINE_ENUM_CLASS(LiveEventKind, item_published, item_changed, item_withdrawn, dossier_changed,
                        contribution_received, reply_received, contribution_decided, contribution_replied,
                        contribution_closed, contribution_destroyed, release_proposed, release_changed,
                        release_rejected, release_published, release_withdrawn)

/// The answer to hello. With `resume` the events that were missed follow; with `snapshot` it holds the dossier, or
/// asks the desk to read its lists again.
struct WelcomeFrame {
  codec::Tag<"welcome"> type;
  std::string reply_to;
  WelcomeMode mode = WelcomeMode::snapshot;
  std::int64_t sequence = 0;
  std::optional<std::int64_t> team_sequence;
  std::optional<usecase::DossierSnapshot> snapshot;
};
BOOST_DESCRIBE_STRUCT(WelcomeFrame, (), (type, reply_to, mode, sequence, team_sequence, snapshot))

struct EventFrame {
  codec::Tag<"event"> type;
  LiveStream stream = LiveStream::public_;
  std::int64_t sequence = 0;
  LiveEventKind event = LiveEventKind::item_published;
  std::optional<usecase::Item> item;
  std::optional<usecase::PublicDossierState> state;
  std::optional<std::int64_t> number;
  std::optional<domain::ContributionKind> kind;
  std::optional<std::string> channel;
  std::optional<base::Uuid> release;
  base::Time at;
};
BOOST_DESCRIBE_STRUCT(EventFrame, (), (type, stream, sequence, event, item, state, number, kind, channel, release, at))

/// The answer to submit: it is stored for good.
struct ReceiptFrame {
  codec::Tag<"receipt"> type;
  std::string reply_to;
  std::string receipt;
  bool replayed = false;
};
BOOST_DESCRIBE_STRUCT(ReceiptFrame, (), (type, reply_to, receipt, replayed))

struct PongFrame {
  codec::Tag<"pong"> type;
  std::string reply_to;
};
BOOST_DESCRIBE_STRUCT(PongFrame, (), (type, reply_to))

/// A refusal; without `replyTo` it was about no frame that we could read.
struct ErrorFrame {
  codec::Tag<"error"> type;
  std::optional<std::string> reply_to;
  ProblemBody problem;
};
BOOST_DESCRIBE_STRUCT(ErrorFrame, (), (type, reply_to, problem))

/// Whatever a server can send.
using ServerFrame = std::variant<WelcomeFrame, EventFrame, ReceiptFrame, PongFrame, ErrorFrame>;

}  // namespace tgo::api
