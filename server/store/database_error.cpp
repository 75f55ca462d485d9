// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/database_error.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "base/result.hpp"

#include <optional>
#include <utility>

namespace tgo::store {
namespace {

using base::Problem;
using base::ProblemCode;

Problem try_again(ProblemCode code, int seconds) {
  Problem problem = base::refuse(code);
  problem.retry_after_s = seconds;
  return problem;
}

/// What only time can mend: shutting down, out of resources, rolled back for another, a standby without writes.
bool is_passing(const DatabaseError& error) {
  return error.kind() != DatabaseError::Kind::refused || error.is("08") || error.is("40") || error.is("53") ||
         error.is("57P") || error.is("58") || error.is("25006");
}

/// The refusals that the database's own functions raise (class TG).
std::optional<ProblemCode> code_of_refusal(std::string_view sqlstate) {
  static constexpr std::pair<std::string_view, ProblemCode> refusals[] = {
      {"TG400", ProblemCode::invalid_input},    {"TG401", ProblemCode::unauthenticated},
      {"TG403", ProblemCode::forbidden},        {"TG404", ProblemCode::not_found},
      {"TG409", ProblemCode::stale_version},    {"TG410", ProblemCode::gone},
      {"TG4PR", ProblemCode::purpose_required}, {"TG4OW", ProblemCode::own_work},
      {"TG4CC", ProblemCode::content_changed},  {"TG4CM", ProblemCode::command_conflict},
  };
  for (const auto& [state, code] : refusals) {
    if (state == sqlstate) return code;
  }
  return {};
}

const char* kind_name(DatabaseError::Kind kind) {
  switch (kind) {
    case DatabaseError::Kind::refused:
      return "refused";
    case DatabaseError::Kind::connection_lost:
      return "connection_lost";
    case DatabaseError::Kind::outcome_unknown:
      return "outcome_unknown";
  }
  return "refused";
}

}  // namespace

Problem to_problem(const DatabaseError& error) {
  if (const auto code = code_of_refusal(error.sqlstate())) return base::refuse(*code);
  if (is_passing(error)) return try_again(ProblemCode::unavailable, base::limits::unavailable_retry_after_s);
  // A statement ran into its time limit, or waited too long for a lock.
  if (error.is("57014") || error.is("55P03")) {
    return try_again(ProblemCode::overloaded, base::limits::overloaded_retry_after_s);
  }
  if (error.is("42501")) return base::refuse(ProblemCode::forbidden);
  return base::refuse(ProblemCode::internal);
}

void log_database_error(std::string_view where, const DatabaseError& error) {
  // A refusal by the rules is an ordinary answer.
  if (code_of_refusal(error.sqlstate())) return;
  base::log(
      base::LogLevel::warning, "database_refused",
      {{"where", std::string(where)}, {"sqlstate", error.sqlstate()}, {"kind", std::string(kind_name(error.kind()))}});
}

}  // namespace tgo::store
