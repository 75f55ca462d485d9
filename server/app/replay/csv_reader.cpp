// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/replay/csv_reader.hpp"

#include <stdexcept>

namespace tgo::app {
namespace {

constexpr std::size_t record_bytes_max = 1 << 20;

}  // namespace

std::optional<std::vector<std::string>> CsvReader::next() {
  std::vector<std::string> fields;
  std::string field;
  bool quoted = false;
  bool any = false;
  std::size_t bytes = 0;
  record_line_ = line_;
  for (int c = stream_.get(); c != std::istream::traits_type::eof(); c = stream_.get()) {
    any = true;
    if (c == '\n') ++line_;
    if (++bytes > record_bytes_max) {
      throw std::runtime_error("line " + std::to_string(record_line_) + ": the record is larger than 1 MiB");
    }
    if (quoted) {
      if (c == '"' && stream_.peek() == '"') {
        field += static_cast<char>(stream_.get());
      } else if (c == '"') {
        quoted = false;
      } else {
        field += static_cast<char>(c);
      }
    } else if (c == '"' && field.empty()) {
      quoted = true;
    } else if (c == ',') {
      fields.push_back(std::move(field));
      field.clear();
    } else if (c == '\n') {
      fields.push_back(std::move(field));
      return fields;
    } else if (c != '\r' || stream_.peek() != '\n') {
      field += static_cast<char>(c);
    }
  }
  if (quoted) throw std::runtime_error("line " + std::to_string(record_line_) + ": a quote is never closed");
  if (!any) return {};
  fields.push_back(std::move(field));
  return fields;
}

}  // namespace tgo::app
