// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Where PostgreSQL is and as whom each part of the server goes there. Session settings travel in the connection
// string, because a connection that is made again must have them too.
#pragma once

#include <map>
#include <string>

namespace tgo::store {

/// One connection per role of the database: whoever takes one holds no key to the rest.
struct DatabaseSettings {
  /// Everything but the user: `host=/run/tgo/socket dbname=tgo`. No `options`, which are ours.
  std::string common;
  /// What a role needs beside it where it is not reached by its operating-system user: `tgo_staff` → `password=…`.
  std::map<std::string, std::string> per_role;
};

/// What a transaction sees.
enum class Moment {
  /// Each statement sees what was committed before it.
  each_statement,
  /// All statements see one moment.
  whole_transaction,
};

/// The connection string of a role. How long it may keep the database busy stands with the role itself, in the first
/// migration.
std::string connection_string(const DatabaseSettings& settings, const std::string& role,
                              Moment moment = Moment::each_statement);

}  // namespace tgo::store
