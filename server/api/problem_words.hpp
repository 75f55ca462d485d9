// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// proto/problems.json as it was when the server was built.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::api {

/// The same in both languages.
struct Words {
  std::string nl;
  std::string en;
};
BOOST_DESCRIBE_STRUCT(Words, (), (nl, en))

struct ProblemEntry {
  std::string code;
  std::int32_t status = 0;
  std::optional<std::int32_t> close_code;
  Words title;
  Words detail;
};
BOOST_DESCRIBE_STRUCT(ProblemEntry, (), (code, status, close_code, title, detail))

/// What can be wrong with one field.
struct ViolationEntry {
  std::string code;
  Words words;
};
BOOST_DESCRIBE_STRUCT(ViolationEntry, (), (code, words))

struct ProblemTable {
  std::vector<ProblemEntry> problems;
  std::vector<ViolationEntry> violations;
};
BOOST_DESCRIBE_STRUCT(ProblemTable, (), (problems, violations))

/// The table; throws at its first use if it is not as it should be. Read it once at start, to find that out then.
const ProblemTable& problem_table();

/// The row of a code, or null.
const ProblemEntry* find_problem(std::string_view code);

}  // namespace tgo::api
