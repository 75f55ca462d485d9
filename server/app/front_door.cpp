// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/front_door.hpp"

#include "base/metrics.hpp"

namespace tgo::app {
namespace {

base::HttpResponse plain(int status, std::string text) {
  base::HttpResponse response;
  response.status = status;
  response.headers = {{"Content-Type", "text/plain; charset=utf-8"}, {"Cache-Control", "no-store"}};
  response.body = std::move(text);
  return response;
}

/// The kind of answer, for the metrics: `2xx`.
std::string status_class(int status) { return std::to_string(status / 100) + "xx"; }

}  // namespace

base::Task<base::HttpResponse> FrontDoor::handle(base::HttpRequest request) {
  if (request.path == "/healthz") co_return plain(200, "alive\n");
  if (request.path == "/readyz") co_return is_ready_() ? plain(200, "ready\n") : plain(503, "not ready\n");
  const bool for_api = request.path.starts_with("/v1/") || request.path == "/v1";
  base::Task<base::HttpResponse> answering = (for_api ? api_ : site_).handle(std::move(request));
  base::HttpResponse response = co_await std::move(answering);
  base::count("tgo_http_responses_total",
              {{"room", for_api ? "api" : "site"}, {"status", status_class(response.status)}});
  co_return response;
}

base::Task<base::HttpResponse> MetricsPage::handle(base::HttpRequest request) {
  if (request.path != "/metrics") co_return plain(404, "only /metrics is here\n");
  refresh_();
  base::HttpResponse response = plain(200, base::render_metrics());
  response.headers[0].second = "text/plain; version=0.0.4; charset=utf-8";
  co_return response;
}

}  // namespace tgo::app
