// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// SHA-256 and HMAC-SHA-256 over fields that cannot run into one another (each is preceded by its length).
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <span>
#include <string>
#include <string_view>

namespace tgo::base {

using Digest = std::array<std::uint8_t, 32>;
using Key = std::array<std::uint8_t, 32>;

/// Bytes as text and back, without copying.
inline std::string_view as_text(std::span<const std::uint8_t> bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

/// SHA-256 of the fields, each preceded by its length in bytes (8 bytes, big-endian).
Digest hash_fields(std::initializer_list<std::string_view> fields);

/// HMAC-SHA-256 under `key` of the fields, each preceded by its length in bytes (8 bytes, big-endian).
Digest keyed_hash(const Key& key, std::initializer_list<std::string_view> fields);

/// SHA-256 of exactly these bytes.
Digest hash_bytes(std::string_view bytes);

/// Compares in a time that does not depend on where the two differ.
bool equal_in_constant_time(std::string_view left, std::string_view right);

}  // namespace tgo::base
