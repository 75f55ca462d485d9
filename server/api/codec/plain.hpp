// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Reads a single value that comes as bare text, in a path or a query, as strictly as the same value in JSON.
#pragma once

#include "api/codec/shape.hpp"

#include <cstdint>
#include <optional>
#include <string_view>

namespace tgo::api::codec {

/// A decimal number without sign, leading zeros or anything else and of at most 15 digits.
std::optional<std::int64_t> parse_integer(std::string_view text);

/// Fills `value`, a text, token, choice or integer of the given shape; false if the text is none.
bool read_plain(std::string_view text, void* value, const Shape& shape);

}  // namespace tgo::api::codec
