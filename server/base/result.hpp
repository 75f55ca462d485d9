// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Expected failure as a value. A bug is an assert and broken infrastructure an exception; neither comes through here.
#pragma once

#include "base/problem.hpp"

#include <boost/assert/source_location.hpp>
#include <boost/system/result.hpp>

namespace tgo::base {

/// Called when value() is asked of a refusal: a bug in the caller, so it ends as an internal error.
[[noreturn]] void throw_exception_from_error(const Problem& problem, const boost::source_location& where);

/// Either the answer or the Problem that stands in its way. Test it before you dereference it.
template <class T>
using Result = boost::system::result<T, Problem>;

/// `return refuse(ProblemCode::not_found);`
[[nodiscard]] inline Problem refuse(ProblemCode code) {
  Problem problem;
  problem.code = code;
  return problem;
}

/// `return refuse_input("/text", "too-long");`
[[nodiscard]] inline Problem refuse_input(std::string pointer, std::string code) {
  Problem problem;
  problem.code = ProblemCode::invalid_input;
  problem.violations.push_back(Violation{std::move(pointer), std::move(code)});
  return problem;
}

}  // namespace tgo::base
