// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a statement gave back, read by column name. A missing column or a value of another shape is a bug of ours, so
// it throws std::logic_error. Knows nothing of libpqxx.
#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tgo::store {

/// The received rows as libpqxx holds them.
class ReceivedRows;

/// One row; keeps all the received rows alive.
class Row {
 public:
  Row(std::shared_ptr<const ReceivedRows> rows, std::size_t index) : rows_(std::move(rows)), index_(index) {}

  bool is_null(const char* column) const;
  /// Valid as long as this row or its Rows.
  std::string_view view(const char* column) const;
  std::string text(const char* column) const;
  std::int64_t number(const char* column) const;
  std::int32_t small_number(const char* column) const;
  double real(const char* column) const;
  bool flag(const char* column) const;
  base::Uuid uuid(const char* column) const;
  base::Time time(const char* column) const;
  std::vector<std::uint8_t> bytes(const char* column) const;
  /// An array of integers.
  std::vector<std::int64_t> numbers(const char* column) const;

  std::optional<std::string> maybe_text(const char* column) const;
  std::optional<std::int64_t> maybe_number(const char* column) const;
  std::optional<std::int32_t> maybe_small_number(const char* column) const;
  std::optional<double> maybe_real(const char* column) const;
  std::optional<base::Uuid> maybe_uuid(const char* column) const;
  std::optional<base::Time> maybe_time(const char* column) const;

 private:
  std::shared_ptr<const ReceivedRows> rows_;
  std::size_t index_;
};

class Rows {
 public:
  class Iterator {
   public:
    Iterator(const Rows& rows, std::size_t index) : rows_(&rows), index_(index) {}
    Row operator*() const { return (*rows_)[index_]; }
    Iterator& operator++() {
      ++index_;
      return *this;
    }
    bool operator!=(const Iterator& other) const { return index_ != other.index_; }

   private:
    const Rows* rows_;
    std::size_t index_;
  };

  explicit Rows(std::shared_ptr<const ReceivedRows> received);

  std::size_t size() const { return size_; }
  bool empty() const { return size_ == 0; }
  /// Rows that an insert, update or delete changed.
  std::size_t changed() const;
  Row operator[](std::size_t index) const { return {received_, index}; }
  /// The only row: anything but one is a bug.
  Row only() const;
  Iterator begin() const { return {*this, 0}; }
  Iterator end() const { return {*this, size_}; }

 private:
  std::shared_ptr<const ReceivedRows> received_;
  std::size_t size_;
};

}  // namespace tgo::store
