// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a listener lets people in to. Immutable once the server runs, and it outlives every connection.
#pragma once

#include "base/http_message.hpp"
#include "net/live_service.hpp"
#include "net/request_guard.hpp"
#include "net/static_files.hpp"

#include <string>
#include <vector>

namespace tgo::net {

struct Entrance {
  base::HttpHandler* handler = nullptr;  ///< never null once serving
  const StaticFiles* files = nullptr;    ///< asked before the handler; may be null
  LiveService* live = nullptr;           ///< behind /v1/live; null: no WebSockets here
  AllowedHosts allowed_hosts;
  std::vector<std::string> allowed_origins;  ///< for WebSockets: `https://tgo.example`
  bool over_tls = false;                     ///< browsers reach us over https (TLS may end at a proxy)
  bool behind_proxy = false;                 ///< the last address in X-Forwarded-For is the client's
};

}  // namespace tgo::net
