// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/router.hpp"

#include "api/problem_response.hpp"
#include "api/session_cookie.hpp"
#include "usecase/sign_in.hpp"

#include <algorithm>

namespace tgo::api {
namespace {

using base::HttpMethod;
using base::ProblemCode;

/// The rows of one path: the one that fits the method, if any, and all methods that there are.
struct Found {
  const Route* route = nullptr;
  std::vector<std::string> parameters;
  std::string allow;
};

Found find_route(const base::HttpRequest& request) {
  Found found;
  for (const Route& route : route_table()) {
    auto parameters = match(route.path, request.path);
    if (!parameters) continue;
    found.allow += found.allow.empty() ? "" : ", ";
    found.allow += method_name(route.method);
    if (route.method == HttpMethod::get) found.allow += ", HEAD";
    if (route.method != request.method) continue;
    found.route = &route;
    found.parameters = std::move(*parameters);
  }
  if (!found.allow.empty()) found.allow += ", OPTIONS";
  return found;
}

bool is_json(std::string_view content_type) {
  std::string type;
  for (const char c : content_type.substr(0, content_type.find(';'))) {
    if (c != ' ') type += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return type == "application/json";
}

}  // namespace

base::Task<base::HttpResponse> Router::handle(base::HttpRequest request) {
  const domain::Language language = language_of(request.accept_language);
  Found found = find_route(request);
  if (found.allow.empty()) co_return problem_response(base::refuse(ProblemCode::not_found), language);
  if (request.method == HttpMethod::options) {
    base::HttpResponse response = empty_answer();
    response.headers.emplace_back("Allow", found.allow);
    co_return response;
  }
  if (found.route == nullptr) {
    base::HttpResponse response = problem_response(base::refuse(ProblemCode::method_not_allowed), language);
    response.headers.emplace_back("Allow", found.allow);
    co_return response;
  }
  Call call;
  call.request = std::move(request);
  call.parameters = std::move(found.parameters);
  call.secure_cookie = settings_.secure_cookie;
  Answer answer = co_await enter(*found.route, std::move(call));
  if (!answer) co_return problem_response(answer.error(), language);
  co_return std::move(*answer);
}

base::Task<Answer> Router::enter(const Route& route, Call call) {
  const base::HttpRequest& request = call.request;
  if (route.entry == Entry::signing_in && !request.origin.empty() && !is_ours(request.origin)) {
    co_return base::refuse(ProblemCode::origin);
  }
  if (route.entry == Entry::staff || route.entry == Entry::staff_writes) {
    auto actor = co_await usecase::find_actor(ports_, session_token_of(request.cookie, settings_.secure_cookie));
    if (!actor) co_return actor.error();
    call.actor = std::move(*actor);
  }
  if (route.entry == Entry::staff_writes) {
    if (!is_ours(request.origin)) co_return base::refuse(ProblemCode::origin);
    if (!usecase::is_csrf_token(*call.actor, request.csrf_token)) co_return base::refuse(ProblemCode::csrf);
  }
  if (!route.takes.empty() && !is_json(request.content_type)) {
    co_return base::refuse(ProblemCode::unsupported_media_type);
  }
  co_return co_await route.handle(ports_, std::move(call));
}

bool Router::is_ours(const std::string& origin) const {
  const auto& ours = settings_.allowed_origins;
  return std::find(ours.begin(), ours.end(), origin) != ours.end();
}

}  // namespace tgo::api
