// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/codec/value_reader.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace tgo::api::codec {
namespace {

constexpr double exact_integer_max = 9'007'199'254'740'991;

std::string_view check_form(const TextFormat* format, std::string_view text) {
  return format != nullptr && !format->matches(text) ? "wrong-format" : "";
}

std::string_view store_plain_text(const Slot& slot, std::string_view text) {
  if (slot.bounds->format == nullptr && text.find('\0') != text.npos) return "nul";
  const std::size_t length = base::count_code_points(text);
  if (length < slot.bounds->length_min) return "too-short";
  if (length > slot.bounds->length_max) return "too-long";
  const auto wrong = check_form(slot.bounds->format, text);
  if (wrong.empty()) slot.shape->text(slot.value)->assign(text);
  return wrong;
}

std::string_view store_token(const Slot& slot, std::string_view text) {
  const auto wrong = check_form(slot.shape->format, text);
  if (!wrong.empty()) return wrong;
  return slot.shape->parse(slot.value, text) ? "" : "wrong-format";
}

std::string_view store_choice(const Slot& slot, std::string_view text) {
  const auto& choices = slot.shape->choices;
  const auto found = std::find(choices.begin(), choices.end(), text);
  if (found == choices.end()) return "not-in-list";
  slot.shape->choose(slot.value, static_cast<std::size_t>(found - choices.begin()));
  return "";
}

bool is_within(const Slot& slot, double number) {
  return number >= slot.bounds->minimum && number <= slot.bounds->maximum;
}

}  // namespace

std::string_view store_text(const Slot& slot, std::string_view text) {
  switch (slot.shape->kind) {
    case Kind::text:
      return store_plain_text(slot, text);
    case Kind::token:
      return store_token(slot, text);
    case Kind::tag:
      return text == slot.shape->tag ? "" : "not-in-list";
    case Kind::choice:
      return store_choice(slot, text);
    default:
      return "wrong-type";
  }
}

std::string_view store_number(const Slot& slot, double number) {
  if (slot.shape->kind == Kind::number) {
    if (!is_within(slot, number)) return "out-of-range";
    // Minus zero becomes zero, so that equal numbers are written, and hashed, the same.
    slot.shape->set_number(slot.value, number + 0.0);
    return "";
  }
  // JSON Schema calls 3.0 an integer, and so do we.
  if (slot.shape->kind != Kind::integer || number != std::trunc(number)) return "wrong-type";
  const bool fits =
      number >= slot.shape->type_minimum && number <= slot.shape->type_maximum && std::abs(number) <= exact_integer_max;
  if (!fits || !is_within(slot, number)) return "out-of-range";
  slot.shape->set_integer(slot.value, static_cast<std::int64_t>(number));
  return "";
}

// Beyond 2^53 the conversion to double rounds, but every such number is out of range anyway.
std::string_view store_integer(const Slot& slot, std::int64_t number) {
  return store_number(slot, static_cast<double>(number));
}

std::string_view store_unsigned(const Slot& slot, std::uint64_t number) {
  return store_number(slot, static_cast<double>(number));
}

std::string_view store_boolean(const Slot& slot, bool truth) {
  if (slot.shape->kind != Kind::boolean) return "wrong-type";
  slot.shape->set_boolean(slot.value, truth);
  return "";
}

}  // namespace tgo::api::codec
