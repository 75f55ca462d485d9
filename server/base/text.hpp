// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What can be asked of a piece of UTF-8 text. Never changes what a citizen wrote: the original is stored as it came.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tgo::base {

/// Strict UTF-8: no overlong forms, no surrogates, nothing above U+10FFFF.
bool is_utf8(std::string_view text);

/// Code points, as JSON Schema's maxLength counts them. The text must be UTF-8.
std::size_t count_code_points(std::string_view text);

/// The first `count` code points, followed by an ellipsis where something was cut off.
std::string excerpt(std::string_view text, std::size_t count);

/// Nothing but white space and characters without a shape.
bool is_blank(std::string_view text);

/// Characters that reorder, hide or control text (Unicode's Cc and Cf but for line feed and tab, and private use):
/// where two people must see the same words, these have no place. The text must be UTF-8.
bool has_hidden_characters(std::string_view text);

}  // namespace tgo::base
