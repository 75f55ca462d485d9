// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/site_handler.hpp"

#include "site/asset_manifest.hpp"
#include "site/page_request.hpp"
#include "site/page_response.hpp"
#include "site/spoken_messages.hpp"
#include "site/view/all.hpp"

namespace tgo::site {
namespace {

using base::HttpMethod;
using base::HttpResponse;
using base::Task;

/// `/dossiers/marit/bijdragen` is `marit` and `/bijdragen`. Nothing for any other path.
struct DossierPath {
  std::string slug;
  std::string rest;
};
std::optional<DossierPath> part_dossier_path(std::string_view path) {
  constexpr std::string_view start = "/dossiers/";
  if (!path.starts_with(start)) {
    return std::nullopt;
  }
  path.remove_prefix(start.size());
  const auto slash = path.find('/');
  DossierPath parted;
  parted.slug = path.substr(0, slash);
  parted.rest = slash == std::string_view::npos ? "" : path.substr(slash);
  const bool is_slug = !parted.slug.empty() && parted.slug.size() <= 64 &&
                       parted.slug.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  return is_slug ? std::optional(parted) : std::nullopt;
}

Task<HttpResponse> answer_get(PageRequest request) {
  if (request.path == "/") {
    co_return co_await show_dossier_list(std::move(request));
  }
  if (auto dossier = part_dossier_path(request.path)) {
    std::string slug = std::move(dossier->slug);
    if (dossier->rest.empty()) {
      co_return co_await show_dossier(std::move(request), std::move(slug));
    }
    if (dossier->rest == "/bijdragen") {
      co_return co_await show_contribution_form(std::move(request), std::move(slug));
    }
  }
  if (request.path == "/volgen" || request.path == "/volgen/antwoorden") {
    co_return show_follow_up_form(request);
  }
  if (request.path == "/research") {
    co_return co_await show_research(std::move(request));
  }
  if (auto page = show_reading(request)) {
    co_return std::move(*page);
  }
  co_return refuse_page(request, base::ProblemCode::not_found);
}

/// A form of ours. A browser names the site whose page sent it; another site must not let its visitors contribute, nor
/// hand them a form whose sender key it knows.
bool is_from_here(const base::HttpRequest& http) {
  return http.origin.empty() || http.origin == "https://" + http.host || http.origin == "http://" + http.host;
}

Task<HttpResponse> answer_post(PageRequest request) {
  if (request.path == "/volgen") {
    co_return co_await show_follow_up(std::move(request));
  }
  if (request.path == "/volgen/antwoorden") {
    co_return co_await take_reply(std::move(request));
  }
  if (auto dossier = part_dossier_path(request.path); dossier && dossier->rest == "/bijdragen") {
    std::string slug = std::move(dossier->slug);
    co_return co_await take_contribution(std::move(request), std::move(slug));
  }
  co_return refuse_page(request, base::ProblemCode::method_not_allowed);
}

const char* refusal_key(base::ProblemCode code) {
  switch (status_of(code)) {
    case 404:
    case 410:
      return "refusal_404";
    case 429:
      return "refusal_429";
    case 503:
      return "refusal_503";
    case 400:
    case 403:
    case 405:
    case 413:
    case 415:
      return "refusal_400";
    default:
      return "refusal_500";
  }
}

}  // namespace

PageSet load_pages(const std::filesystem::path& directory, const std::filesystem::path& manifest) {
  return PageSet::load<view::All>(directory, read_asset_manifest(manifest), spoken_messages());
}

HttpResponse refusal_page(const PageSet& pages, const Wording& wording, const base::Problem& problem,
                          const std::string& reference) {
  const std::string key = refusal_key(problem.code);
  view::Refusal page;
  page.heading = wording.say(key);
  page.text = wording.say(key + "_text");
  if (!reference.empty()) {
    page.reference = reference;
  }
  page.is_busy = status_of(problem.code) >= 500 || status_of(problem.code) == 429;
  page.shell.title = page.heading;
  page.shell.other_path = link_to(other_than(wording.language()), "/");
  page.shell.hidden = true;
  HttpResponse response = private_page(status_of(problem.code), pages.render(wording.language(), std::move(page)));
  add_retry_after(response, problem);
  return response;
}

HttpResponse refuse_page(const PageRequest& request, const base::Problem& problem) {
  return refusal_page(*request.pages, request.wording, problem);
}

HttpResponse refuse_page(const PageRequest& request, base::ProblemCode code) {
  return refuse_page(request, base::refuse(code));
}

std::optional<base::FormFields> sent_form(const base::HttpRequest& http) {
  if (!http.content_type.starts_with("application/x-www-form-urlencoded")) {
    return std::nullopt;
  }
  return base::parse_form(http.body);
}

std::string field_of(const base::FormFields& fields, std::string_view name) {
  const auto value = base::single_field(fields, name);
  return value ? std::string(*value) : std::string();
}

Task<HttpResponse> SiteHandler::handle(base::HttpRequest request) {
  LocalPath local = part_language(request.path);
  Wording wording(pages_.messages(), local.language, ports_.clock.now());
  PageRequest page{&pages_, &ports_, wording, std::move(local.path), std::move(request)};
  if (page.http.method == HttpMethod::get) {
    co_return co_await answer_get(std::move(page));
  }
  if (page.http.method == HttpMethod::post && !is_from_here(page.http)) {
    co_return refuse_page(page, base::ProblemCode::origin);
  }
  if (page.http.method == HttpMethod::post) {
    co_return co_await answer_post(std::move(page));
  }
  co_return refuse_page(page, base::ProblemCode::method_not_allowed);
}

}  // namespace tgo::site
