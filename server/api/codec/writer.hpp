// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Writes any shaped value as JSON, without white space. Knows no message in particular.
#pragma once

#include "api/codec/shape.hpp"

#include <string>
#include <string_view>

namespace tgo::api::codec {

/// Appends `value`, which has the given shape; optional members that are absent are left out.
void write(std::string& out, const void* value, const Shape& shape);

/// Appends `text` (valid UTF-8) as a JSON string.
void write_text(std::string& out, std::string_view text);

}  // namespace tgo::api::codec
