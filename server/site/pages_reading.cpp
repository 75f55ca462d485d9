// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The pages that only have to be read. They need no database, so they stay when it is away.
#include "site/page_request.hpp"
#include "site/page_response.hpp"
#include "site/view/reading.hpp"

namespace tgo::site {
namespace {

view::Shell shell_of(const PageRequest& request, std::string_view title) {
  view::Shell shell;
  shell.title = request.wording.say(title);
  shell.other_path = link_to(other_than(request.wording.language()), request.path);
  return shell;
}

template <class View>
base::HttpResponse show(const PageRequest& request, std::string_view title) {
  View page;
  page.shell = shell_of(request, title);
  return public_page(render(request, std::move(page)), request.http.if_none_match);
}

base::HttpResponse show_safety(const PageRequest& request) {
  view::Safety page;
  page.shell = shell_of(request, "safety_title");
  page.from_form = field_of(request.http.query, "van") == "formulier";
  return private_page(200, render(request, std::move(page)));
}

}  // namespace

std::optional<base::HttpResponse> show_reading(const PageRequest& request) {
  if (request.path == "/zo-werkt-het") {
    view::HowItWorks page;
    page.shell = shell_of(request, "how_title");
    page.shell.at_how = true;
    return public_page(render(request, std::move(page)), request.http.if_none_match);
  }
  if (request.path == "/privacy") {
    return show<view::Privacy>(request, "privacy_title");
  }
  if (request.path == "/anoniem") {
    return show<view::Anonymous>(request, "anonymous_title");
  }
  if (request.path == "/toegankelijkheid") {
    return show<view::Accessibility>(request, "access_title");
  }
  if (request.path == "/veiligheid") {
    return show_safety(request);
  }
  return std::nullopt;
}

}  // namespace tgo::site
