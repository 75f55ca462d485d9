// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/result.hpp"

#include <stdexcept>

namespace tgo::base {

void throw_exception_from_error(const Problem& problem, const boost::source_location& where) {
  throw std::logic_error("a refusal (" + code_name(problem.code) + ") was used as an answer in " +
                         where.function_name());
}

}  // namespace tgo::base
