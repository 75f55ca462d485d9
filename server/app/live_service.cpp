// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/live_service.hpp"

#include "api/live_messages.hpp"
#include "api/problem_response.hpp"
#include "base/limits.hpp"
#include "usecase/open_desk.hpp"
#include "usecase/read_publication.hpp"
#include "usecase/sign_in.hpp"
#include "usecase/submit_contribution.hpp"

namespace tgo::app {
namespace {

using net::LiveAccessPtr;
using net::LiveAnswer;
using net::LiveMessage;
using net::LiveReading;
using Reading = std::variant<LiveReading, LiveAnswer>;

/// Dutch, unless the client wrote in English: a socket has no Accept-Language of its own.
LiveAnswer refuse(const std::optional<std::string>& reply_to, const base::Problem& problem,
                  domain::Language language = domain::Language::nl) {
  LiveAnswer answer;
  answer.text = api::encode_error(reply_to, problem, language);
  if (const auto code = api::close_code_of(problem.code)) answer.close = static_cast<live::CloseCode>(*code);
  return answer;
}

template <class Content>
std::shared_ptr<const Content> content_of(const std::shared_ptr<const void>& content) {
  return std::static_pointer_cast<const Content>(content);
}

net::LiveAccess access_to(std::shared_ptr<const Follower> follower, const base::Uuid& dossier,
                          std::initializer_list<const char*> streams) {
  net::LiveAccess access;
  for (const char* name : streams) {
    live::StreamKey key;
    key.dossier = dossier;
    key.name = name;
    access.streams.push_back(std::move(key));
  }
  access.content = std::move(follower);
  return access;
}

LiveReading reading_of(api::LiveStream stream, const std::vector<usecase::TeamEvent>& events, std::int64_t since) {
  LiveReading reading;
  for (const usecase::TeamEvent& event : events) reading.texts.push_back(api::encode_event(stream, event));
  reading.positions.push_back(events.empty() ? since : events.back().sequence);
  return reading;
}

}  // namespace

LiveMessage LiveService::read(std::string_view text) {
  LiveMessage message;
  auto frame = api::decode_client_frame(text);
  if (!frame) {
    message.answer = refuse(api::find_frame_id(text), frame.error());
    return message;
  }
  if (const auto* ping = std::get_if<api::PingFrame>(&*frame)) {
    message.answer.text = api::encode_pong(ping->id);
  } else if (auto* hello = std::get_if<api::HelloFrame>(&*frame)) {
    message.kind = LiveMessage::Kind::hello;
    message.content = std::make_shared<const api::HelloFrame>(std::move(*hello));
  } else {
    message.kind = LiveMessage::Kind::submit;
    message.content = std::make_shared<const api::SubmitFrame>(std::move(std::get<api::SubmitFrame>(*frame)));
  }
  return message;
}

base::Task<std::variant<LiveAccessPtr, LiveAnswer>> LiveService::admit(LiveMessage message) {
  const auto hello = content_of<api::HelloFrame>(message.content);
  auto follower = std::make_shared<Follower>();
  follower->dossier = hello->dossier;
  follower->audience = hello->audience.value_or(domain::Audience::public_);

  if (follower->audience == domain::Audience::public_) {
    const auto dossier = co_await ports_.publication.find(follower->audience, follower->dossier);
    if (!dossier) co_return refuse(hello->id, dossier.error());
    co_return std::make_shared<const net::LiveAccess>(access_to(follower, *dossier, {"public"}));
  }
  // Registered and trained citizens have no accounts yet; the team shows its ticket.
  if (follower->audience != domain::Audience::team) {
    co_return refuse(hello->id, base::refuse(base::ProblemCode::forbidden));
  }
  auto actor = co_await usecase::redeem_live_ticket(ports_, hello->ticket.value_or(std::string()));
  if (!actor) co_return refuse(hello->id, actor.error());
  const auto streams = co_await usecase::find_team_streams(ports_, *actor, follower->dossier);
  if (!streams) co_return refuse(hello->id, streams.error());
  follower->actor = std::move(*actor);
  followers_.add(follower);
  co_return std::make_shared<const net::LiveAccess>(access_to(follower, streams->dossier_id, {"intake", "team"}));
}

base::Task<Reading> LiveService::welcome(LiveAccessPtr access, LiveMessage message) {
  const auto hello = content_of<api::HelloFrame>(message.content);
  auto follower = content_of<Follower>(access->content);
  auto welcoming = follower->audience == domain::Audience::team
                       ? welcome_desk(follower, hello->id, hello->since, hello->since_team)
                       : welcome_reader(follower, hello->id, hello->since);
  co_return co_await std::move(welcoming);
}

base::Task<Reading> LiveService::welcome_reader(std::shared_ptr<const Follower> follower, std::string reply_to,
                                                std::optional<std::int64_t> since) {
  const auto resumed = co_await usecase::resume_public_stream(ports_, follower->dossier, since);
  if (!resumed) co_return refuse(reply_to, resumed.error());
  LiveReading reading;
  reading.positions.push_back(resumed->sequence);
  if (resumed->snapshot) {
    reading.texts.push_back(api::encode_welcome(reply_to, *resumed->snapshot));
    co_return reading;
  }
  reading.texts.push_back(api::encode_welcome(reply_to, resumed->sequence));
  for (const usecase::PublicEvent& event : resumed->events) {
    reading.texts.push_back(api::encode_event(follower->audience, event));
  }
  co_return reading;
}

base::Task<Reading> LiveService::welcome_desk(std::shared_ptr<const Follower> follower, std::string reply_to,
                                              std::optional<std::int64_t> since_intake,
                                              std::optional<std::int64_t> since_team) {
  const auto streams = co_await usecase::find_team_streams(ports_, *follower->actor, follower->dossier);
  if (!streams) co_return refuse(reply_to, streams.error());
  const auto [intake_head, team_head] = streams->heads;
  const bool can_resume = since_intake && since_team && *since_intake <= intake_head && *since_team <= team_head;
  LiveReading fresh;
  fresh.texts.push_back(api::encode_desk_welcome(reply_to, api::WelcomeMode::snapshot, intake_head, team_head));
  fresh.positions = {intake_head, team_head};
  if (!can_resume) co_return fresh;

  const auto intake = co_await usecase::resume_team_stream(ports_, *follower->actor, follower->dossier,
                                                           usecase::TeamStream::intake, *since_intake);
  if (!intake) co_return refuse(reply_to, intake.error());
  const auto team = co_await usecase::resume_team_stream(ports_, *follower->actor, follower->dossier,
                                                         usecase::TeamStream::team, *since_team);
  if (!team) co_return refuse(reply_to, team.error());
  if (!*intake || !*team) co_return fresh;
  const LiveReading missed_intake = reading_of(api::LiveStream::intake, **intake, *since_intake);
  const LiveReading missed_team = reading_of(api::LiveStream::team, **team, *since_team);
  LiveReading resumed;
  resumed.positions = {missed_intake.positions.front(), missed_team.positions.front()};
  resumed.texts.push_back(
      api::encode_desk_welcome(reply_to, api::WelcomeMode::resume, resumed.positions[0], resumed.positions[1]));
  resumed.texts.insert(resumed.texts.end(), missed_intake.texts.begin(), missed_intake.texts.end());
  resumed.texts.insert(resumed.texts.end(), missed_team.texts.begin(), missed_team.texts.end());
  co_return resumed;
}

base::Task<Reading> LiveService::events_after(LiveAccessPtr access, std::size_t stream, live::Sequence since) {
  const auto follower = content_of<Follower>(access->content);
  if (follower->audience == domain::Audience::team) {
    const bool is_intake = stream == 0;
    const auto events = co_await usecase::resume_team_stream(
        ports_, *follower->actor, follower->dossier,
        is_intake ? usecase::TeamStream::intake : usecase::TeamStream::team, since);
    if (!events) co_return refuse(std::nullopt, events.error());
    if (!*events) co_return refuse(std::nullopt, base::refuse(base::ProblemCode::overloaded));
    co_return reading_of(is_intake ? api::LiveStream::intake : api::LiveStream::team, **events, since);
  }
  const auto events = co_await ports_.publication.events_after(follower->audience, follower->dossier, since,
                                                               base::limits::resume_events_max);
  if (!events) co_return refuse(std::nullopt, events.error());
  LiveReading reading;
  for (const usecase::PublicEvent& event : *events) {
    reading.texts.push_back(api::encode_event(follower->audience, event));
  }
  reading.positions.push_back(events->empty() ? since : events->back().sequence);
  co_return reading;
}

base::Task<LiveAnswer> LiveService::submit(LiveMessage submission, std::uint64_t /*client_key*/) {
  const auto frame = content_of<api::SubmitFrame>(submission.content);
  const auto given = co_await usecase::submit_contribution(ports_, frame->dossier, frame->contribution);
  if (!given) co_return refuse(frame->id, given.error(), frame->contribution.language);
  LiveAnswer answer;
  answer.text = api::encode_receipt(frame->id, *given);
  co_return answer;
}

bool LiveService::is_signed_out(const net::LiveAccess& access) { return content_of<Follower>(access.content)->ended; }

}  // namespace tgo::app
