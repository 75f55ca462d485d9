// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/problem_response.hpp"

#include "api/messages/messages.hpp"
#include "api/problem_words.hpp"

#include <algorithm>
#include <cassert>

namespace tgo::api {

using base::ProblemCode;

int status_of(ProblemCode code) {
  switch (code) {
    case ProblemCode::invalid_input:
    case ProblemCode::not_json:
      return 400;
    case ProblemCode::unauthenticated:
    case ProblemCode::wrong_credentials:
      return 401;
    case ProblemCode::forbidden:
    case ProblemCode::purpose_required:
    case ProblemCode::own_work:
    case ProblemCode::csrf:
    case ProblemCode::origin:
      return 403;
    case ProblemCode::not_found:
      return 404;
    case ProblemCode::method_not_allowed:
      return 405;
    case ProblemCode::stale_version:
    case ProblemCode::content_changed:
    case ProblemCode::key_conflict:
    case ProblemCode::command_conflict:
    case ProblemCode::dossier_closed:
      return 409;
    case ProblemCode::gone:
      return 410;
    case ProblemCode::too_large:
      return 413;
    case ProblemCode::unsupported_media_type:
      return 415;
    case ProblemCode::safety_at_stake:
      return 422;
    case ProblemCode::too_many_requests:
      return 429;
    case ProblemCode::internal:
      return 500;
    case ProblemCode::unavailable:
    case ProblemCode::overloaded:
      return 503;
  }
  return 500;
}

std::optional<std::uint16_t> close_code_of(ProblemCode code) {
  constexpr std::uint16_t policy = 1008, too_big = 1009, try_again_later = 1013, signed_out = 4401;
  switch (code) {
    case ProblemCode::unauthenticated:
      return signed_out;
    case ProblemCode::forbidden:
    case ProblemCode::origin:
      return policy;
    case ProblemCode::too_large:
      return too_big;
    case ProblemCode::too_many_requests:
      return try_again_later;
    default:
      return std::nullopt;
  }
}

ProblemBody problem_body(const base::Problem& problem, domain::Language language, std::optional<std::string> instance) {
  ProblemBody body;
  body.code = base::code_name(problem.code);
  body.type = "/problems/" + body.code;
  body.status = status_of(problem.code);
  const ProblemEntry* entry = find_problem(body.code);
  assert(entry != nullptr);
  const bool english = language == domain::Language::en;
  body.title = english ? entry->title.en : entry->title.nl;
  body.detail = english ? entry->detail.en : entry->detail.nl;
  for (const auto& [pointer, code] : problem.violations) body.violations.push_back({pointer, code});
  body.instance = std::move(instance);
  body.retry_after_s = problem.retry_after_s;
  return body;
}

base::HttpResponse problem_response(const base::Problem& problem, domain::Language language,
                                    std::optional<std::string> instance) {
  base::HttpResponse response;
  const ProblemBody body = problem_body(problem, language, std::move(instance));
  response.status = body.status;
  response.body = codec::encode(body);
  response.headers.emplace_back("Content-Type", "application/problem+json");
  response.headers.emplace_back("Content-Language", language == domain::Language::en ? "en" : "nl");
  response.headers.emplace_back("Cache-Control", "no-store");
  if (problem.retry_after_s) response.headers.emplace_back("Retry-After", std::to_string(*problem.retry_after_s));
  return response;
}

domain::Language language_of(std::string_view accept_language) {
  const auto english = accept_language.find("en");
  const auto dutch = accept_language.find("nl");
  return english != accept_language.npos && english < dutch ? domain::Language::en : domain::Language::nl;
}

}  // namespace tgo::api
