// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Reads a CSV file record by record (RFC 4180: quotes, doubled quotes, line breaks within quotes), so that a file of
// any size takes the memory of one record.
#pragma once

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace tgo::app {

class CsvReader {
 public:
  explicit CsvReader(std::istream& stream) : stream_(stream) {}
  /// The fields of the next record, or nothing at the end. Throws std::runtime_error, with the line, where a quote is
  /// never closed or a record is larger than 1 MiB.
  std::optional<std::vector<std::string>> next();
  /// The line on which the last record began, from 1.
  std::int64_t line() const { return record_line_; }

 private:
  std::istream& stream_;
  std::int64_t line_ = 1;
  std::int64_t record_line_ = 0;
};

}  // namespace tgo::app
