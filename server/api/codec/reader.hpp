// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Reads JSON straight into a shaped value, and reports everything that is wrong with it by JSON pointer. Strict: what
// the shape does not name is refused. Rules that look at two members at once are the domain's, not asked here.
#pragma once

#include "api/codec/shape.hpp"
#include "base/result.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tgo::api::codec {

/// Fills `value`, which has the given shape. Nothing if all is well; then, and only then, use the value. Otherwise
/// `not-json` (a syntax error, invalid UTF-8, a byte order mark, NUL, text after the end) or `invalid-input` with
/// violations, each once: missing, unknown-key, duplicate-key, null, wrong-type, wrong-format, not-in-list, too-short,
/// too-long, nul, out-of-range, too-few-items, too-many-items, too-deep.
std::optional<base::Problem> read(std::string_view json, void* value, const Shape& shape);

/// The first `type` of the outermost object; whether the rest is well formed is for read to say.
base::Result<std::string> read_tag(std::string_view json);

/// The text under the first `name` of the outermost object, wherever a text under it can be read at all; says nothing
/// about the rest.
std::optional<std::string> find_text(std::string_view json, std::string_view name);

/// The refusal of a frame whose `type` is not what it should be: `not-json` or `too-deep` if that is so, and otherwise
/// a violation at `/type`.
base::Problem refuse_tag(std::string_view json, std::string_view violation);

}  // namespace tgo::api::codec
