// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/message_catalogue.hpp"

#include "site/site_error.hpp"

#include <fstream>
#include <vector>

#include <nlohmann/json.hpp>
#include <unicode/fmtable.h>
#include <unicode/messagepattern.h>
#include <unicode/msgfmt.h>

namespace tgo::site {
namespace {

icu::Locale locale_of(Language language) {
  return language == Language::nl ? icu::Locale("nl", "NL") : icu::Locale("en", "GB");
}

std::map<std::string, std::string, std::less<>> read_patterns(const std::filesystem::path& file) {
  std::ifstream stream(file);
  if (!stream) {
    throw SiteError("messages: cannot read " + file.string());
  }
  std::map<std::string, std::string, std::less<>> patterns;
  try {
    const auto document = nlohmann::json::parse(stream);
    if (!document.is_object()) {
      throw SiteError("messages: " + file.string() + " is not one flat JSON object of texts");
    }
    for (const auto& [key, pattern] : document.items()) {
      patterns.emplace(key, pattern.get<std::string>());
    }
  } catch (const nlohmann::json::exception&) {
    throw SiteError("messages: " + file.string() + " is not one flat JSON object of texts");
  }
  return patterns;
}

/// The names of a pattern's arguments; throws for a pattern that ICU cannot read.
std::set<std::string> arguments_of(const std::string& key, const std::string& pattern) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessagePattern parsed(icu::UnicodeString::fromUTF8(pattern), nullptr, status);
  if (U_FAILURE(status)) {
    throw SiteError("messages: " + key + " is not a valid message: " + u_errorName(status));
  }
  std::set<std::string> names;
  for (int32_t part = 0; part < parsed.countParts(); ++part) {
    if (parsed.getPartType(part) == UMSGPAT_PART_TYPE_ARG_NAME) {
      std::string name;
      parsed.getSubstring(parsed.getPart(part)).toUTF8String(name);
      names.insert(name);
    }
  }
  return names;
}

std::string format_pattern(Language language, std::string_view key, const std::string& pattern,
                           std::initializer_list<MessageArgument> arguments) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), locale_of(language), status);
  std::vector<icu::UnicodeString> names;
  std::vector<icu::Formattable> values;
  for (const auto& [name, value] : arguments) {
    names.push_back(icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int32_t>(name.size()))));
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      values.emplace_back(static_cast<int64_t>(*number));
    } else {
      values.emplace_back(icu::UnicodeString::fromUTF8(std::get<std::string>(value)));
    }
  }
  icu::UnicodeString formatted;
  format.format(names.data(), values.data(), static_cast<int32_t>(values.size()), formatted, status);
  if (U_FAILURE(status)) {
    throw SiteError("messages: cannot format " + std::string(key) + ": " + u_errorName(status));
  }
  std::string text;
  formatted.toUTF8String(text);
  return text;
}

}  // namespace

MessageCatalogue MessageCatalogue::load(const std::filesystem::path& directory) {
  MessageCatalogue catalogue;
  for (const Language language : languages) {
    auto& patterns = catalogue.patterns_[index_of(language)];
    patterns = read_patterns(directory / (std::string(tag_of(language)) + ".json"));
    for (const auto& [key, pattern] : patterns) {
      if (arguments_of(key, pattern).empty()) {
        catalogue.texts_[index_of(language)].emplace(key, format_pattern(language, key, pattern, {}));
      }
    }
  }
  for (const Language language : languages) {
    const auto& others = catalogue.patterns_[index_of(other_than(language))];
    for (const auto& [key, pattern] : catalogue.patterns_[index_of(language)]) {
      const auto other = others.find(key);
      if (other == others.end()) {
        throw SiteError("messages: " + key + " is missing in " + std::string(tag_of(other_than(language))) + ".json");
      }
      if (arguments_of(key, pattern) != arguments_of(key, other->second)) {
        throw SiteError("messages: " + key + " has different arguments in nl.json and en.json");
      }
    }
  }
  return catalogue;
}

const std::string& MessageCatalogue::text(Language language, std::string_view key) const {
  const auto& texts = texts_[index_of(language)];
  const auto found = texts.find(key);
  if (found == texts.end()) {
    throw SiteError("messages: " + std::string(key) + (has(key) ? " wants arguments" : " does not exist"));
  }
  return found->second;
}

std::string MessageCatalogue::format(Language language, std::string_view key,
                                     std::initializer_list<MessageArgument> arguments) const {
  const auto& patterns = patterns_[index_of(language)];
  const auto found = patterns.find(key);
  if (found == patterns.end()) {
    throw SiteError("messages: " + std::string(key) + " does not exist");
  }
  return format_pattern(language, key, found->second, arguments);
}

bool MessageCatalogue::has(std::string_view key) const { return patterns_[0].contains(key); }

std::set<std::string> MessageCatalogue::keys() const {
  std::set<std::string> all;
  for (const auto& [key, pattern] : patterns_[0]) {
    all.insert(key);
  }
  return all;
}

}  // namespace tgo::site
