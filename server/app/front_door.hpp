// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Which part of the server answers a path: the API, the health of the server, or the public pages. The desk and the
// assets are files and never get here.
#pragma once

#include "base/http_message.hpp"

#include <functional>

namespace tgo::app {

class FrontDoor final : public base::HttpHandler {
 public:
  /// `is_ready` is asked on /readyz: whether the database answers and the event feed is fresh.
  FrontDoor(base::HttpHandler& api, base::HttpHandler& site, std::function<bool()> is_ready)
      : api_(api), site_(site), is_ready_(std::move(is_ready)) {}

  base::Task<base::HttpResponse> handle(base::HttpRequest request) override;

 private:
  base::HttpHandler& api_;
  base::HttpHandler& site_;
  std::function<bool()> is_ready_;
};

/// /metrics and nothing else, on a port of its own.
class MetricsPage final : public base::HttpHandler {
 public:
  /// `refresh` sets the gauges just before they are read.
  explicit MetricsPage(std::function<void()> refresh) : refresh_(std::move(refresh)) {}
  base::Task<base::HttpResponse> handle(base::HttpRequest request) override;

 private:
  std::function<void()> refresh_;
};

}  // namespace tgo::app
