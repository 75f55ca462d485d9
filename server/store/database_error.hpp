// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What PostgreSQL refused, stripped of its text: the message of a failing CHECK quotes the row, and a row holds what
// a citizen wrote. Only the five characters of the SQLSTATE ever go further.
#pragma once

#include "base/problem.hpp"

#include <exception>
#include <string>
#include <string_view>
#include <utility>

namespace tgo::store {

class DatabaseError : public std::exception {
 public:
  enum class Kind {
    /// The statement failed and its transaction is rolled back.
    refused,
    /// The connection is gone; nothing was committed.
    connection_lost,
    /// The connection went while COMMIT was under way: it may have happened or not.
    outcome_unknown,
  };

  DatabaseError(Kind kind, std::string sqlstate) : kind_(kind), sqlstate_(std::move(sqlstate)) {}

  Kind kind() const { return kind_; }
  /// Five characters, or empty where libpqxx does not tell.
  const std::string& sqlstate() const { return sqlstate_; }
  /// Whether the SQLSTATE starts with `prefix`: `is("23")` for any broken constraint.
  bool is(std::string_view prefix) const { return sqlstate_.starts_with(prefix); }
  /// The row itself is at fault: data exception or integrity violation.
  bool blames_data() const { return kind_ == Kind::refused && (is("22") || is("23")); }
  /// Rolled back for the sake of another transaction: trying again makes sense at once.
  bool invites_retry() const { return kind_ == Kind::refused && is("40"); }

  const char* what() const noexcept override { return "database error"; }

 private:
  Kind kind_;
  std::string sqlstate_;
};

/// What the caller is told when nobody knew better: busy, away, not allowed, or a bug of ours (`internal`).
base::Problem to_problem(const DatabaseError& error);

/// Writes `where` and the SQLSTATE to the log, and nothing else.
void log_database_error(std::string_view where, const DatabaseError& error);

}  // namespace tgo::store
