// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What machines ask of the server: /metrics (Prometheus text), /healthz (it runs) and /readyz (it can do its work).
// For a listener of its own, which no citizen reaches. Shows counts and durations only.
#pragma once

#include "base/http_message.hpp"

#include <functional>
#include <memory>

#include <prometheus/registry.h>

namespace tgo::net {

class OperationsHandler final : public base::HttpHandler {
 public:
  /// `is_ready` is called on any shard's thread and must be quick.
  OperationsHandler(std::shared_ptr<prometheus::Registry> registry, std::function<bool()> is_ready);

  base::Task<base::HttpResponse> handle(base::HttpRequest request) override;

 private:
  std::shared_ptr<prometheus::Registry> registry_;
  std::function<bool()> is_ready_;
};

}  // namespace tgo::net
