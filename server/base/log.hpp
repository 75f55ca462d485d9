// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// JSON lines on standard error: {"at":…,"level":…,"event":…, fields}. Fields are names, counts and durations chosen
// by us. Never log what a citizen typed or where they came from: no text, place, receipt, key, address or agent, and
// no exception text either (a database error quotes the row).
#pragma once

#include <cstdint>
#include <exception>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace tgo::base {

enum class LogLevel { debug, info, warning, error };

/// A field of a log line; strings are escaped.
using LogField = std::pair<std::string_view, std::variant<std::int64_t, double, bool, std::string>>;

/// Writes one line. `event` is a fixed snake_case name, in the past tense: `server_started`.
void log(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});

/// Logs that `where` failed, with the exception's type (never its text) and a fresh id, which is returned so that a
/// client can be told it.
std::string log_failure(std::string_view where, const std::exception_ptr& failure);

/// Lines below `level` are dropped. Call once, at start.
void set_log_level(LogLevel level);

}  // namespace tgo::base
