// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The figures for researchers: the one page of the site that looks at a cookie, which only staff ever get.
#include "site/page_request.hpp"
#include "site/page_response.hpp"
#include "site/research_views.hpp"
#include "usecase/read_research.hpp"
#include "usecase/sign_in.hpp"

namespace tgo::site {
namespace {

/// The session's token out of the Cookie header (RFC 6265): `__Host-tgo` over TLS, `tgo` on a laptop.
std::string session_token(std::string_view cookies) {
  while (!cookies.empty()) {
    const auto end = cookies.find(';');
    std::string_view pair = cookies.substr(0, end);
    cookies.remove_prefix(end == std::string_view::npos ? cookies.size() : end + 1);
    pair.remove_prefix(std::min(pair.find_first_not_of(' '), pair.size()));
    for (const std::string_view name : {"__Host-tgo=", "tgo="}) {
      if (pair.starts_with(name)) {
        return std::string(pair.substr(name.size()));
      }
    }
  }
  return "";
}

}  // namespace

base::Task<base::HttpResponse> show_research(PageRequest request) {
  std::string token = session_token(request.http.cookie);
  if (token.empty()) {
    co_return private_page(200, render(request, research_sign_in_view(request.wording)));
  }
  const auto actor = co_await usecase::find_actor(*request.ports, std::move(token));
  if (!actor) {
    co_return private_page(200, render(request, research_sign_in_view(request.wording)));
  }
  domain::Actor researcher = *actor;
  const auto counts = co_await usecase::read_weekly_counts(*request.ports, std::move(researcher));
  if (!counts && counts.error().code == base::ProblemCode::forbidden) {
    co_return private_page(403, render(request, research_sign_in_view(request.wording)));
  }
  if (!counts) {
    co_return refuse_page(request, counts.error());
  }
  co_return private_page(200, render(request, research_view(request.wording, *counts)));
}

}  // namespace tgo::site
