// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The database as tests speak to it: plain SQL as one role, and a small cast of people with a dossier of their own for
// each test. It knows nothing of the server's stores, so that they cannot share a mistake.
#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <vector>

#include <pqxx/pqxx>

namespace tgo::test {

/// One connection as one role; with a token, every transaction is that session's.
class As {
 public:
  explicit As(const std::string& role, std::string token = {}, const std::string& database = {});

  /// Runs the statement in a transaction of its own and commits. Throws what PostgreSQL raises.
  pqxx::result run(const std::string& statement);
  /// The first column of the first row as text; "" for no row or NULL.
  std::string one(const std::string& statement);
  /// The SQLSTATE with which the statement is refused; "" if it is not.
  std::string refusal(const std::string& statement);

 private:
  std::unique_ptr<pqxx::connection> connection_;
  std::string token_;
};

/// A string as an SQL literal.
std::string literal(const std::string& text);

struct Colleague {
  std::string id;
  std::string token;
};

/// A unit and a live dossier that no other test has, and people to work on it.
class World {
 public:
  World();

  /// Somebody of this unit with a session; the roles are held on the dossier. A purpose is recorded unless told
  /// otherwise.
  Colleague colleague(const std::vector<std::string>& roles, bool with_purpose = true);
  /// Somebody of another unit, with the role on all of that unit's dossiers.
  Colleague stranger(const std::string& role);

  /// The call of intake.submit for one contribution: its result is (n, outcome, seq).
  std::string submit_call(const std::string& key, const std::string& text, bool wait = true) const;
  /// Stores one contribution; its number.
  long contribute(const std::string& text);

  /// The call of investigation.propose for the given release and text; its result is the release's id.
  std::string propose_call(const std::string& release, const std::string& text, const std::string& audience = "public",
                           const std::string& command = {}) const;
  /// Proposes by `author`, approves and publishes by `approver`; the release's id.
  std::string publish(const Colleague& author, const Colleague& approver, const std::string& text,
                      const std::string& audience = "public");

  const std::string& dossier() const { return dossier_; }
  const std::string& slug() const { return slug_; }
  const std::string& unit() const { return unit_; }

 private:
  std::string unit_;
  std::string dossier_;
  std::string slug_;
};

/// approve and publish in one statement, for the release's present version and content.
std::string approve_call(const std::string& release);
std::string publish_call(const std::string& release);
std::string revise_call(const std::string& release, int version, const std::string& text);

/// How to connect as a role to the database of this program, for a test that holds a transaction open.
std::string connection_as(const std::string& role);

/// A new random uuid as text.
std::string new_id();

/// The one database of this program, made by the first who asks.
const std::string& database_name();

}  // namespace tgo::test
