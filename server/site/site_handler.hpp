// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The public pages over HTTP: path to use case to page. Sets no cookie, reads one only on /research, and logs nothing
// of a request.
#pragma once

#include "base/http_message.hpp"
#include "base/problem.hpp"
#include "site/page_set.hpp"
#include "site/wording.hpp"
#include "usecase/ports/ports.hpp"

#include <filesystem>
#include <string>

namespace tgo::site {

/// Loads templates/ and messages/ below `directory`, and the names of the assets from Vite's manifest
/// (web/dist/site.json). Throws SiteError with what is not in order.
PageSet load_pages(const std::filesystem::path& directory, const std::filesystem::path& manifest);

/// Answers every path that is not the API's, the desk's or an asset. `pages` and `ports` outlive it.
class SiteHandler final : public base::HttpHandler {
 public:
  SiteHandler(const PageSet& pages, usecase::Ports& ports) : pages_(pages), ports_(ports) {}

  base::Task<base::HttpResponse> handle(base::HttpRequest request) override;

 private:
  const PageSet& pages_;
  usecase::Ports& ports_;
};

/// A refusal as a page, for whoever has to refuse before the site is asked: net, at a limit or after a failure.
/// `reference` is the id under which a failure was logged; empty for all else.
base::HttpResponse refusal_page(const PageSet& pages, const Wording& wording, const base::Problem& problem,
                                const std::string& reference = "");

}  // namespace tgo::site
