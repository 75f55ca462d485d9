// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/problem_words.hpp"

#include "api/codec/codec.hpp"

#include <algorithm>
#include <stdexcept>

namespace tgo::api {

/// proto/problems.json, put into the binary by the build.
extern const std::string_view problems_json;

const ProblemTable& problem_table() {
  static const ProblemTable table = [] {
    auto read = codec::decode<ProblemTable>(problems_json);
    if (!read) throw std::runtime_error("proto/problems.json is not as api/problem_words describes it");
    return std::move(*read);
  }();
  return table;
}

const ProblemEntry* find_problem(std::string_view code) {
  const auto& problems = problem_table().problems;
  const auto found =
      std::find_if(problems.begin(), problems.end(), [&](const ProblemEntry& entry) { return entry.code == code; });
  return found == problems.end() ? nullptr : &*found;
}

}  // namespace tgo::api
