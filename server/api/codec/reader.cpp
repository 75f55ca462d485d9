// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/codec/reader.hpp"

#include "api/codec/json_guard.hpp"
#include "api/codec/sax_reader.hpp"
#include "base/limits.hpp"

#include <nlohmann/json.hpp>

namespace tgo::api::codec {
namespace {

base::Problem not_json() {
  base::Problem problem = base::refuse(base::ProblemCode::not_json);
  problem.violations.push_back({"", "not-json"});
  return problem;
}

/// Stops the parser as soon as it has seen the first member of that name in the outermost object.
class MemberFinder final : public nlohmann::json_sax<nlohmann::json> {
 public:
  explicit MemberFinder(std::string_view name) : name_(name) {}

  std::optional<std::string> found;
  std::string_view violation = "missing";  ///< why there is no text

  bool null() override { return go_on("null"); }
  bool boolean(bool) override { return go_on("wrong-type"); }
  bool number_integer(number_integer_t) override { return go_on("wrong-type"); }
  bool number_unsigned(number_unsigned_t) override { return go_on("wrong-type"); }
  bool number_float(number_float_t, const string_t&) override { return go_on("wrong-type"); }
  bool binary(binary_t&) override { return false; }
  bool string(string_t& text) override {
    if (at_member_) found = text;
    return !at_member_;
  }
  bool key(string_t& key) override {
    at_member_ = depth_ == 1 && key == name_;
    return true;
  }
  bool start_object(std::size_t) override { return open(); }
  bool start_array(std::size_t) override { return open(); }
  bool end_object() override { return close(); }
  bool end_array() override { return close(); }
  bool parse_error(std::size_t, const std::string&, const nlohmann::json::exception&) override { return false; }

 private:
  bool go_on(std::string_view wrong_if_here) {
    if (at_member_) violation = wrong_if_here;
    return !at_member_;
  }
  bool open() { return go_on("wrong-type") && ++depth_ <= base::limits::json_depth_max; }
  bool close() {
    --depth_;
    return true;
  }

  std::string_view name_;
  std::size_t depth_ = 0;
  bool at_member_ = false;
};

char first_character(std::string_view json) {
  const auto first = json.find_first_not_of(" \t\r\n");
  return first == json.npos ? '\0' : json[first];
}

/// What is wrong with any text, whatever it should hold.
std::optional<base::Problem> check_syntax(std::string_view json) {
  static const Shape anything;
  return read(json, nullptr, anything);
}

}  // namespace

std::optional<base::Problem> read(std::string_view json, void* value, const Shape& shape) {
  if (!may_be_json(json)) return not_json();
  SaxReader reader(value, shape);
  nlohmann::json::sax_parse(json.begin(), json.end(), &reader);
  if (reader.is_syntax_error()) return not_json();
  if (reader.violations().empty()) return std::nullopt;
  base::Problem problem = base::refuse(base::ProblemCode::invalid_input);
  problem.violations = reader.violations();
  return problem;
}

base::Result<std::string> read_tag(std::string_view json) {
  if (!may_be_json(json)) return not_json();
  MemberFinder finder("type");
  nlohmann::json::sax_parse(json.begin(), json.end(), &finder);
  if (finder.found) return *finder.found;
  if (first_character(json) == '{') return refuse_tag(json, finder.violation);
  const auto problem = check_syntax(json);
  return problem ? *problem : base::refuse_input("", first_character(json) == 'n' ? "null" : "wrong-type");
}

std::optional<std::string> find_text(std::string_view json, std::string_view name) {
  if (!may_be_json(json)) return std::nullopt;
  MemberFinder finder(name);
  nlohmann::json::sax_parse(json.begin(), json.end(), &finder);
  return finder.found;
}

base::Problem refuse_tag(std::string_view json, std::string_view violation) {
  const auto problem = check_syntax(json);
  return problem ? *problem : base::refuse_input("/type", std::string(violation));
}

}  // namespace tgo::api::codec
