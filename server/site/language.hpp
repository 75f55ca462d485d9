// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The two languages of the public pages and how a path tells which is meant. Holds no words: those are in messages/.
#pragma once

#include "domain/contribution.hpp"

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace tgo::site {

using domain::Language;

inline constexpr std::array languages{Language::nl, Language::en};

/// For arrays with a place for each language.
constexpr std::size_t index_of(Language language) { return static_cast<std::size_t>(language); }

/// The BCP 47 tag, for `lang` attributes and the names of the message files.
constexpr std::string_view tag_of(Language language) { return language == Language::nl ? "nl" : "en"; }

constexpr Language other_than(Language language) { return language == Language::nl ? Language::en : Language::nl; }

/// What stands before every path in this language: nothing, or `/en`.
constexpr std::string_view root_of(Language language) { return language == Language::nl ? "" : "/en"; }

/// A path as asked (`/en/privacy`), parted into its language and the path without it (`/privacy`).
struct LocalPath {
  Language language = Language::nl;
  std::string path = "/";
};
LocalPath part_language(std::string_view path);

/// The path as it stands in a link: `/privacy` is `/en/privacy` in English; `/` is `/en`, without a slash at its end.
std::string link_to(Language language, std::string_view path);

}  // namespace tgo::site
