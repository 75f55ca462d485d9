// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/codec/writer.hpp"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace tgo::api::codec {
namespace {

template <class Number>
void write_number(std::string& out, Number value) {
  std::array<char, 32> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void write_list(std::string& out, const void* list, const Shape& shape) {
  out += '[';
  const std::size_t size = shape.size(list);
  for (std::size_t i = 0; i < size; ++i) {
    if (i > 0) out += ',';
    write(out, shape.at(list, i), *shape.element);
  }
  out += ']';
}

void write_object(std::string& out, const void* object, const Shape& shape) {
  char before = '{';
  for (const Member& member : shape.members) {
    const void* value = member.look(object);
    if (value == nullptr) continue;
    out += before;
    before = ',';
    write_text(out, member.name);
    out += ':';
    write(out, value, *member.shape);
  }
  if (before == '{') out += '{';
  out += '}';
}

}  // namespace

void write_text(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += hex[byte >> 4U];
      out += hex[byte & 15U];
    } else {
      out += c;
    }
  }
  out += '"';
}

void write(std::string& out, const void* value, const Shape& shape) {
  switch (shape.kind) {
    case Kind::text:
      return write_text(out, *shape.text_of(value));
    case Kind::token:
      return write_text(out, shape.print(value));
    case Kind::tag:
      return write_text(out, shape.tag);
    case Kind::choice:
      return write_text(out, shape.choices[shape.chosen(value)]);
    case Kind::boolean:
      out += shape.boolean(value) ? "true" : "false";
      return;
    case Kind::integer:
      return write_number(out, shape.integer(value));
    case Kind::number:
      assert(std::isfinite(shape.number(value)));
      return write_number(out, shape.number(value));
    case Kind::list:
      return write_list(out, value, shape);
    case Kind::object:
      return write_object(out, value, shape);
  }
}

}  // namespace tgo::api::codec
