// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "api/codec/text_format.hpp"

#include "base/limits.hpp"
#include "base/time.hpp"

#include <algorithm>
#include <string>

namespace tgo::api::codec {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }
bool is_lower_hex(char c) { return is_digit(c) || (c >= 'a' && c <= 'f'); }
bool is_any_hex(char c) { return is_lower_hex(c) || (c >= 'A' && c <= 'F'); }
bool is_tag_character(char c) { return is_digit(c) || is_lower(c) || c == '-'; }

/// Compares with a picture in which 0 stands for any digit and everything else for itself.
bool looks_like(std::string_view text, std::string_view picture) {
  return std::equal(text.begin(), text.end(), picture.begin(), picture.end(),
                    [](char c, char p) { return p == '0' ? is_digit(c) : c == p; });
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

bool is_slug(std::string_view text) {
  return !text.empty() && text.size() <= 64 && std::all_of(text.begin(), text.end(), is_tag_character) &&
         text.front() != '-' && text.back() != '-' && text.find("--") == text.npos;
}

bool is_channel(std::string_view text) {
  return !text.empty() && text.size() <= base::limits::channel_max &&
         std::all_of(text.begin(), text.end(), is_tag_character);
}

bool is_hex_16(std::string_view text) {
  return text.size() == 32 && std::all_of(text.begin(), text.end(), is_lower_hex);
}

bool is_hex_32(std::string_view text) {
  return text.size() == 64 && std::all_of(text.begin(), text.end(), is_lower_hex);
}

bool is_uuid(std::string_view text) {
  if (text.size() != 36) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
    if (dash ? text[i] != '-' : !is_any_hex(text[i])) return false;
  }
  return true;
}

bool is_day(std::string_view text) {
  if (!looks_like(text, "0000-00-00")) return false;
  const int year = number(text.substr(0, 4));
  return year >= 1900 && year < 2200 && base::parse_rfc3339(std::string(text) + "T00:00:00Z").has_value();
}

bool is_time(std::string_view text) {
  return looks_like(text, "0000-00-00T00:00:00Z") && is_day(text.substr(0, 10)) && number(text.substr(11, 2)) < 24 &&
         number(text.substr(14, 2)) < 60 && number(text.substr(17, 2)) < 60;
}

bool is_week(std::string_view text) {
  if (!looks_like(text, "0000-W00")) return false;
  const int week = number(text.substr(6, 2));
  return week >= 1 && week <= 53;
}

bool is_receipt(std::string_view text) {
  constexpr std::string_view crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  if (text.size() != 31) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i % 6 == 5 ? text[i] != '-' : crockford.find(text[i]) == crockford.npos) return false;
  }
  return true;
}

}  // namespace

#define TGO_DAY_PATTERN "(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

const TextFormat slug_format{"slug", "^[a-z0-9]+(-[a-z0-9]+)*$", is_slug};
const TextFormat channel_format{"channel", "^[a-z0-9-]{1,32}$", is_channel};
const TextFormat hex_16_format{"hex-16", "^[0-9a-f]{32}$", is_hex_16};
const TextFormat hex_32_format{"hex-32", "^[0-9a-f]{64}$", is_hex_32};
const TextFormat uuid_format{"uuid", "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", is_uuid};
const TextFormat time_format{"date-time", "^" TGO_DAY_PATTERN "T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z$", is_time};
const TextFormat day_format{"date", "^" TGO_DAY_PATTERN "$", is_day};
const TextFormat week_format{"week", "^[0-9]{4}-W(0[1-9]|[1-4][0-9]|5[0-3])$", is_week};
const TextFormat receipt_format{"receipt", "^([0-9A-HJKMNP-TV-Z]{5}-){5}[0-9A-HJKMNP-TV-Z]$", is_receipt};

#undef TGO_DAY_PATTERN

}  // namespace tgo::api::codec
