// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What must hold of the codec for any bytes at all. Used by the fuzzer and by a short run in the contract tests.
#pragma once

#include "api/messages/messages.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"

#include <string>
#include <string_view>

namespace tgo::fuzz {

/// What is wrong with the refusal of these bytes; empty if it is as it should be.
inline std::string check_refusal(const base::Problem& problem) {
  const bool known = problem.code == base::ProblemCode::not_json || problem.code == base::ProblemCode::invalid_input;
  if (!known) return "refused for another reason than its content";
  if (problem.violations.empty()) return "refused without saying why";
  if (problem.violations.size() > base::limits::violations_max) return "more violations than the limit";
  for (const auto& violation : problem.violations) {
    if (!base::is_utf8(violation.pointer)) return "a pointer that is no UTF-8";
    if (violation.pointer.size() > base::limits::pointer_max) return "a pointer longer than the limit";
  }
  return "";
}

/// What the codec does wrong with these bytes, for any message; empty if nothing. What it accepts it writes so that it
/// reads the same again; what it refuses it refuses with reasons that can be sent.
inline std::string check_codec(std::string_view bytes) {
  for (const auto& message : api::all_messages()) {
    const auto once = message.rewrite(bytes);
    if (!once) {
      if (auto wrong = check_refusal(once.error()); !wrong.empty()) return wrong;
      continue;
    }
    const auto twice = message.rewrite(*once);
    if (!twice) return "wrote what it refuses to read: " + std::string(message.name);
    if (*once != *twice) return "wrote the same value in two ways: " + std::string(message.name);
  }
  return "";
}

}  // namespace tgo::fuzz
