// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/page_response.hpp"

#include "base/ids.hpp"
#include "base/keyed_hash.hpp"
#include "base/limits.hpp"

#include <utility>

namespace tgo::site {
namespace {

base::HttpResponse html_page(int status, std::string html, std::string cache_control) {
  base::HttpResponse response;
  response.status = status;
  response.headers.emplace_back("Content-Type", "text/html; charset=utf-8");
  response.headers.emplace_back("Cache-Control", std::move(cache_control));
  response.body = std::move(html);
  return response;
}

}  // namespace

base::HttpResponse private_page(int status, std::string html) { return html_page(status, std::move(html), "no-store"); }

base::HttpResponse public_page(std::string html, const std::string& if_none_match) {
  const base::Digest digest = base::hash_bytes(html);
  // Half a digest tells two versions of a page apart well enough.
  const std::string tag = "\"" + base::to_hex(std::span(digest).first(16)) + "\"";
  base::HttpResponse response =
      html_page(200, std::move(html), "public, max-age=0, s-maxage=1, stale-while-revalidate=1, stale-if-error=0");
  response.headers.emplace_back("ETag", tag);
  if (if_none_match.find(tag) != std::string::npos) {
    response.status = 304;
    response.body.clear();
  }
  return response;
}

base::HttpResponse see_other(const std::string& path) {
  base::HttpResponse response = private_page(303, "");
  response.headers.emplace_back("Location", path);
  return response;
}

int status_of(base::ProblemCode code) {
  using base::ProblemCode;
  switch (code) {
    case ProblemCode::invalid_input:
      return 400;
    case ProblemCode::not_found:
      return 404;
    case ProblemCode::gone:
      return 410;
    case ProblemCode::key_conflict:
    case ProblemCode::command_conflict:
    case ProblemCode::dossier_closed:
      return 409;
    case ProblemCode::method_not_allowed:
      return 405;
    case ProblemCode::too_large:
      return 413;
    case ProblemCode::unsupported_media_type:
      return 415;
    case ProblemCode::too_many_requests:
      return 429;
    case ProblemCode::unavailable:
    case ProblemCode::overloaded:
      return 503;
    case ProblemCode::unauthenticated:
      return 401;
    case ProblemCode::forbidden:
    case ProblemCode::origin:
      return 403;
    default:
      return 500;
  }
}

void add_retry_after(base::HttpResponse& response, const base::Problem& problem) {
  if (response.status == 503 || response.status == 429) {
    const int seconds = problem.retry_after_s.value_or(base::limits::unavailable_retry_after_s);
    response.headers.emplace_back("Retry-After", std::to_string(seconds));
  }
}

}  // namespace tgo::site
