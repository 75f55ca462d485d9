// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/codec/sax_reader.hpp"

#include "api/codec/pointer.hpp"
#include "base/limits.hpp"

#include <algorithm>
#include <utility>

namespace tgo::api::codec {
namespace {

/// The member of that name, starting after the one before: members mostly come in the order of their description.
std::size_t find_member(const std::vector<Member>& members, std::size_t start, std::string_view name) {
  for (std::size_t step = 0; step < members.size(); ++step) {
    const std::size_t index = (start + step) % members.size();
    if (members[index].name == name) return index;
  }
  return members.size();
}

}  // namespace

const Bounds SaxReader::no_bounds_{};

std::string SaxReader::pointer() const {
  std::string pointer;
  for (const Level& level : levels_) {
    pointer += '/';
    if (level.slot.value == nullptr) continue;
    if (level.slot.shape->kind == Kind::list) {
      pointer += std::to_string(level.items == 0 ? 0 : level.items - 1);
    } else if (level.at_unknown_key) {
      pointer += level.unknown_key;
    } else if (level.member < level.slot.shape->members.size()) {
      pointer += level.slot.shape->members[level.member].name;
    }
  }
  return pointer;
}

void SaxReader::report_at(std::string pointer, std::string_view code) {
  base::Violation violation{std::move(pointer), std::string(code)};
  const bool known = std::find(violations_.begin(), violations_.end(), violation) != violations_.end();
  if (!known && violations_.size() < base::limits::violations_max) violations_.push_back(std::move(violation));
}

Slot SaxReader::next_slot() {
  if (!levels_.empty() && levels_.back().slot.value != nullptr && levels_.back().slot.shape->kind == Kind::list) {
    Level& list = levels_.back();
    if (++list.items > list.slot.bounds->items_max) return {};
    return Slot{list.slot.shape->append(list.slot.value), list.slot.shape->element, list.slot.bounds};
  }
  return std::exchange(slot_, Slot{});
}

bool SaxReader::null() {
  if (next_slot().value != nullptr) report("null");
  return true;
}

bool SaxReader::boolean(bool truth) {
  const Slot slot = next_slot();
  if (slot.value == nullptr) return true;
  if (const auto wrong = store_boolean(slot, truth); !wrong.empty()) report(wrong);
  return true;
}

bool SaxReader::number_integer(number_integer_t number) {
  const Slot slot = next_slot();
  if (slot.value == nullptr) return true;
  if (const auto wrong = store_integer(slot, number); !wrong.empty()) report(wrong);
  return true;
}

bool SaxReader::number_unsigned(number_unsigned_t number) {
  const Slot slot = next_slot();
  if (slot.value == nullptr) return true;
  if (const auto wrong = store_unsigned(slot, number); !wrong.empty()) report(wrong);
  return true;
}

bool SaxReader::number_float(number_float_t number, const string_t&) {
  const Slot slot = next_slot();
  if (slot.value == nullptr) return true;
  if (const auto wrong = store_number(slot, number); !wrong.empty()) report(wrong);
  return true;
}

bool SaxReader::string(string_t& text) {
  const Slot slot = next_slot();
  if (slot.value == nullptr) return true;
  if (const auto wrong = store_text(slot, text); !wrong.empty()) report(wrong);
  return true;
}

bool SaxReader::binary(binary_t&) { return false; }

bool SaxReader::open(Kind kind) {
  Slot slot = next_slot();
  if (levels_.size() == base::limits::json_depth_max) {
    report_at("", "too-deep");
    return false;
  }
  if (slot.value != nullptr && slot.shape->kind != kind) {
    report("wrong-type");
    slot = Slot{};
  }
  levels_.emplace_back().slot = slot;
  return true;
}

bool SaxReader::start_object(std::size_t) { return open(Kind::object); }
bool SaxReader::start_array(std::size_t) { return open(Kind::list); }

bool SaxReader::key(string_t& key) {
  Level& object = levels_.back();
  slot_ = Slot{};
  if (object.slot.value == nullptr) return true;
  const auto& members = object.slot.shape->members;
  const std::size_t index = find_member(members, object.member, key);
  if (index == members.size()) {
    object.unknown_key = pointer_part(key);
    object.at_unknown_key = true;
    report("unknown-key");
    return true;
  }
  object.at_unknown_key = false;
  object.member = index;
  const std::uint64_t bit = std::uint64_t{1} << index;
  if ((object.seen & bit) != 0) {
    report("duplicate-key");
    return true;
  }
  object.seen |= bit;
  slot_ = Slot{members[index].reach(object.slot.value), members[index].shape, &members[index].bounds};
  return true;
}

bool SaxReader::end_object() {
  Level& object = levels_.back();
  if (object.slot.value != nullptr) {
    object.at_unknown_key = false;
    const auto& members = object.slot.shape->members;
    for (std::size_t i = 0; i < members.size(); ++i) {
      if (!members[i].required || (object.seen >> i & 1U) != 0) continue;
      object.member = i;
      report("missing");
    }
  }
  levels_.pop_back();
  return true;
}

bool SaxReader::end_array() {
  const Level list = levels_.back();
  levels_.pop_back();
  if (list.slot.value == nullptr) return true;
  if (list.items < list.slot.bounds->items_min) report("too-few-items");
  if (list.items > list.slot.bounds->items_max) report("too-many-items");
  return true;
}

bool SaxReader::parse_error(std::size_t, const std::string&, const nlohmann::json::exception& error) {
  // The parser gives up at a number that no double can hold (1e400), which is well formed all the same.
  constexpr int number_overflow = 406;
  if (error.id == number_overflow) {
    const bool skipped = next_slot().value == nullptr;
    report_at(skipped ? "" : pointer(), "out-of-range");
    return false;
  }
  syntax_error_ = true;
  return false;
}

}  // namespace tgo::api::codec
