// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/rows.hpp"

#include "store/received_rows.hpp"

#include <charconv>
#include <stdexcept>

#include <pqxx/pqxx>

namespace tgo::store {
namespace {

pqxx::field find(const ReceivedRows& rows, std::size_t index, const char* column) {
  return rows.result[static_cast<pqxx::result::size_type>(index)][column];
}

[[noreturn]] void wrong_shape(const char* column) {
  throw std::logic_error(std::string("unexpected value in column ") + column);
}

template <class Number>
Number read_number(std::string_view text, const char* column) {
  Number number{};
  const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failure != std::errc() || end != text.data() + text.size()) wrong_shape(column);
  return number;
}

}  // namespace

bool Row::is_null(const char* column) const { return find(*rows_, index_, column).is_null(); }

std::string_view Row::view(const char* column) const {
  const pqxx::field field = find(*rows_, index_, column);
  if (field.is_null()) wrong_shape(column);
  return {field.c_str(), field.size()};
}

std::string Row::text(const char* column) const { return std::string(view(column)); }
std::int64_t Row::number(const char* column) const { return read_number<std::int64_t>(view(column), column); }
std::int32_t Row::small_number(const char* column) const { return read_number<std::int32_t>(view(column), column); }
double Row::real(const char* column) const { return read_number<double>(view(column), column); }
bool Row::flag(const char* column) const { return view(column) == "t"; }

base::Uuid Row::uuid(const char* column) const {
  const auto id = base::parse_uuid(view(column));
  if (!id) wrong_shape(column);
  return *id;
}

base::Time Row::time(const char* column) const {
  // `2026-11-22 14:36:00+00`, since every session keeps UTC and ISO dates.
  std::string text(view(column));
  if (text.size() > 10) text[10] = 'T';
  if (text.ends_with("+00")) text.replace(text.size() - 3, 3, "Z");
  const auto time = base::parse_rfc3339(text);
  if (!time) wrong_shape(column);
  return *time;
}

std::vector<std::uint8_t> Row::bytes(const char* column) const {
  const std::string_view text = view(column);
  if (!text.starts_with("\\x")) wrong_shape(column);
  std::vector<std::uint8_t> bytes(text.size() / 2 - 1);
  if (!base::parse_hex(text.substr(2), bytes)) wrong_shape(column);
  return bytes;
}

std::vector<std::int64_t> Row::numbers(const char* column) const {
  std::string_view text = view(column);
  if (text.size() < 2 || text.front() != '{' || text.back() != '}') wrong_shape(column);
  text = text.substr(1, text.size() - 2);
  std::vector<std::int64_t> numbers;
  while (!text.empty()) {
    const std::size_t comma = text.find(',');
    numbers.push_back(read_number<std::int64_t>(text.substr(0, comma), column));
    text.remove_prefix(comma == std::string_view::npos ? text.size() : comma + 1);
  }
  return numbers;
}

std::optional<std::string> Row::maybe_text(const char* column) const {
  if (is_null(column)) return {};
  return text(column);
}

std::optional<std::int64_t> Row::maybe_number(const char* column) const {
  if (is_null(column)) return {};
  return number(column);
}

std::optional<std::int32_t> Row::maybe_small_number(const char* column) const {
  if (is_null(column)) return {};
  return small_number(column);
}

std::optional<double> Row::maybe_real(const char* column) const {
  if (is_null(column)) return {};
  return real(column);
}

std::optional<base::Uuid> Row::maybe_uuid(const char* column) const {
  if (is_null(column)) return {};
  return uuid(column);
}

std::optional<base::Time> Row::maybe_time(const char* column) const {
  if (is_null(column)) return {};
  return time(column);
}

Rows::Rows(std::shared_ptr<const ReceivedRows> received)
    : received_(std::move(received)), size_(static_cast<std::size_t>(received_->result.size())) {}

std::size_t Rows::changed() const { return static_cast<std::size_t>(received_->result.affected_rows()); }

Row Rows::only() const {
  if (size_ != 1) throw std::logic_error("expected one row");
  return (*this)[0];
}

}  // namespace tgo::store
