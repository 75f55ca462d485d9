// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What must hold for every table and function there is or will be, read from PostgreSQL's own catalogue.
#include "store/private_cluster.hpp"
#include "store/world.hpp"

#include <gmock/gmock.h>

namespace tgo::test {
namespace {

constexpr const char* our_schemas =
    "('account', 'accountability', 'audit', 'feed', 'intake', 'investigation', 'publication', 'research')";

std::vector<std::string> listed(const std::string& statement) {
  std::vector<std::string> found;
  for (const auto& row : As("postgres").run(statement)) found.emplace_back(row[0].c_str());
  return found;
}

TEST(Catalogue, EveryTableAndSchemaSaysItsRegimeAndRetention) {
  const std::string form =
      "'^regime=(Wpg|AVG|none); retention=(dossier|account|session|publication|log|figure|reference|none); .{10,}$'";
  EXPECT_THAT(
      listed(std::string("select c.oid::regclass::text from pg_class c where c.relkind in ('r', 'v', 'm', 'p') and "
                         "c.relnamespace::regnamespace::text in ") +
             our_schemas + " and coalesce(obj_description(c.oid, 'pg_class'), '') !~ " + form),
      testing::IsEmpty());
  EXPECT_THAT(listed(std::string("select n.nspname from pg_namespace n where n.nspname in ") + our_schemas +
                     " and coalesce(obj_description(n.oid, 'pg_namespace'), '') !~ " + form),
              testing::IsEmpty());
}

TEST(Catalogue, NoSchemaStandsOutsideTheList) {
  EXPECT_THAT(listed("select nspname from pg_namespace where nspname !~ '^pg_' and nspname not in ('public', "
                     "'information_schema') order by 1"),
              testing::ElementsAre("account", "accountability", "audit", "feed", "intake", "investigation",
                                   "publication", "research"));
}

TEST(Catalogue, EveryFunctionPinsItsSearchPath) {
  EXPECT_THAT(
      listed(
          std::string("select p.oid::regprocedure::text from pg_proc p where p.pronamespace::regnamespace::text in ") +
          our_schemas + " and not coalesce(p.proconfig @> array['search_path=pg_catalog, pg_temp'], false)"),
      testing::IsEmpty());
}

TEST(Catalogue, NothingOfOursIsGrantedToEverybody) {
  EXPECT_THAT(listed(std::string("select p.oid::regprocedure::text from pg_proc p, aclexplode(coalesce(p.proacl, "
                                 "acldefault('f', p.proowner))) a where a.grantee = 0 and "
                                 "p.pronamespace::regnamespace::text in ") +
                     our_schemas),
              testing::IsEmpty());
  EXPECT_THAT(
      listed(std::string("select c.oid::regclass::text from pg_class c, aclexplode(c.relacl) a where a.grantee = 0 "
                         "and c.relnamespace::regnamespace::text in ") +
             our_schemas),
      testing::IsEmpty());
}

TEST(Catalogue, NobodyButTheOwnerMayWriteToAnyTable) {
  EXPECT_THAT(
      listed(std::string("select c.oid::regclass || ' ' || a.grantee::regrole from pg_class c, aclexplode(c.relacl) a "
                         "where a.privilege_type not in ('SELECT') and a.grantee <> c.relowner and "
                         "c.relnamespace::regnamespace::text in ") +
             our_schemas),
      testing::IsEmpty());
}

TEST(Catalogue, EveryTableThatSomebodyReadsByDossierHasAForcedPolicy) {
  EXPECT_THAT(
      listed(std::string("select c.oid::regclass::text from pg_class c join pg_attribute a on a.attrelid = c.oid and "
                         "a.attname = 'dossier_id' where c.relkind = 'r' and not (c.relrowsecurity and "
                         "c.relforcerowsecurity) and c.relnamespace::regnamespace::text in ") +
             our_schemas +
             " and (has_any_column_privilege('tgo_staff', c.oid, 'SELECT') or "
             "has_any_column_privilege('tgo_public', c.oid, 'SELECT')) order by 1"),
      testing::IsEmpty());
}

TEST(Catalogue, EveryPolicyOfTheTeamAsksOnceForAStatement) {
  // The bare call, without the inner select, is asked once for a row: 74 ms where this is 0.4.
  EXPECT_THAT(
      listed(
          "select polrelid::regclass || ' ' || polname from pg_policy where 'tgo_staff'::regrole = any(polroles) and "
          "pg_get_expr(polqual, polrelid) !~ 'SELECT account\\.my_'"),
      testing::IsEmpty());
}

TEST(Catalogue, EveryViewThatCrossesAWallIsASecurityBarrier) {
  EXPECT_THAT(listed(std::string("select c.oid::regclass::text from pg_class c where c.relkind = 'v' and not "
                                 "coalesce(c.reloptions @> array['security_barrier=true'], false) and "
                                 "c.relnamespace::regnamespace::text in ") +
                     our_schemas),
              testing::IsEmpty());
}

TEST(Migrations, MakeASecondDatabaseInTheSameCluster) {
  // Roles belong to the cluster: the files have to find them there the second time.
  database_name();
  PrivateCluster::get().create_database("tgo_second");
  EXPECT_EQ(As("tgo_public", {}, "tgo_second").one("select count(*) from publication.item"), "0");
  EXPECT_EQ(As("postgres").one("select count(*) from pg_roles where rolname like 'tgo\\_%'"), "13");
  EXPECT_EQ(As("tgo_public").refusal("select count(*) from pg_catalog.pg_class"), "42501");
}

}  // namespace
}  // namespace tgo::test
