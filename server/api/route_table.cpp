// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/route_table.hpp"

#include "api/routes_desk.hpp"
#include "api/routes_public.hpp"
#include "api/routes_research.hpp"
#include "api/routes_session.hpp"
#include "base/limits.hpp"

#include <algorithm>

namespace tgo::api {
namespace {

using base::HttpMethod;

constexpr Route table[] = {
    {HttpMethod::get, "/v1/openapi.json", Entry::anyone, "", "", get_openapi},
    {HttpMethod::get, "/v1/dossiers", Entry::anyone, "", "dossier-list", get_dossiers},
    {HttpMethod::get, "/v1/dossiers/{dossier}", Entry::anyone, "", "dossier-snapshot", get_dossier},
    {HttpMethod::post, "/v1/dossiers/{dossier}/contributions", Entry::anyone, "submit-contribution", "receipt-given",
     post_contribution},
    {HttpMethod::post, "/v1/follow-ups", Entry::anyone, "read-follow-up", "follow-up", post_follow_up},
    {HttpMethod::post, "/v1/follow-ups/replies", Entry::anyone, "reply-to-team", "follow-up", post_follow_up_reply},
    {HttpMethod::post, "/v1/sessions", Entry::signing_in, "sign-in", "current-session", post_session},
    {HttpMethod::get, "/v1/sessions/current", Entry::staff, "", "current-session", get_session},
    {HttpMethod::remove, "/v1/sessions/current", Entry::staff_writes, "", "", delete_session},
    {HttpMethod::post, "/v1/live-tickets", Entry::staff_writes, "no-content", "live-ticket", post_live_ticket},
    {HttpMethod::get, "/v1/desk/dossiers", Entry::staff, "", "desk-dossier-list", get_desk_dossiers},
    {HttpMethod::put, "/v1/desk/dossiers/{dossier}/purpose", Entry::staff_writes, "record-purpose", "", put_purpose},
    {HttpMethod::get, "/v1/desk/dossiers/{dossier}/contributions", Entry::staff, "", "queue-page", get_queue},
    {HttpMethod::get, "/v1/desk/dossiers/{dossier}/contributions/{number}", Entry::staff, "", "contribution-detail",
     get_contribution},
    {HttpMethod::post, "/v1/desk/dossiers/{dossier}/contributions/{number}/decisions", Entry::staff_writes,
     "decide-contribution", "contribution-detail", post_decision},
    {HttpMethod::post, "/v1/desk/dossiers/{dossier}/contributions/{number}/replies", Entry::staff_writes,
     "reply-to-contribution", "message", post_reply},
    {HttpMethod::post, "/v1/desk/dossiers/{dossier}/contributions/{number}/closing", Entry::staff_writes,
     "close-contribution", "contribution-detail", post_closing},
    {HttpMethod::get, "/v1/desk/dossiers/{dossier}/releases", Entry::staff, "", "release-list", get_releases},
    {HttpMethod::post, "/v1/desk/dossiers/{dossier}/releases", Entry::staff_writes, "propose-release", "release-detail",
     post_release},
    {HttpMethod::get, "/v1/desk/dossiers/{dossier}/releases/{release}", Entry::staff, "", "release-detail",
     get_release},
    {HttpMethod::put, "/v1/desk/dossiers/{dossier}/releases/{release}", Entry::staff_writes, "revise-release",
     "release-detail", put_release},
    {HttpMethod::post, "/v1/desk/dossiers/{dossier}/releases/{release}/approvals", Entry::staff_writes,
     "approve-release", "release-detail", post_approval},
    {HttpMethod::post, "/v1/desk/dossiers/{dossier}/releases/{release}/rejections", Entry::staff_writes,
     "reject-release", "release-detail", post_rejection},
    {HttpMethod::post, "/v1/desk/dossiers/{dossier}/releases/{release}/withdrawals", Entry::staff_writes,
     "withdraw-release", "release-detail", post_withdrawal},
    {HttpMethod::get, "/v1/research/weekly-counts", Entry::staff, "", "weekly-counts", get_weekly_counts},
};

std::string_view take_part(std::string_view& path) {
  const auto end = path.find('/');
  const std::string_view part = path.substr(0, end);
  path.remove_prefix(end == path.npos ? path.size() : end + 1);
  return part;
}

bool is_dossier(std::string_view part) {
  return part.size() <= base::limits::slug_max && codec::slug_format.matches(part);
}

}  // namespace

std::span<const Route> route_table() { return table; }

std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path) {
  if (std::count(pattern.begin(), pattern.end(), '/') != std::count(path.begin(), path.end(), '/')) return std::nullopt;
  std::vector<std::string> parameters;
  while (!pattern.empty() || !path.empty()) {
    const std::string_view wanted = take_part(pattern);
    const std::string_view part = take_part(path);
    if (wanted.starts_with('{')) {
      if (part.empty() || (wanted == "{dossier}" && !is_dossier(part))) return std::nullopt;
      parameters.emplace_back(part);
    } else if (wanted != part) {
      return std::nullopt;
    }
  }
  return parameters;
}

std::string_view method_name(HttpMethod method) {
  switch (method) {
    case HttpMethod::get:
      return "GET";
    case HttpMethod::post:
      return "POST";
    case HttpMethod::put:
      return "PUT";
    case HttpMethod::remove:
      return "DELETE";
    case HttpMethod::options:
      return "OPTIONS";
    case HttpMethod::other:
      break;
  }
  return "";
}

}  // namespace tgo::api
