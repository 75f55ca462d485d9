// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/migrator.hpp"

#include "base/log.hpp"
#include "store/connection.hpp"
#include "store/database_error.hpp"

#include <map>

namespace tgo::store {
namespace {

/// Any number that no other program uses; held for the session, so a second migrator waits and then finds nothing to
/// do.
constexpr std::int64_t advisory_lock = 0x74676f6d6967;

struct Applied {
  std::string name;
  std::string checksum;
};

void prepare(Connection& connection) {
  Transaction transaction = connection.begin();
  transaction.exec("select pg_advisory_lock($1)", Parameters().number(advisory_lock));
  transaction.exec_script(R"(
    create schema if not exists migration;
    create table if not exists migration.applied (
      number     integer primary key,
      name       text not null,
      checksum   text not null,
      applied_at timestamptz not null default now()
    );
    comment on table migration.applied is
      'regime=none; retention=none; which migrations this database has had, with their checksums';
  )");
  transaction.commit();
}

std::map<int, Applied> read_applied(Connection& connection) {
  std::map<int, Applied> applied;
  Transaction transaction = connection.begin();
  for (const Row row : transaction.exec("select number, name, checksum from migration.applied")) {
    applied[row.small_number("number")] = Applied{row.text("name"), row.text("checksum")};
  }
  return applied;
}

void check(const std::map<int, Applied>& applied, std::span<const Migration> migrations) {
  std::map<int, const Migration*> known;
  for (const Migration& migration : migrations) known[migration.number] = &migration;
  for (const auto& [number, was] : applied) {
    const auto found = known.find(number);
    if (found == known.end()) {
      throw MigrationRefused("The database has had migration " + was.name +
                             ", which this binary does not know. Use the newer binary, or restore a backup.");
    }
    if (found->second->checksum != was.checksum) {
      throw MigrationRefused("Migration " + was.name +
                             " was changed after it was applied to this database. Put the "
                             "file back as it was and write the change as a new migration.");
    }
  }
}

void apply(Connection& connection, const Migration& migration) {
  try {
    Transaction transaction = connection.begin();
    transaction.exec_script(std::string(migration.script));
    // The script may have set another role for its transaction.
    transaction.exec_script("reset role; set local search_path to default");
    transaction.exec("insert into migration.applied (number, name, checksum) values ($1::integer, $2, $3)",
                     Parameters().number(migration.number).text(migration.name).text(migration.checksum));
    transaction.commit();
  } catch (const DatabaseError& error) {
    throw MigrationRefused("Migration " + std::string(migration.name) + " failed with SQLSTATE " + error.sqlstate() +
                           " and was rolled back; run its file with psql to read why.");
  }
  base::log(base::LogLevel::info, "migration_applied", {{"name", std::string(migration.name)}});
}

}  // namespace

int migrate(const std::string& conninfo, std::span<const Migration> migrations) {
  Connection connection(conninfo + " options='-c client_min_messages=warning'");
  prepare(connection);
  const std::map<int, Applied> applied = read_applied(connection);
  check(applied, migrations);
  int count = 0;
  for (const Migration& migration : migrations) {
    if (applied.contains(migration.number)) continue;
    apply(connection, migration);
    ++count;
  }
  return count;
}

}  // namespace tgo::store
