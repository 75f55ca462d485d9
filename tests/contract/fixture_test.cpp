// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The codec against every fixture of proto/fixtures. fixtures.test.ts asks the same of AJV: where the two disagree, the
// codec, a schema or a fixture is wrong.
#include "api/messages/messages.hpp"
#include "contract/proto_files.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

namespace tgo::api {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;
using testing::UnorderedElementsAreArray;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().filename() != "expected.json") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::vector<base::Violation> violations_of(const json& expected) {
  std::vector<base::Violation> violations;
  for (const auto& each : expected) {
    violations.push_back({each.at("pointer").get<std::string>(), each.at("code").get<std::string>()});
  }
  return violations;
}

class Fixtures : public testing::TestWithParam<NamedMessage> {
 protected:
  fs::path folder(const char* kind) const { return contract::proto() / "fixtures" / GetParam().name / kind; }
};

TEST_P(Fixtures, ThatAreValidAreReadAndWrittenBackTheSame) {
  const auto files = files_in(folder("valid"));
  EXPECT_FALSE(files.empty());
  for (const auto& file : files) {
    const std::string bytes = contract::read_file(file);
    const auto once = GetParam().rewrite(bytes);
    if (!once) {
      ADD_FAILURE() << file << " was refused: " << testing::PrintToString(once.error().violations.size());
      continue;
    }
    const auto twice = GetParam().rewrite(*once);
    ASSERT_TRUE(twice) << file << " wrote what it cannot read";
    EXPECT_EQ(*once, *twice) << file;
    // Identifiers are written in lower case whatever they were read in.
    const bool folded = file.filename().string().find("upper-case") != std::string::npos;
    EXPECT_TRUE(folded || json::parse(bytes) == json::parse(*once)) << file;
  }
}

TEST_P(Fixtures, ThatAreInvalidAreRefusedForExactlyTheirReasons) {
  const json expected = json::parse(contract::read_file(folder("invalid") / "expected.json"));
  std::set<std::string> names;
  for (const auto& file : files_in(folder("invalid"))) {
    const std::string name = file.stem();
    names.insert(name);
    ASSERT_TRUE(expected.contains(name)) << file << " has no line in expected.json";
    const auto read = GetParam().rewrite(contract::read_file(file));
    if (read) {
      ADD_FAILURE() << file << " was accepted";
      continue;
    }
    const auto violations = violations_of(expected[name]);
    EXPECT_THAT(read.error().violations, UnorderedElementsAreArray(violations)) << file;
    const bool syntax = violations.front().code == "not-json";
    EXPECT_EQ(read.error().code, syntax ? base::ProblemCode::not_json : base::ProblemCode::invalid_input) << file;
  }
  EXPECT_EQ(names.size(), expected.size()) << "expected.json has a line without a fixture";
}

std::string test_name(const testing::TestParamInfo<NamedMessage>& tested) {
  std::string name(tested.param.name);
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(Message, Fixtures, testing::ValuesIn(all_messages()), test_name);

TEST(FixtureFolders, AreThereForMessagesOnly) {
  std::set<std::string_view> messages;
  for (const auto& message : all_messages()) messages.insert(message.name);
  for (const auto& entry : fs::directory_iterator(contract::proto() / "fixtures")) {
    EXPECT_TRUE(messages.contains(entry.path().filename().string())) << entry.path();
  }
}

}  // namespace
}  // namespace tgo::api
