// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Identifiers: how they are made, read and written. Which of them may leave the server is said where they are used.
#pragma once

#include <array>
#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tgo::base {

/// 128 bits; compares bytewise, as PostgreSQL does.
struct Uuid {
  std::array<std::uint8_t, 16> bytes{};
  auto operator<=>(const Uuid&) const = default;
};

/// A random UUID (version 4), from the operating system's generator.
Uuid random_uuid();

/// A time-ordered UUID (version 7) whose time is cut to the whole minute, so that it tells nothing finer than the
/// arrival time that may be stored (design promise 9).
Uuid minute_uuid(std::chrono::system_clock::time_point now);

/// The usual 36 characters, lower case.
std::string to_text(const Uuid& id);

/// Reads the 36-character form, upper or lower case; anything else is nothing.
std::optional<Uuid> parse_uuid(std::string_view text);

/// Lower-case hexadecimal.
std::string to_hex(std::span<const std::uint8_t> bytes);

/// Reads exactly `out.size()` bytes of hexadecimal; false if it is anything else.
bool parse_hex(std::string_view text, std::span<std::uint8_t> out);

/// Fills `out` with bytes from the operating system's generator.
void random_bytes(std::span<std::uint8_t> out);

}  // namespace tgo::base
