// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Holds what the codec knows of every message to its schema: the same members, required or not, with the same bounds
// and forms. A member that is added on one side alone fails here.
#include "api/messages/messages.hpp"
#include "contract/proto_files.hpp"

#include <algorithm>
#include <set>

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace tgo::api {
namespace {

using codec::Bounds;
using codec::Kind;
using codec::Shape;
using nlohmann::json;

constexpr const char* any_text_pattern = "^[^\\u0000]*$";

json load(const std::string& name) { return json::parse(contract::read_file("schemas/" + name)); }

/// The schema that a $ref names, or the schema itself.
json resolved(json schema) {
  while (schema.contains("$ref")) schema = load(schema["$ref"].get<std::string>());
  return schema;
}

void compare(const std::string& where, const Shape& shape, const Bounds& bounds, const json& written);

void compare_text(const std::string& where, const Bounds& bounds, const json& schema) {
  EXPECT_EQ(schema.value("type", ""), "string") << where;
  EXPECT_EQ(schema.value("minLength", 0U), bounds.length_min) << where;
  EXPECT_EQ(schema.value("maxLength", 0U), bounds.length_max) << where;
  EXPECT_EQ(schema.value("pattern", ""), bounds.format ? bounds.format->pattern : any_text_pattern) << where;
}

void compare_object(const std::string& where, const Shape& shape, const json& schema) {
  EXPECT_EQ(schema.value("type", ""), "object") << where;
  EXPECT_EQ(schema.value("additionalProperties", true), false) << where << " must refuse unknown keys";
  const json properties = schema.value("properties", json::object());
  const auto required = schema.value("required", std::vector<std::string>{});
  std::set<std::string> names;
  for (const auto& member : shape.members) {
    names.insert(member.name);
    const std::string inside = where + "/" + member.name;
    if (!properties.contains(member.name)) {
      ADD_FAILURE() << inside << " is not in the schema";
      continue;
    }
    EXPECT_EQ(std::count(required.begin(), required.end(), member.name), member.required ? 1 : 0) << inside;
    compare(inside, *member.shape, member.bounds, properties[member.name]);
  }
  for (const auto& [name, property] : properties.items()) {
    EXPECT_TRUE(names.contains(name)) << where << "/" << name << " is not in the described struct";
    EXPECT_TRUE(property.contains("description")) << where << "/" << name << " has no description";
  }
}

void compare(const std::string& where, const Shape& shape, const Bounds& bounds, const json& written) {
  const json schema = resolved(written);
  switch (shape.kind) {
    case Kind::text:
      return compare_text(where, bounds, schema);
    case Kind::token:
      EXPECT_EQ(schema.value("type", ""), "string") << where;
      EXPECT_EQ(schema.value("pattern", ""), shape.format->pattern) << where;
      return;
    case Kind::tag:
      EXPECT_EQ(schema.value("const", ""), shape.tag) << where;
      return;
    case Kind::choice:
      EXPECT_EQ(schema.value("enum", std::vector<std::string>{}), shape.choices) << where;
      return;
    case Kind::boolean:
      EXPECT_EQ(schema.value("type", ""), "boolean") << where;
      return;
    case Kind::integer:
      EXPECT_EQ(schema.value("type", ""), "integer") << where;
      EXPECT_EQ(schema.value("minimum", 0.5), std::max(bounds.minimum, shape.type_minimum)) << where;
      EXPECT_EQ(schema.value("maximum", 0.5), std::min(bounds.maximum, shape.type_maximum)) << where;
      return;
    case Kind::number:
      EXPECT_EQ(schema.value("type", ""), "number") << where;
      EXPECT_EQ(schema.value("minimum", 0.5), bounds.minimum) << where;
      EXPECT_EQ(schema.value("maximum", 0.5), bounds.maximum) << where;
      return;
    case Kind::list:
      EXPECT_EQ(schema.value("type", ""), "array") << where;
      EXPECT_EQ(schema.value("minItems", 0U), bounds.items_min) << where;
      EXPECT_EQ(schema.value("maxItems", 0U), bounds.items_max) << where;
      return compare(where + "/*", *shape.element, bounds, schema.value("items", json::object()));
    case Kind::object:
      return compare_object(where, shape, schema);
  }
}

TEST(Schema, AgreesWithWhatTheCodecKnowsOfEachMessage) {
  for (const auto& message : all_messages()) {
    if (message.shape == nullptr) continue;
    const std::string name(message.name);
    compare(name, *message.shape, Bounds{}, load(name + ".json"));
  }
}

TEST(Schema, NamesTheFramesThatTheCodecKnows) {
  for (const char* name : {"client-frame", "server-frame"}) {
    const json schema = load(std::string(name) + ".json");
    for (const auto& alternative : schema["oneOf"]) {
      const json frame = resolved(alternative);
      const json whole = {{"type", frame["properties"]["type"]["const"]}};
      const auto& messages = all_messages();
      const auto found = std::find_if(messages.begin(), messages.end(), [&](const auto& m) { return m.name == name; });
      ASSERT_NE(found, messages.end());
      const auto read = found->rewrite(whole.dump());
      ASSERT_FALSE(read) << whole;
      for (const auto& violation : read.error().violations) EXPECT_NE(violation.pointer, "/type") << whole;
    }
  }
}

}  // namespace
}  // namespace tgo::api
