// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every path that the documents name exists (.ci/documented-paths), and the script can see one that does not.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <unistd.h>

namespace {

namespace fs = std::filesystem;

const std::string source = TGO_SOURCE_DIR;

bool paths_exist_in(const std::string& document) {
  return std::system((source + "/.ci/documented-paths " + document).c_str()) == 0;
}

TEST(DocumentedPaths, OfLifeOfAContributionExist) {
  const std::string document = source + "/docs/life-of-a-contribution.md";
  ASSERT_TRUE(fs::exists(document));
  EXPECT_TRUE(paths_exist_in(document));
}

TEST(DocumentedPaths, OfEveryOtherDocumentExist) {
  for (const char* name : {"/README.md", "/CONTRIBUTING.md"}) EXPECT_TRUE(paths_exist_in(source + name)) << name;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(source + "/docs")) {
    if (entry.path().extension() != ".md") continue;
    EXPECT_TRUE(paths_exist_in(entry.path().string())) << entry.path();
  }
}

TEST(DocumentedPaths, APathThatIsNotThereIsFound) {
  const fs::path document = fs::temp_directory_path() / ("tgo-document-" + std::to_string(getpid()) + ".md");
  std::ofstream(document) << "The tip goes to `server/base/ids.hpp`, and then to `server/nowhere/at_all.cpp`.\n";
  EXPECT_FALSE(paths_exist_in(document.string()));
  std::ofstream(document) << "The tip goes to `server/base/ids.hpp`.\n";
  EXPECT_TRUE(paths_exist_in(document.string()));
  fs::remove(document);
}

}  // namespace
