// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Holds the server's table of routes to the published contract, both ways: the same paths and methods, the same
// messages in and out, and open to everybody exactly where the document says so.
#include "api/problem_response.hpp"
#include "api/route_table.hpp"
#include "contract/proto_files.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace tgo::api {

extern const std::string_view openapi_json;

namespace {

using nlohmann::json;

std::string lower(std::string_view name) {
  std::string text(name);
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

std::string reference_to(std::string_view message) {
  return "#/components/schemas/" +
         json::parse(contract::read_file("schemas/" + std::string(message) + ".json"))["title"].get<std::string>();
}

/// The reference of the JSON body in a request or an answer; empty if there is none.
std::string body_of(const json& part) {
  const auto found = json::json_pointer("/content/application~1json/schema/$ref");
  return part.contains(found) ? part[found].get<std::string>() : "";
}

const json& document() {
  static const json parsed = json::parse(openapi_json);
  return parsed;
}

TEST(OpenApi, HasExactlyTheRoutesOfTheServer) {
  std::size_t operations = 0;
  for (const auto& [path, methods] : document()["paths"].items()) operations += methods.size();
  EXPECT_EQ(operations, route_table().size());
  for (const Route& route : route_table()) {
    ASSERT_TRUE(route.path.starts_with("/v1/"));
    const json& paths = document()["paths"];
    const std::string path(route.path.substr(3));
    EXPECT_TRUE(paths.contains(path) && paths[path].contains(lower(method_name(route.method)))) << route.path;
  }
}

TEST(OpenApi, NamesTheMessagesThatEachRouteTakesAndGives) {
  for (const Route& route : route_table()) {
    const json& operation = document()["paths"][std::string(route.path.substr(3))][lower(method_name(route.method))];
    const json request = operation.value("requestBody", json::object());
    EXPECT_EQ(body_of(request), route.takes.empty() ? "" : reference_to(route.takes)) << route.path;
    for (const auto& [status, answer] : operation["responses"].items()) {
      if (status[0] != '2') continue;
      EXPECT_EQ(body_of(answer), route.gives.empty() ? "" : reference_to(route.gives)) << route.path << " " << status;
    }
  }
}

TEST(OpenApi, SaysWhoIsLetIn) {
  for (const Route& route : route_table()) {
    const json& operation = document()["paths"][std::string(route.path.substr(3))][lower(method_name(route.method))];
    const bool open = operation.contains("security") && operation["security"].empty();
    EXPECT_EQ(open, route.entry == Entry::anyone || route.entry == Entry::signing_in) << route.path;
    const std::string parameters = operation.value("parameters", json::array()).dump();
    EXPECT_EQ(parameters.find("csrfToken") != parameters.npos, route.entry == Entry::staff_writes) << route.path;
  }
}

TEST(OpenApi, IsWhatTheServerCarries) { EXPECT_EQ(openapi_json, contract::read_file("openapi.json")); }

}  // namespace
}  // namespace tgo::api
