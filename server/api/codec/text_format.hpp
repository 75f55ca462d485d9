// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The fixed forms of text on the wire (slugs, tags, hexadecimal …). Each stands here once, with the regular expression
// that the schemas give to other readers; a contract test compares the two.
#pragma once

#include <string_view>

namespace tgo::api::codec {

/// A form that a text must have. `pattern` is what proto/schemas says (ECMA-262, anchored at both ends).
struct TextFormat {
  std::string_view name;
  std::string_view pattern;
  bool (*matches)(std::string_view text);
};

/// The name of a dossier or unit in a URI: `branden-zuiderdiep`.
extern const TextFormat slug_format;
/// A tag of ours that says through which channel somebody came: `buurtapp`.
extern const TextFormat channel_format;
/// 16 bytes in hexadecimal: a sender key.
extern const TextFormat hex_16_format;
/// 32 bytes in lower-case hexadecimal: the hash of a content.
extern const TextFormat hex_32_format;
/// The 36 characters of a UUID, either case.
extern const TextFormat uuid_format;
/// A point in time in UTC and whole seconds, from 1900 up to 2199: `2026-11-22T14:36:00Z`.
extern const TextFormat time_format;
/// A calendar day: `2026-11-22`.
extern const TextFormat day_format;
/// A week as ISO 8601 counts them: `2026-W47`.
extern const TextFormat week_format;
/// A receipt as it is shown: five groups of five and a check character.
extern const TextFormat receipt_format;

}  // namespace tgo::api::codec
