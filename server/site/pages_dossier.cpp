// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The list of dossiers and the page of one. A cache of rendered pages, keyed by path, language and the number of the
// public stream, would stand between the use case and render() here.
#include "site/dossier_views.hpp"
#include "site/page_request.hpp"
#include "site/page_response.hpp"
#include "usecase/read_publication.hpp"

namespace tgo::site {

base::Task<base::HttpResponse> show_dossier_list(PageRequest request) {
  const auto list = co_await usecase::list_public_dossiers(*request.ports);
  if (!list) {
    co_return refuse_page(request, list.error());
  }
  co_return public_page(render(request, dossier_list_view(request.wording, *list)), request.http.if_none_match);
}

base::Task<base::HttpResponse> show_dossier(PageRequest request, std::string slug) {
  const auto snapshot = co_await usecase::read_public_dossier(*request.ports, std::move(slug));
  if (!snapshot) {
    co_return refuse_page(request, snapshot.error());
  }
  co_return public_page(render(request, dossier_view(request.wording, *snapshot)), request.http.if_none_match);
}

}  // namespace tgo::site
