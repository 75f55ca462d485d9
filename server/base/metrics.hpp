// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Counters and gauges for Prometheus. Only counts and durations of our own; never a label that a client chooses.
#pragma once

#include <cstdint>
#include <map>
#include <string>

namespace tgo::base {

using MetricLabels = std::map<std::string, std::string>;

/// Adds to a counter. `name` and `labels` come from the code and have few values. Safe on any thread.
void count(const std::string& name, const MetricLabels& labels = {}, double amount = 1);

/// Sets a gauge.
void set_gauge(const std::string& name, double value, const MetricLabels& labels = {});

/// Everything in Prometheus' text format, version 0.0.4.
std::string render_metrics();

}  // namespace tgo::base
