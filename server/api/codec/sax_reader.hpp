// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Follows nlohmann's parser event by event, and keeps where it stands both in the text (for the pointer of a
// violation) and in the value that is being filled. Private to the codec.
#pragma once

#include "api/codec/shape.hpp"
#include "api/codec/value_reader.hpp"
#include "base/problem.hpp"

#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace tgo::api::codec {

class SaxReader final : public nlohmann::json_sax<nlohmann::json> {
 public:
  SaxReader(void* value, const Shape& shape) : slot_{value, &shape, &no_bounds_} {}

  /// What was wrong; empty means that the value is complete. Call once, when the parser is done.
  const std::vector<base::Violation>& violations() const { return violations_; }
  /// Whether the text was no JSON at all.
  bool is_syntax_error() const { return syntax_error_; }

  bool null() override;
  bool boolean(bool truth) override;
  bool number_integer(number_integer_t number) override;
  bool number_unsigned(number_unsigned_t number) override;
  bool number_float(number_float_t number, const string_t& written) override;
  bool string(string_t& text) override;
  bool binary(binary_t& bytes) override;
  bool start_object(std::size_t size) override;
  bool key(string_t& key) override;
  bool end_object() override;
  bool start_array(std::size_t size) override;
  bool end_array() override;
  bool parse_error(std::size_t position, const std::string& token, const nlohmann::json::exception& error) override;

 private:
  /// An object or list that is open. The slot's value is null where it is only skipped.
  struct Level {
    Slot slot;
    std::uint64_t seen = 0;  ///< object: which members have been there
    std::size_t member = 0;  ///< object: the member at hand
    std::size_t items = 0;   ///< list: how many have begun
    bool at_unknown_key = false;
    std::string unknown_key;  ///< object: the key at hand if it is no member, escaped for a pointer
  };

  /// The slot for the value that begins now; one without a value where it is to be skipped.
  Slot next_slot();
  bool open(Kind kind);
  void report(std::string_view code) { report_at(pointer(), code); }
  void report_at(std::string pointer, std::string_view code);
  std::string pointer() const;

  static const Bounds no_bounds_;
  Slot slot_;  ///< for the outermost value, and after a key for the value of that member
  std::vector<Level> levels_;
  std::vector<base::Violation> violations_;
  bool syntax_error_ = false;
};

}  // namespace tgo::api::codec
