// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The values that go with a statement as $1, $2, …: the only way in which anything reaches SQL. Knows nothing of
// libpqxx, so that stores compile without it.
#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::store {

/// A one-dimensional PostgreSQL array in its wire format, for statements that handle many rows in one call.
class BinaryArray {
 public:
  /// The element types that we send; the value is the type's object id, which PostgreSQL never changes.
  enum class Element : std::uint32_t {
    boolean = 16,
    bytes = 17,
    bigint = 20,
    smallint = 21,
    integer = 23,
    text = 25,
    real = 701,
    timestamp = 1184,
    uuid = 2950
  };

  explicit BinaryArray(Element element);

  void add_null();
  void add_bytes(std::string_view value);
  void add_text(const std::optional<std::string>& value);
  void add_uuid(const base::Uuid& value);
  void add_uuid(const std::optional<base::Uuid>& value);
  void add_bigint(std::int64_t value);
  void add_integer(const std::optional<std::int32_t>& value);
  void add_boolean(bool value);
  /// For Element::real (double precision).
  void add_real(const std::optional<double>& value);
  void add_timestamp(const std::optional<base::Time>& value);

  std::size_t size() const { return count_; }

  /// The array as it goes over the wire; the object is spent.
  std::string finish() &&;

 private:
  std::string wire_;
  std::uint32_t count_ = 0;
};

/// The parameters of one statement, in order. Every `binary` one stands behind all others, because libpqxx 6.4 takes
/// the two kinds apart.
class Parameters {
 public:
  struct Value {
    std::string content;
    bool null = false;
    bool binary = false;
  };

  /// Throws std::invalid_argument on a NUL, which libpq would take for the end.
  Parameters& text(std::string_view value);
  Parameters& maybe_text(const std::optional<std::string>& value);
  Parameters& number(std::int64_t value);
  Parameters& maybe_number(const std::optional<std::int64_t>& value);
  Parameters& maybe_real(const std::optional<double>& value);
  Parameters& flag(bool value);
  Parameters& uuid(const base::Uuid& value);
  Parameters& maybe_uuid(const std::optional<base::Uuid>& value);
  Parameters& time(base::Time value);
  Parameters& maybe_time(const std::optional<base::Time>& value);
  Parameters& bytes(std::span<const std::uint8_t> value);
  Parameters& numbers(std::span<const std::int64_t> values);
  Parameters& null();
  Parameters& array(BinaryArray&& array);

  const std::vector<Value>& values() const { return values_; }

 private:
  Parameters& add(std::string content);

  std::vector<Value> values_;
};

}  // namespace tgo::store
