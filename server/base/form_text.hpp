// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Percent-encoding as it comes in a path, a query or a form. Strict: what is not well-formed is nothing, never a guess.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace tgo::base {

/// Fields by name in the order in which they came; a name may be there more than once.
using FormFields = std::multimap<std::string, std::string, std::less<>>;

/// Undoes percent-encoding. Nothing for a `%` without two hexadecimal digits, for NUL and for invalid UTF-8.
std::optional<std::string> percent_decode(std::string_view text);

/// Reads `application/x-www-form-urlencoded` (also the query of a URI), in which `+` is a space. Nothing if any part
/// is not well-formed or if there are more than limits.hpp's form_fields_max.
std::optional<FormFields> parse_form(std::string_view text);

/// The value of a field that was given exactly once; given twice it is ambiguous and so nothing.
std::optional<std::string_view> single_field(const FormFields& fields, std::string_view name);

}  // namespace tgo::base
