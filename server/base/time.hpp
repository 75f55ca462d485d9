// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Points in time as the whole server writes them: UTC, whole seconds; an arrival is cut to the minute before it is
// stored or shown (design promise 9). Asks no clock: that is base/clock.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace tgo::base {

using Time = std::chrono::sys_seconds;

/// `2026-11-22T14:36:00Z`.
std::string to_rfc3339(Time time);

/// Reads RFC 3339 with any offset; a fraction of a second is cut off. Anything else, or a year outside 1900–2200, is
/// nothing.
std::optional<Time> parse_rfc3339(std::string_view text);

/// The start of the minute.
inline Time to_minute(Time time) { return std::chrono::floor<std::chrono::minutes>(time); }

}  // namespace tgo::base
