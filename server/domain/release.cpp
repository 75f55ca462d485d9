// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/release.hpp"

#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/receipt.hpp"

#include <array>
#include <string_view>

namespace tgo::domain {
namespace {

bool is_letter_or_digit(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

/// The runs of ASCII letters and digits.
std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t from = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && is_letter_or_digit(text[at])) continue;
    if (at > from) words.push_back(text.substr(from, at - from));
    from = at + 1;
  }
  return words;
}

/// A receipt as we show it, whatever stands between or around its groups, or all 26 characters in one run.
bool contains_receipt(const std::string& text) {
  const std::vector<std::string_view> words = words_of(text);
  constexpr std::array<std::size_t, 6> groups{5, 5, 5, 5, 5, 1};
  for (std::size_t first = 0; first < words.size(); ++first) {
    if (words[first].size() == 26 && Receipt::parse(words[first])) return true;
    std::string joined;
    for (std::size_t i = 0; i < groups.size() && first + i < words.size(); ++i) {
      if (words[first + i].size() != groups[i]) break;
      joined += words[first + i];
    }
    if (joined.size() == 26 && Receipt::parse(joined)) return true;
  }
  return false;
}

}  // namespace

std::vector<base::Violation> check_staff_text(const char* pointer, const std::string& text, std::size_t max) {
  std::vector<base::Violation> found;
  if (text.find('\0') != std::string::npos) found.push_back({pointer, "nul"});
  if (!base::is_utf8(text)) {
    found.push_back({pointer, "not-utf8"});
    return found;
  }
  if (base::is_blank(text)) found.push_back({pointer, "too-short"});
  if (base::count_code_points(text) > max) found.push_back({pointer, "too-long"});
  if (base::has_hidden_characters(text)) found.push_back({pointer, "hidden-characters"});
  if (contains_receipt(text)) found.push_back({pointer, "contains-receipt"});
  return found;
}

std::vector<base::Violation> check(ReleaseKind kind, const ReleaseContent& content) {
  auto found = check_staff_text("/text", content.text, base::limits::release_text_max);
  if (content.title) {
    const auto title = check_staff_text("/title", *content.title, base::limits::release_title_max);
    found.insert(found.end(), title.begin(), title.end());
  }
  const bool needs_title = kind == ReleaseKind::dossier_text || kind == ReleaseKind::question;
  if (needs_title && !content.title) found.push_back({"/title", "missing"});
  if (content.closes_at && kind != ReleaseKind::question) found.push_back({"/closesAt", "only-with-question"});
  if (content.happened) {
    if (content.happened->words) {
      const auto words =
          check_staff_text("/happened/words", *content.happened->words, base::limits::happened_words_max);
      found.insert(found.end(), words.begin(), words.end());
    }
    if (content.happened->from && content.happened->until && *content.happened->until < *content.happened->from) {
      found.push_back({"/happened/until", "before-from"});
    }
  }
  return found;
}

}  // namespace tgo::domain
