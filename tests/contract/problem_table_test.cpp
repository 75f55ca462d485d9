// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Holds the figures of api/problem_response to proto/problems.json, row by row and both ways.
#include "api/problem_response.hpp"
#include "api/problem_words.hpp"
#include "base/result.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tgo::api {
namespace {

constexpr int last_code = static_cast<int>(base::ProblemCode::overloaded);

TEST(ProblemTable, HasTheStatusAndCloseCodeOfEveryProblem) {
  std::set<std::string> codes;
  for (int i = 0; i <= last_code; ++i) {
    const auto code = static_cast<base::ProblemCode>(i);
    const ProblemEntry* entry = find_problem(base::code_name(code));
    ASSERT_NE(entry, nullptr) << base::code_name(code);
    codes.insert(entry->code);
    EXPECT_EQ(entry->status, status_of(code)) << entry->code;
    EXPECT_EQ(entry->close_code, close_code_of(code)) << entry->code;
  }
  EXPECT_EQ(codes.size(), problem_table().problems.size()) << "a row without a ProblemCode, or a code twice";
}

TEST(ProblemTable, SaysInBothLanguagesWhatToDoNext) {
  for (const auto& entry : problem_table().problems) {
    for (const std::string* words : {&entry.title.nl, &entry.title.en, &entry.detail.nl, &entry.detail.en}) {
      EXPECT_GE(words->size(), 10U) << entry.code;
    }
    EXPECT_EQ(entry.detail.nl.back(), '.') << entry.code;
  }
}

TEST(ProblemResponse, IsAProblemDetailThatIsNotStored) {
  base::Problem problem = base::refuse(base::ProblemCode::overloaded);
  problem.retry_after_s = 5;
  const auto response = problem_response(problem, domain::Language::en);
  EXPECT_EQ(response.status, 503);
  using testing::Contains;
  using testing::Pair;
  EXPECT_THAT(response.headers, Contains(Pair("Content-Type", "application/problem+json")));
  EXPECT_THAT(response.headers, Contains(Pair("Cache-Control", "no-store")));
  EXPECT_THAT(response.headers, Contains(Pair("Retry-After", "5")));
  EXPECT_THAT(response.body, testing::HasSubstr(R"("title":"It is very busy right now","status":503)"));
  EXPECT_THAT(response.body, testing::HasSubstr(R"("retryAfterS":5)"));
}

TEST(ProblemResponse, SpeaksDutchUnlessEnglishIsAskedForFirst) {
  EXPECT_EQ(language_of(""), domain::Language::nl);
  EXPECT_EQ(language_of("de"), domain::Language::nl);
  EXPECT_EQ(language_of("nl-NL,nl;q=0.9,en;q=0.8"), domain::Language::nl);
  EXPECT_EQ(language_of("en-GB,en;q=0.9,nl;q=0.8"), domain::Language::en);
}

}  // namespace
}  // namespace tgo::api
