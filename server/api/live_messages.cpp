// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/live_messages.hpp"

#include "api/messages/messages.hpp"
#include "api/problem_response.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

#include <cassert>

namespace tgo::api {
namespace {

LiveStream stream_of(domain::Audience audience) {
  switch (audience) {
    case domain::Audience::trained:
      return LiveStream::trained;
    case domain::Audience::registered:
      return LiveStream::registered;
    case domain::Audience::public_:
      return LiveStream::public_;
    case domain::Audience::team:
      break;
  }
  assert(false && "the team has no audience stream");
  return LiveStream::team;
}

/// Whether LiveEventKind has an enumerator of every name in Kind.
template <class Kind>
constexpr bool all_known() {
  bool all = true;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Kind>>([&](auto kind) {
    bool found = false;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<LiveEventKind>>(
        [&](auto live) { found = found || std::string_view(live.name) == kind.name; });
    all = all && found;
  });
  return all;
}
static_assert(all_known<usecase::PublicEventKind>() && all_known<usecase::TeamEventKind>());

/// The enumerator of the same name: LiveEventKind has all of both streams' kinds.
template <class Kind>
LiveEventKind kind_of(Kind kind) {
  LiveEventKind found = LiveEventKind::dossier_changed;
  const bool known = boost::describe::enum_from_string(boost::describe::enum_to_string(kind, ""), found);
  assert(known);
  static_cast<void>(known);
  return found;
}

}  // namespace

base::Result<ClientFrame> decode_client_frame(std::string_view text) {
  return codec::decode_one_of<HelloFrame, SubmitFrame, PingFrame>(text);
}

std::optional<std::string> find_frame_id(std::string_view text) {
  auto id = codec::find_text(text, "id");
  if (!id || id->empty() || id->find('\0') != id->npos || base::count_code_points(*id) > base::limits::frame_id_max)
    return std::nullopt;
  return id;
}

std::string encode_welcome(const std::string& reply_to, const usecase::DossierSnapshot& snapshot) {
  WelcomeFrame frame;
  frame.reply_to = reply_to;
  frame.mode = WelcomeMode::snapshot;
  frame.sequence = snapshot.sequence;
  frame.snapshot = snapshot;
  return codec::encode(frame);
}

std::string encode_welcome(const std::string& reply_to, std::int64_t sequence) {
  WelcomeFrame frame;
  frame.reply_to = reply_to;
  frame.mode = WelcomeMode::resume;
  frame.sequence = sequence;
  return codec::encode(frame);
}

std::string encode_desk_welcome(const std::string& reply_to, WelcomeMode mode, std::int64_t intake, std::int64_t team) {
  WelcomeFrame frame;
  frame.reply_to = reply_to;
  frame.mode = mode;
  frame.sequence = intake;
  frame.team_sequence = team;
  return codec::encode(frame);
}

std::string encode_event(domain::Audience audience, const usecase::PublicEvent& event) {
  EventFrame frame;
  frame.stream = stream_of(audience);
  frame.sequence = event.sequence;
  frame.event = kind_of(event.event);
  frame.item = event.item;
  frame.state = event.state;
  frame.at = event.at;
  return codec::encode(frame);
}

std::string encode_event(LiveStream stream, const usecase::TeamEvent& event) {
  EventFrame frame;
  frame.stream = stream;
  frame.sequence = event.sequence;
  frame.event = kind_of(event.event);
  frame.number = event.number;
  frame.kind = event.kind;
  frame.channel = event.channel;
  frame.release = event.release;
  frame.at = event.at;
  return codec::encode(frame);
}

std::string encode_event(const usecase::CommittedEvent& event) {
  if (const auto* audience = std::get_if<usecase::CommittedPublicEvent>(&event)) {
    return encode_event(audience->audience, audience->event);
  }
  const auto& team = std::get<usecase::CommittedTeamEvent>(event);
  return encode_event(team.stream == "intake" ? LiveStream::intake : LiveStream::team, team.event);
}

std::string encode_receipt(const std::string& reply_to, const usecase::ReceiptGiven& given) {
  ReceiptFrame frame;
  frame.reply_to = reply_to;
  frame.receipt = given.receipt;
  frame.replayed = given.replayed;
  return codec::encode(frame);
}

std::string encode_pong(const std::string& reply_to) {
  PongFrame frame;
  frame.reply_to = reply_to;
  return codec::encode(frame);
}

std::string encode_error(const std::optional<std::string>& reply_to, const base::Problem& problem,
                         domain::Language language, std::optional<std::string> instance) {
  ErrorFrame frame;
  frame.reply_to = reply_to;
  frame.problem = problem_body(problem, language, std::move(instance));
  return codec::encode(frame);
}

}  // namespace tgo::api
