// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Short ways to write the bounds of a member. What they bound stands beside the messages, the figures in limits.hpp.
#pragma once

#include "api/codec/shape.hpp"

namespace tgo::api::messages {

/// From min to max code points.
constexpr codec::Bounds text_of(std::size_t min, std::size_t max) {
  codec::Bounds bounds;
  bounds.length_min = min;
  bounds.length_max = max;
  return bounds;
}

/// A text of a fixed form.
constexpr codec::Bounds form(const codec::TextFormat& format, std::size_t length_max) {
  codec::Bounds bounds;
  bounds.length_max = length_max;
  bounds.format = &format;
  return bounds;
}

constexpr codec::Bounds range(double minimum, double maximum) {
  codec::Bounds bounds;
  bounds.minimum = minimum;
  bounds.maximum = maximum;
  return bounds;
}

constexpr codec::Bounds at_least(double minimum) {
  codec::Bounds bounds;
  bounds.minimum = minimum;
  return bounds;
}

/// At most so many items, each within `each`.
constexpr codec::Bounds items(std::size_t max, codec::Bounds each = {}) {
  each.items_max = max;
  return each;
}

}  // namespace tgo::api::messages
