// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The dependency rule (.ci/dependency-rule) holds for server/, and the script that judges it can see a violation: one
// of each kind is planted in a tree of its own.
#include "unit/script.hpp"

#include <string>

#include <gtest/gtest.h>

namespace {

using tgo::test::run;
using tgo::test::source_directory;
using tgo::test::Verdict;

class DependencyRule : public testing::Test {
 protected:
  void write(const std::string& path, const std::string& text) const { tree_.write(path, text); }
  Verdict judge() const { return run(source_directory + "/.ci/dependency-rule " + tree_.path()); }

 private:
  tgo::test::Tree tree_;
};

TEST_F(DependencyRule, HoldsForTheServer) {
  const Verdict verdict = run(source_directory + "/.ci/dependency-rule " + source_directory + "/server");
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
