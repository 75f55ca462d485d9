// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The sentences of the public pages, in Dutch and English: messages/{nl,en}.json, ICU MessageFormat, formatted by ICU.
// Gives text, never HTML: html_text does that.
#pragma once

#include "site/language.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace tgo::site {

/// A named argument of a message: `{count, plural, …}` or `{title}`.
using MessageArgument = std::pair<std::string_view, std::variant<std::int64_t, std::string>>;

/// Immutable after load, so shared by all threads.
class MessageCatalogue {
 public:
  /// Reads nl.json and en.json. Throws SiteError if one is not readable, holds a pattern that ICU refuses, or does not
  /// have the same keys and arguments as the other.
  static MessageCatalogue load(const std::filesystem::path& directory);

  /// A message without arguments. Throws SiteError for one that does not exist or wants arguments.
  const std::string& text(Language language, std::string_view key) const;

  /// A message with its arguments filled in. Throws SiteError for one that does not exist.
  std::string format(Language language, std::string_view key, std::initializer_list<MessageArgument> arguments) const;

  bool has(std::string_view key) const;

  /// All keys, for the check that none is left unused.
  std::set<std::string> keys() const;

 private:
  using Patterns = std::map<std::string, std::string, std::less<>>;
  std::array<Patterns, 2> patterns_;
  std::array<Patterns, 2> texts_;  ///< messages without arguments, formatted at load
};

}  // namespace tgo::site
