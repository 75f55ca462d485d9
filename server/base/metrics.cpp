// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "base/metrics.hpp"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

namespace tgo::base {
namespace {

prometheus::Registry& registry() {
  static prometheus::Registry instance;
  return instance;
}

}  // namespace

void count(const std::string& name, const MetricLabels& labels, double amount) {
  // Registering a family that exists returns it.
  auto& family = prometheus::BuildCounter().Name(name).Register(registry());
  family.Add({labels.begin(), labels.end()}).Increment(amount);
}

void set_gauge(const std::string& name, double value, const MetricLabels& labels) {
  auto& family = prometheus::BuildGauge().Name(name).Register(registry());
  family.Add({labels.begin(), labels.end()}).Set(value);
}

std::string render_metrics() { return prometheus::TextSerializer().Serialize(registry().Collect()); }

}  // namespace tgo::base
