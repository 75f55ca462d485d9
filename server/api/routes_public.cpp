// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/routes_public.hpp"

#include "usecase/follow_contribution.hpp"
#include "usecase/read_publication.hpp"
#include "usecase/submit_contribution.hpp"

namespace tgo::api {

/// proto/openapi.json, put into the binary by the build.
extern const std::string_view openapi_json;

namespace {

/// What anybody in between may keep, for so short that a withdrawal is seen within two seconds.
constexpr const char* public_cache_control = "public, s-maxage=1, stale-while-revalidate=1, stale-if-error=0";

void make_public(base::HttpResponse& response) {
  for (auto& [name, value] : response.headers) {
    if (name == "Cache-Control") value = public_cache_control;
  }
}

}  // namespace

base::Task<Answer> get_openapi(usecase::Ports&, Call) {
  base::HttpResponse response = json_answer(200, std::string(openapi_json));
  response.headers.emplace_back("Access-Control-Allow-Origin", "*");
  co_return response;
}

base::Task<Answer> get_dossiers(usecase::Ports& ports, Call) {
  const auto list = co_await usecase::list_public_dossiers(ports);
  if (!list) co_return list.error();
  base::HttpResponse response = ok(*list);
  make_public(response);
  co_return response;
}

base::Task<Answer> get_dossier(usecase::Ports& ports, Call call) {
  const auto snapshot = co_await usecase::read_public_dossier(ports, dossier_of(call));
  if (!snapshot) co_return snapshot.error();
  const std::string entity_tag = '"' + std::to_string(snapshot->sequence) + '"';
  base::HttpResponse response = ok(*snapshot);
  make_public(response);
  response.headers.emplace_back("ETag", entity_tag);
  if (call.request.if_none_match == entity_tag || call.request.if_none_match == "W/" + entity_tag) {
    response.status = 304;
    response.body.clear();
  }
  co_return response;
}

base::Task<Answer> post_contribution(usecase::Ports& ports, Call call) {
  auto command = codec::decode<usecase::SubmitContribution>(call.request.body);
  if (!command) co_return command.error();
  const auto given = co_await usecase::submit_contribution(ports, dossier_of(call), std::move(*command));
  if (!given) co_return given.error();
  co_return json_answer(given->replayed ? 200 : 201, codec::encode(*given));
}

base::Task<Answer> post_follow_up(usecase::Ports& ports, Call call) {
  auto command = codec::decode<usecase::ReadFollowUp>(call.request.body);
  if (!command) co_return command.error();
  co_return answer_of(co_await usecase::read_follow_up(ports, std::move(*command)));
}

base::Task<Answer> post_follow_up_reply(usecase::Ports& ports, Call call) {
  auto command = codec::decode<usecase::ReplyToTeam>(call.request.body);
  if (!command) co_return command.error();
  co_return created_of(co_await usecase::reply_to_team(ports, std::move(*command)));
}

}  // namespace tgo::api
