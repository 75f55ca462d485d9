// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The dependency rule (.ci/dependency-rule) holds for server/, and the script that judges it can see a violation: one
// of each kind is planted in a tree of its own.
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>

#include <gtest/gtest.h>
#include <sys/wait.h>

namespace {

namespace fs = std::filesystem;

struct Verdict {
  int status = -1;
  std::string said;
};

/// Runs a script of the project to its end and keeps what it prints.
Verdict run(const std::string& command) {
  Verdict verdict;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return verdict;
  std::array<char, 4096> chunk{};
  while (std::fgets(chunk.data(), static_cast<int>(chunk.size()), pipe) != nullptr) verdict.said += chunk.data();
  verdict.status = WEXITSTATUS(pclose(pipe));
  return verdict;
}

const std::string source = TGO_SOURCE_DIR;

/// A small tree with one file in it, thrown away at the end.
class DependencyRule : public testing::Test {
 protected:
  void SetUp() override {
    std::string name = (fs::temp_directory_path() / "tgo-rule-XXXXXX").string();
    ASSERT_NE(mkdtemp(name.data()), nullptr);
    tree_ = name;
  }
  void TearDown() override { fs::remove_all(tree_); }

  void write(const std::string& path, const std::string& text) {
    fs::create_directories((tree_ / path).parent_path());
    std::ofstream(tree_ / path) << text;
  }
  Verdict judge() { return run(source + "/.ci/dependency-rule " + tree_.string()); }

  fs::path tree_;
};

TEST_F(DependencyRule, HoldsForTheServer) {
  const Verdict verdict = run(source + "/.ci/dependency-rule " + source + "/server");
  EXPECT_EQ(verdict.status, 0) << verdict.said;
  EXPECT_EQ(verdict.said, "");
}

TEST_F(DependencyRule, LetsAFolderIncludeWhatLiesBelowIt) {
  write("usecase/submit.cpp", "#include \"usecase/submit.hpp\"\n#include \"domain/receipt.hpp\"\n#include <vector>\n");
  write("store/rows.cpp", "#include <pqxx/pqxx>\n#include <nlohmann/json.hpp>\n#include \"usecase/submit.hpp\"\n");
  write("net/listener.cpp", "#include <boost/beast/core.hpp>\n#include \"api/router.hpp\"\n");
  const Verdict verdict = judge();
  EXPECT_EQ(verdict.status, 0) << verdict.said;
}

struct Planted {
  std::string file;
  std::string line;
};

class PlantedViolation : public DependencyRule, public testing::WithParamInterface<Planted> {};

TEST_P(PlantedViolation, IsFoundWithItsFileAndLine) {
  write(GetParam().file, "// a file\n" + GetParam().line + "\n");
  const Verdict verdict = judge();
  EXPECT_NE(verdict.status, 0) << GetParam().line;
  EXPECT_NE(verdict.said.find("server/" + GetParam().file + ":2:"), std::string::npos) << verdict.said;
}

INSTANTIATE_TEST_SUITE_P(Rule, PlantedViolation,
                         testing::Values(Planted{"base/ids.hpp", "#include \"domain/receipt.hpp\""},
                                         Planted{"domain/receipt.hpp", "#include \"usecase/submit.hpp\""},
                                         Planted{"usecase/submit.hpp", "#include \"store/rows.hpp\""},
                                         Planted{"store/rows.cpp", "#include \"live/hub.hpp\""},
                                         Planted{"store/rows.cpp", "#include \"api/codec.hpp\""},
                                         Planted{"store/rows.cpp", "#include \"site/pages.hpp\""},
                                         Planted{"store/rows.cpp", "#include \"net/listener.hpp\""},
                                         Planted{"live/hub.cpp", "#include \"store/rows.hpp\""},
                                         Planted{"api/codec.cpp", "#include \"live/hub.hpp\""},
                                         Planted{"net/listener.cpp", "#include \"app/wiring.hpp\""},
                                         Planted{"net/listener.cpp", "#include \"store/rows.hpp\""},
                                         Planted{"api/codec.cpp", "#include <boost/beast/http.hpp>"},
                                         Planted{"app/wiring.cpp", "#include <pqxx/pqxx>"},
                                         Planted{"domain/receipt.cpp", "#  include <nlohmann/json.hpp>"},
                                         Planted{"live/hub.cpp", "#include <nlohmann/json.hpp>"},
                                         Planted{"store/rows.cpp", "#include \"rows.hpp\""}));

TEST_F(DependencyRule, RefusesAFolderThatNobodyPlaced) {
  write("misc/things.cpp", "#include <vector>\n");
  EXPECT_NE(judge().status, 0);
}

}  // namespace
