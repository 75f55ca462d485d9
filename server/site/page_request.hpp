// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What every page needs to answer: the pages, the ports, and the reader's words. Inside site/ only.
#pragma once

#include "base/http_message.hpp"
#include "site/page_set.hpp"
#include "site/wording.hpp"
#include "usecase/ports/ports.hpp"

#include <string>
#include <utility>

namespace tgo::site {

/// One request on its way through a page. Small, and passed by value into coroutines.
struct PageRequest {
  const PageSet* pages;
  usecase::Ports* ports;
  Wording wording;
  std::string path;  ///< without the language
  base::HttpRequest http;
};

template <class View>
std::string render(const PageRequest& request, View view) {
  return request.pages->render(request.wording.language(), std::move(view));
}

/// The form that was sent. Nothing when it is not urlencoded, not well-formed or not valid UTF-8.
std::optional<base::FormFields> sent_form(const base::HttpRequest& http);

/// A field of a form or query; empty when it is absent or given twice.
std::string field_of(const base::FormFields& fields, std::string_view name);

/// A refusal as the answer to this request.
base::HttpResponse refuse_page(const PageRequest& request, const base::Problem& problem);
base::HttpResponse refuse_page(const PageRequest& request, base::ProblemCode code);

// The pages, by the part of the site that they belong to.
base::Task<base::HttpResponse> show_dossier_list(PageRequest request);
base::Task<base::HttpResponse> show_dossier(PageRequest request, std::string slug);
base::Task<base::HttpResponse> show_contribution_form(PageRequest request, std::string slug);
base::Task<base::HttpResponse> take_contribution(PageRequest request, std::string slug);
base::HttpResponse show_follow_up_form(const PageRequest& request);
base::Task<base::HttpResponse> show_follow_up(PageRequest request);
base::Task<base::HttpResponse> take_reply(PageRequest request);
base::Task<base::HttpResponse> show_research(PageRequest request);

/// How it works, privacy, anonymity, accessibility, safety. Nothing for any other path.
std::optional<base::HttpResponse> show_reading(const PageRequest& request);

}  // namespace tgo::site
