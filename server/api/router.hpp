// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// From a request to its route and back: finds the row, lets in who may come in, and turns every refusal into a problem
// document. Holds no state of a request.
#pragma once

#include "api/route_table.hpp"
#include "base/http_message.hpp"
#include "usecase/ports/ports.hpp"

#include <string>
#include <vector>

namespace tgo::api {

/// How this server is reached.
struct ApiSettings {
  /// Whether browsers come over TLS; decides the name and the Secure mark of the cookie.
  bool secure_cookie = true;
  /// The websites from which staff may write: scheme, host and port, as a browser sends them in Origin.
  std::vector<std::string> allowed_origins;
};

/// Answers everything under /v1/ but the upgrade to a WebSocket. Lives as long as the ports.
class Router final : public base::HttpHandler {
 public:
  Router(usecase::Ports& ports, ApiSettings settings) : ports_(ports), settings_(std::move(settings)) {}

  base::Task<base::HttpResponse> handle(base::HttpRequest request) override;

 private:
  base::Task<Answer> enter(const Route& route, Call call);
  bool is_ours(const std::string& origin) const;

  usecase::Ports& ports_;
  const ApiSettings settings_;
};

}  // namespace tgo::api
