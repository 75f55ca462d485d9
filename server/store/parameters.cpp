// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/parameters.hpp"

#include <bit>
#include <cassert>
#include <charconv>
#include <stdexcept>
#include <utility>

namespace tgo::store {
namespace {

/// Where finish() writes the number of elements: behind dimensions, null flag and element type.
constexpr std::size_t count_offset = 12;

/// PostgreSQL counts microseconds from the first of January 2000.
constexpr std::chrono::sys_days timestamp_epoch{std::chrono::year{2000} / 1 / 1};

template <class Unsigned>
void append_big_endian(std::string& wire, Unsigned value) {
  for (int shift = static_cast<int>(sizeof value) * 8 - 8; shift >= 0; shift -= 8) {
    wire += static_cast<char>(value >> shift & 0xff);
  }
}

std::string_view as_view(const base::Uuid& id) {
  return {reinterpret_cast<const char*>(id.bytes.data()), id.bytes.size()};
}

template <class Unsigned>
std::string big_endian(Unsigned value) {
  std::string wire;
  append_big_endian(wire, value);
  return wire;
}

}  // namespace

BinaryArray::BinaryArray(Element element) {
  append_big_endian(wire_, std::uint32_t{1});  // one dimension
  append_big_endian(wire_, std::uint32_t{0});  // whether there are nulls; the server looks for itself
  append_big_endian(wire_, static_cast<std::uint32_t>(element));
  append_big_endian(wire_, std::uint32_t{0});  // the number of elements, see finish()
  append_big_endian(wire_, std::uint32_t{1});  // the first element has number one
}

void BinaryArray::add_null() {
  append_big_endian(wire_, std::uint32_t{0xffffffff});
  wire_[7] = 1;
  ++count_;
}

void BinaryArray::add_bytes(std::string_view value) {
  append_big_endian(wire_, static_cast<std::uint32_t>(value.size()));
  wire_ += value;
  ++count_;
}

void BinaryArray::add_text(const std::optional<std::string>& value) { value ? add_bytes(*value) : add_null(); }
void BinaryArray::add_uuid(const base::Uuid& value) { add_bytes(as_view(value)); }
void BinaryArray::add_uuid(const std::optional<base::Uuid>& value) { value ? add_uuid(*value) : add_null(); }
void BinaryArray::add_bigint(std::int64_t value) { add_bytes(big_endian(static_cast<std::uint64_t>(value))); }
void BinaryArray::add_boolean(bool value) { add_bytes(std::string(1, value ? '\1' : '\0')); }

void BinaryArray::add_integer(const std::optional<std::int32_t>& value) {
  value ? add_bytes(big_endian(static_cast<std::uint32_t>(*value))) : add_null();
}

void BinaryArray::add_real(const std::optional<double>& value) {
  value ? add_bytes(big_endian(std::bit_cast<std::uint64_t>(*value))) : add_null();
}

void BinaryArray::add_timestamp(const std::optional<base::Time>& value) {
  if (!value) return add_null();
  add_bigint(std::chrono::duration_cast<std::chrono::microseconds>(*value - timestamp_epoch).count());
}

std::string BinaryArray::finish() && {
  wire_.replace(count_offset, 4, big_endian(count_));
  return std::move(wire_);
}

Parameters& Parameters::add(std::string content) {
  assert((values_.empty() || !values_.back().binary || values_.back().null) && "binary parameters stand last");
  values_.push_back({std::move(content), false, false});
  return *this;
}

Parameters& Parameters::text(std::string_view value) {
  if (value.find('\0') != std::string_view::npos) throw std::invalid_argument("a NUL in a text parameter");
  return add(std::string(value));
}

Parameters& Parameters::maybe_text(const std::optional<std::string>& value) {
  return value ? text(std::string_view(*value)) : null();
}

Parameters& Parameters::number(std::int64_t value) { return add(std::to_string(value)); }
Parameters& Parameters::maybe_number(const std::optional<std::int64_t>& value) {
  return value ? number(*value) : null();
}
Parameters& Parameters::flag(bool value) { return add(value ? "t" : "f"); }
Parameters& Parameters::uuid(const base::Uuid& value) { return add(to_text(value)); }
Parameters& Parameters::maybe_uuid(const std::optional<base::Uuid>& value) { return value ? uuid(*value) : null(); }
Parameters& Parameters::time(base::Time value) { return add(base::to_rfc3339(value)); }
Parameters& Parameters::maybe_time(const std::optional<base::Time>& value) { return value ? time(*value) : null(); }
Parameters& Parameters::bytes(std::span<const std::uint8_t> value) { return add("\\x" + base::to_hex(value)); }

Parameters& Parameters::maybe_real(const std::optional<double>& value) {
  if (!value) return null();
  char digits[32];
  const auto end = std::to_chars(digits, digits + sizeof digits, *value).ptr;
  return add(std::string(digits, end));
}

Parameters& Parameters::numbers(std::span<const std::int64_t> values) {
  std::string list = "{";
  for (const std::int64_t value : values) {
    if (list.size() > 1) list += ',';
    list += std::to_string(value);
  }
  return add(list + '}');
}

Parameters& Parameters::null() {
  values_.push_back({{}, true, false});
  return *this;
}

Parameters& Parameters::array(BinaryArray&& array) {
  values_.push_back({std::move(array).finish(), false, true});
  return *this;
}

}  // namespace tgo::store
