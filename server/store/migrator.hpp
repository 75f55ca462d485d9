// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Brings a database to the shape that this binary expects. Forward only; the files are embedded at build time, and one
// that was applied may never change again.
#pragma once

#include <span>
#include <stdexcept>
#include <string>
#include <string_view>

namespace tgo::store {

struct Migration {
  /// Of the file's name, from 1.
  int number;
  /// `0001_roles`
  std::string_view name;
  std::string_view script;
  /// SHA-256 of the file, lower-case hexadecimal.
  std::string_view checksum;
};

/// The files of server/store/migrations, in order.
std::span<const Migration> embedded_migrations();

/// The database cannot be brought up to date; what() tells an operator what to do.
class MigrationRefused : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// Applies what is missing, each file in a transaction of its own, while an advisory lock keeps others waiting.
/// `conninfo` is that of the database's owner. Returns how many were applied. Throws MigrationRefused when an applied
/// file has another checksum now, when the database is newer than this binary, or when a file fails; DatabaseError
/// when the database cannot be reached.
int migrate(const std::string& conninfo, std::span<const Migration> migrations);

}  // namespace tgo::store
