// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every path that the documents name exists (.ci/documented-paths), and the script can see one that does not.
#include "unit/script.hpp"

#include <filesystem>
#include <string>

#include <gtest/gtest.h>

namespace {

using tgo::test::run;
using tgo::test::source_directory;
using tgo::test::Verdict;

Verdict judge(const std::string& document) { return run(source_directory + "/.ci/documented-paths " + document); }

void expect_true(const std::string& document) {
  const Verdict verdict = judge(document);
  EXPECT_EQ(verdict.status, 0) << verdict.said;
}

TEST(DocumentedPaths, OfLifeOfAContributionExist) {
  const std::string document = source_directory + "/docs/life-of-a-contribution.md";
  ASSERT_TRUE(std::filesystem::exists(document));
  expect_true(document);
}

TEST(DocumentedPaths, OfEveryOtherDocumentExist) {
  for (const char* name : {"/README.md", "/CONTRIBUTING.md", "/SECURITY.md"}) expect_true(source_directory + name);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(source_directory + "/docs")) {
    if (entry.path().extension() == ".md") expect_true(entry.path().string());
  }
}

TEST(DocumentedPaths, APathOrALinkThatLeadsNowhereIsFound) {
  const tgo::test::Tree tree;
  EXPECT_EQ(judge(tree.write("true.md", "It goes to `server/base/ids.hpp`, see [this](true.md).\n")).status, 0);
  const Verdict path = judge(tree.write("path.md", "Then\nto `server/nowhere/at_all.cpp`.\n"));
  EXPECT_NE(path.status, 0);
  EXPECT_NE(path.said.find("path.md:2: server/nowhere/at_all.cpp does not exist"), std::string::npos) << path.said;
  EXPECT_NE(judge(tree.write("link.md", "See [that](nowhere.md).\n")).status, 0);
}

}  // namespace
