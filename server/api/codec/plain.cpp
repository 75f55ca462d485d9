// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/codec/plain.hpp"

#include "api/codec/value_reader.hpp"

#include <charconv>

namespace tgo::api::codec {

std::optional<std::int64_t> parse_integer(std::string_view text) {
  constexpr std::size_t digits_max = 15;
  if (text.empty() || text.size() > digits_max || (text.size() > 1 && text.front() == '0')) return std::nullopt;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc{} || end != text.data() + text.size() || number < 0 || text.front() == '-')
    return std::nullopt;
  return number;
}

bool read_plain(std::string_view text, void* value, const Shape& shape) {
  const Bounds bounds;
  const Slot slot{value, &shape, &bounds};
  if (shape.kind != Kind::integer) return store_text(slot, text).empty();
  const auto number = parse_integer(text);
  return number && store_integer(slot, *number).empty();
}

}  // namespace tgo::api::codec
