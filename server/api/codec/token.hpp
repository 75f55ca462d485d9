// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Types of ours that go over the wire as text of a fixed form. A new one specialises Token and nothing else.
#pragma once

#include "api/codec/text_format.hpp"
#include "base/ids.hpp"
#include "base/keyed_hash.hpp"
#include "base/time.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace tgo::api::codec {

/// How T is read and written as text; not defined for a T that is no token. `parse` is only given what matches
/// `format`, and returns false for what is well formed and yet does not exist.
template <class T>
struct Token;

template <>
struct Token<base::Uuid> {
  static constexpr const TextFormat& format = uuid_format;
  static bool parse(base::Uuid& value, std::string_view text);
  static std::string print(const base::Uuid& value);
};

template <>
struct Token<base::Time> {
  static constexpr const TextFormat& format = time_format;
  static bool parse(base::Time& value, std::string_view text);
  static std::string print(const base::Time& value);
};

/// A sender key.
template <>
struct Token<std::array<std::uint8_t, 16>> {
  static constexpr const TextFormat& format = hex_16_format;
  static bool parse(std::array<std::uint8_t, 16>& value, std::string_view text);
  static std::string print(const std::array<std::uint8_t, 16>& value);
};

/// The hash of a content.
template <>
struct Token<base::Digest> {
  static constexpr const TextFormat& format = hex_32_format;
  static bool parse(base::Digest& value, std::string_view text);
  static std::string print(const base::Digest& value);
};

template <class T>
concept IsToken = requires(T value) {
  Token<T>::parse(value, std::string_view{});
};

}  // namespace tgo::api::codec
