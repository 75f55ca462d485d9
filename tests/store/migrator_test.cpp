// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The migrator applies what is missing, once, and refuses a past that was rewritten.
#include "store/migrator.hpp"

#include "base/ids.hpp"
#include "base/keyed_hash.hpp"
#include "store/private_cluster.hpp"
#include "store/world.hpp"

#include <fstream>
#include <iterator>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace tgo::test {
namespace {

using store::Migration;
using store::MigrationRefused;

/// An empty database, and how its owner connects to it.
std::string empty_database(const std::string& name) {
  pqxx::connection owner(PrivateCluster::get().conninfo("postgres", "postgres"));
  pqxx::nontransaction(owner).exec("create database " + name + " template template0");
  return PrivateCluster::get().conninfo("postgres", name);
}

std::vector<Migration> two() {
  return {{1, "0001_first", "create table public.first (id int)", "aa"},
          {2, "0002_second", "create table public.second (id int); insert into public.first values (1)", "bb"}};
}

std::string refusal(const std::string& conninfo, const std::vector<Migration>& migrations) {
  try {
    store::migrate(conninfo, migrations);
  } catch (const MigrationRefused& refused) {
    return refused.what();
  }
  return {};
}

TEST(Migrator, EmbedsTheFilesOfTheSourceTreeWithTheirChecksums) {
  const auto files = migration_files();
  const auto embedded = store::embedded_migrations();
  ASSERT_EQ(embedded.size(), files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::ifstream file(files[i], std::ios::binary);
    const std::string content{std::istreambuf_iterator<char>(file), {}};
    EXPECT_EQ(embedded[i].name, files[i].stem().string());
    EXPECT_EQ(embedded[i].number, static_cast<int>(i) + 1) << "numbers have no holes";
    EXPECT_TRUE(embedded[i].script == content) << files[i];
    EXPECT_EQ(embedded[i].checksum, base::to_hex(base::hash_bytes(content)));
  }
}

TEST(Migrator, BringsAnEmptyDatabaseUpToDateOnce) {
  const std::string conninfo = empty_database("tgo_migrated");
  const auto embedded = store::embedded_migrations();
  EXPECT_EQ(store::migrate(conninfo, embedded), static_cast<int>(embedded.size()));
  EXPECT_EQ(store::migrate(conninfo, embedded), 0);
  As owner("postgres", {}, "tgo_migrated");
  EXPECT_EQ(owner.one("select count(*) from migration.applied"), std::to_string(embedded.size()));
  EXPECT_EQ(owner.one("select current_user || ' ' || (select count(*) from account.staff)"), "postgres 0");
}

TEST(Migrator, LetsTwoRunAtOnce) {
  const std::string conninfo = empty_database("tgo_twice");
  int first = 0;
  int second = 0;
  std::thread other([&] { second = store::migrate(conninfo, two()); });
  first = store::migrate(conninfo, two());
  other.join();
  EXPECT_EQ(first + second, 2);
}

TEST(Migrator, RefusesAnAppliedFileThatWasChanged) {
  const std::string conninfo = empty_database("tgo_changed");
  EXPECT_EQ(store::migrate(conninfo, two()), 2);
  std::vector<Migration> rewritten = two();
  rewritten[0].checksum = "cc";
  EXPECT_NE(refusal(conninfo, rewritten).find("0001_first was changed"), std::string::npos);
}

TEST(Migrator, RefusesADatabaseThatIsNewerThanTheBinary) {
  const std::string conninfo = empty_database("tgo_newer");
  EXPECT_EQ(store::migrate(conninfo, two()), 2);
  std::vector<Migration> older = two();
  older.pop_back();
  EXPECT_NE(refusal(conninfo, older).find("0002_second"), std::string::npos);
}

TEST(Migrator, LeavesNothingOfAFileThatFails) {
  const std::string conninfo = empty_database("tgo_failed");
  std::vector<Migration> broken = two();
  broken[1].script = "create table public.second (id int); insert into public.nowhere values (1)";
  EXPECT_NE(refusal(conninfo, broken).find("42P01"), std::string::npos);
  As owner("postgres", {}, "tgo_failed");
  EXPECT_EQ(owner.one("select string_agg(name, ',') from migration.applied"), "0001_first");
  EXPECT_EQ(owner.one("select to_regclass('public.second') is null"), "t");
  EXPECT_EQ(store::migrate(conninfo, two()), 1);
}

}  // namespace
}  // namespace tgo::test
