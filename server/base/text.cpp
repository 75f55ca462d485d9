// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/text.hpp"

#include <cstdint>

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace tgo::base {
namespace {

bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

}  // namespace

bool is_utf8(std::string_view text) {
  const auto length = static_cast<std::int32_t>(text.size());
  std::int32_t at = 0;
  while (at < length) {
    UChar32 point = 0;
    U8_NEXT(text.data(), at, length, point);
    if (point < 0) return false;
  }
  return true;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (const char c : text) count += is_continuation(c) ? 0 : 1;
  return count;
}

std::string excerpt(std::string_view text, std::size_t count) {
  std::size_t at = 0;
  std::size_t seen = 0;
  while (at < text.size()) {
    if (!is_continuation(text[at]) && seen++ == count) break;
    ++at;
  }
  std::string cut{text.substr(0, at)};
  if (at < text.size()) cut += "…";
  return cut;
}

bool is_blank(std::string_view text) {
  const auto length = static_cast<std::int32_t>(text.size());
  std::int32_t at = 0;
  while (at < length) {
    UChar32 point = 0;
    U8_NEXT(text.data(), at, length, point);
    if (point < 0) return false;
    const bool shapeless = u_isUWhiteSpace(point) || u_charType(point) == U_FORMAT_CHAR ||
                           u_charType(point) == U_CONTROL_CHAR || u_charType(point) == U_NON_SPACING_MARK;
    if (!shapeless) return false;
  }
  return true;
}

bool has_hidden_characters(std::string_view text) {
  const auto length = static_cast<std::int32_t>(text.size());
  std::int32_t at = 0;
  while (at < length) {
    UChar32 point = 0;
    U8_NEXT(text.data(), at, length, point);
    if (point == '\n' || point == '\t') continue;
    const auto type = u_charType(point);
    if (type == U_CONTROL_CHAR || type == U_FORMAT_CHAR || type == U_PRIVATE_USE_CHAR) return true;
  }
  return false;
}

}  // namespace tgo::base
