// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/operations_handler.hpp"

#include <string>
#include <utility>

#include <prometheus/text_serializer.h>

namespace tgo::net {
namespace {

base::HttpResponse plain(int status, std::string text) {
  base::HttpResponse response;
  response.status = status;
  response.headers.emplace_back("Content-Type", "text/plain; charset=utf-8");
  response.body = std::move(text);
  return response;
}

}  // namespace

OperationsHandler::OperationsHandler(std::shared_ptr<prometheus::Registry> registry, std::function<bool()> is_ready)
    : registry_(std::move(registry)), is_ready_(std::move(is_ready)) {}

base::Task<base::HttpResponse> OperationsHandler::handle(base::HttpRequest request) {
  if (request.method != base::HttpMethod::get) {
    base::HttpResponse response = plain(405, "GET only\n");
    response.headers.emplace_back("Allow", "GET, HEAD");
    co_return response;
  }
  if (request.path == "/healthz") co_return plain(200, "alive\n");
  if (request.path == "/readyz") co_return is_ready_() ? plain(200, "ready\n") : plain(503, "not ready\n");
  if (request.path != "/metrics") co_return plain(404, "no such page\n");
  base::HttpResponse response;
  response.headers.emplace_back("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
  response.body = prometheus::TextSerializer().Serialize(registry_->Collect());
  co_return response;
}

}  // namespace tgo::net
