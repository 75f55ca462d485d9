// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How text becomes HTML. Everything that reaches a page goes through escape_html; there is no way around it in the
// templates (template_text refuses the tags that would be one).
#pragma once

#include "site/language.hpp"

#include <string>
#include <string_view>

namespace tgo::site {

/// Safe as the content of an element and inside a quoted attribute: & < > " ' and the backtick become references, and
/// control characters that HTML does not allow are left out.
std::string escape_html(std::string_view text);

/// A message of ours with `**strong**` and `[words](target)` as HTML; all else in it is escaped. A target that begins
/// with `/` is made a path in `language`. Only for texts from the message files: never for what anybody typed.
std::string mark_up(std::string_view message, Language language);

/// Whether mark_up would do more than escape: such a message cannot stand in an attribute.
bool has_mark_up(std::string_view message);

}  // namespace tgo::site
