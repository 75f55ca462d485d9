// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/release.hpp"

#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/receipt.hpp"

namespace tgo::domain {
namespace {

/// Characters that reorder or hide text: a second person must see exactly what the public will see.
bool hides_text(const std::string& text) {
  for (const char* mark : {"\u202A", "\u202B", "\u202C", "\u202D", "\u202E", "\u2066", "\u2067", "\u2068", "\u2069",
                           "\u200B", "\u2060", "\uFEFF"}) {
    if (text.find(mark) != std::string::npos) return true;
  }
  return false;
}

bool is_receipt_character(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
}

bool contains_receipt(const std::string& text) {
  std::size_t from = 0;
  while (from < text.size()) {
    while (from < text.size() && !is_receipt_character(text[from])) ++from;
    std::size_t until = from;
    while (until < text.size() && is_receipt_character(text[until])) ++until;
    if (until - from >= 26 && Receipt::parse(std::string_view(text).substr(from, until - from))) return true;
    from = until;
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
  if (hides_text(text)) found.push_back({pointer, "hidden-characters"});
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
