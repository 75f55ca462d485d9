// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A text that is always the same, as a type: the `type` that tells one kind of frame from another.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace tgo::api::codec {

/// A string literal as a template argument.
template <std::size_t Size>
struct Literal {
  char characters[Size];
  // NOLINTNEXTLINE(google-explicit-constructor): a literal is meant to convert
  constexpr Literal(const char (&text)[Size]) { std::copy_n(text, Size, characters); }
  constexpr std::string_view view() const { return {characters, Size - 1}; }
};

/// `Tag<"hello"> type;` holds nothing: it is read and written as `"hello"` and refuses every other value.
template <Literal Text>
struct Tag {
  static constexpr std::string_view text = Text.view();
};

}  // namespace tgo::api::codec
