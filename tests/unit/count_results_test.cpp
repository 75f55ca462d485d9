// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The last line of ./dev test counts what really ran: a suite that is missing, dies or runs nothing is a failure.
#include "unit/script.hpp"

#include <string>

#include <gtest/gtest.h>

namespace {

using tgo::test::run;
using tgo::test::source_directory;
using tgo::test::Verdict;

/// What is said of one suite that ended with `status` and left `report` (none if it is empty).
Verdict count(int status, const std::string& report) {
  const tgo::test::Tree tree;
  const std::string path = report.empty() ? tree.path() + "/none.json" : tree.write("report.json", report);
  const std::string suites =
      tree.write("suites.tsv", "suite\t" + std::to_string(status) + "\t" + path + "\tsuite.log\n");
  return run("node " + source_directory + "/deploy/dev/count_results.mjs all " + suites);
}

std::string last_line(const std::string& said) {
  const std::string text = said.substr(0, said.find_last_not_of('\n') + 1);
  return text.substr(text.find_last_of('\n') + 1);
}

TEST(CountResults, AddsUpGoogleTest) {
  const Verdict verdict = count(1, R"({"testsuites": [{"name": "A", "testsuite": [
      {"name": "Good", "status": "RUN", "result": "COMPLETED"},
      {"name": "Skipped", "status": "RUN", "result": "SKIPPED"},
      {"name": "Bad", "status": "RUN", "result": "COMPLETED", "failures": [{"failure": "one is not two"}]}]}]})");
  EXPECT_EQ(last_line(verdict.said), "1 passed, 1 failed, 1 skipped");
  EXPECT_NE(verdict.said.find("A.Bad"), std::string::npos);
  EXPECT_NE(verdict.said.find("one is not two"), std::string::npos);
  EXPECT_EQ(verdict.status, 1);
}

TEST(CountResults, AddsUpVitest) {
  const Verdict verdict = count(0, R"({"testResults": [{"name": "a.test.ts", "status": "passed", "assertionResults": [
      {"fullName": "one", "status": "passed"}, {"fullName": "two", "status": "passed"},
      {"fullName": "three", "status": "pending"}]}]})");
  EXPECT_EQ(last_line(verdict.said), "2 passed, 0 failed, 1 skipped");
  EXPECT_EQ(verdict.status, 0);
}

TEST(CountResults, AddsUpPlaywright) {
  const Verdict verdict = count(1, R"({"suites": [{"title": "a.spec.ts", "specs": [
      {"title": "one", "tests": [{"status": "expected", "results": []}]}], "suites": [{"title": "inner", "specs": [
      {"title": "two", "tests": [{"status": "unexpected", "results": [{"errors": [{"message": "not there"}]}]}]},
      {"title": "three", "tests": [{"status": "flaky", "results": []}]}]}]}]})");
  EXPECT_EQ(last_line(verdict.said), "1 passed, 2 failed, 0 skipped");
  EXPECT_NE(verdict.said.find("inner › two"), std::string::npos) << verdict.said;
}

TEST(CountResults, ASuiteWithoutAReportFails) {
  const Verdict verdict = count(0, "");
  EXPECT_EQ(last_line(verdict.said), "0 passed, 1 failed, 0 skipped");
  EXPECT_EQ(verdict.status, 1);
}

TEST(CountResults, ASuiteThatRanNothingFails) {
  for (const char* report :
       {R"({"testsuites": []})", R"({"testResults": []})", R"({"suites": []})", "{}", "not JSON"}) {
    EXPECT_EQ(last_line(count(0, report).said), "0 passed, 1 failed, 0 skipped") << report;
  }
}

TEST(CountResults, AFileThatDoesNotLoadFails) {
  const Verdict verdict = count(1, R"({"testResults": [
      {"name": "a.test.ts", "status": "failed", "message": "cannot find module", "assertionResults": []},
      {"name": "b.test.ts", "status": "passed", "assertionResults": [{"fullName": "one", "status": "passed"}]}]})");
  EXPECT_EQ(last_line(verdict.said), "1 passed, 1 failed, 0 skipped");
}

TEST(CountResults, ABadExitStatusFailsEvenWhenEveryTestPassed) {
  const Verdict verdict = count(99, R"({"testsuites": [{"name": "A", "testsuite": [
      {"name": "Good", "status": "RUN", "result": "COMPLETED"}]}]})");
  EXPECT_EQ(last_line(verdict.said), "1 passed, 1 failed, 0 skipped");
  EXPECT_EQ(verdict.status, 1);
}

}  // namespace
