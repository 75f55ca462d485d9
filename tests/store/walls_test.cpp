// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every role tries every table and every function. What is not in these two lists is refused, also what is made
// tomorrow.
#include "store/world.hpp"

#include <map>
#include <set>

#include <gmock/gmock.h>

namespace tgo::test {
namespace {

using Names = std::set<std::string>;

const Names published = {"publication.audience", "publication.dossier", "publication.event",
                         "publication.item",     "publication.stream",  "publication.withdrawal_reason"};

const std::map<std::string, Names> readable = {
    {"tgo_intake", {}},
    {"tgo_signin", {}},
    {"tgo_sealer", {}},
    {"tgo_indexer", {}},
    {"tgo_destroyer", {}},
    {"tgo_feed", {"feed.event", "feed.head"}},
    {"tgo_public", published},
    {"tgo_registered", published},
    {"tgo_trained", published},
    {"tgo_research", {"research.weekly_count"}},
    {"tgo_auditor", {"audit.batch", "audit.checkpoint", "audit.entry", "audit.export"}},
    {"tgo_staff",
     {"account.role",
      "account.role_right",
      "account.staff",
      "account.unit",
      "accountability.figure",
      "intake.contribution",
      "intake.event",
      "intake.head",
      "intake.message",
      "investigation.dossier",
      "investigation.event",
      "investigation.release",
      "investigation.release_approval",
      "investigation.release_hand",
      "investigation.release_version",
      "investigation.team_head",
      "investigation.triage",
      "publication.audience",
      "publication.dossier",
      "publication.event",
      "publication.item",
      "publication.stream",
      "publication.withdrawal_reason"}},
};

const std::map<std::string, Names> callable = {
    {"tgo_intake", {"intake.find_dossier", "intake.follow_up", "intake.reply", "intake.submit"}},
    {"tgo_signin",
     {"account.close_session", "account.find_staff", "account.issue_live_ticket", "account.open_dossiers_of",
      "account.open_session", "account.take_live_ticket", "audit.append"}},
    {"tgo_sealer",
     {"audit.add_checkpoint", "audit.append", "audit.seal", "audit.unsigned_end", "publication.expire_due"}},
    {"tgo_indexer", {"audit.append"}},
    {"tgo_destroyer", {"audit.append", "intake.destroy"}},
    {"tgo_feed", {"feed.channel"}},
    {"tgo_public", {}},
    {"tgo_registered", {}},
    {"tgo_trained", {}},
    {"tgo_research",
     {"account.has_purpose", "account.may", "account.my_dossiers", "account.my_dossiers_with",
      "account.my_open_dossiers", "account.my_profile", "account.my_roles", "account.my_roles_everywhere",
      "account.my_staff", "account.my_unit", "account.token_hash", "audit.append"}},
    {"tgo_auditor", {"audit.append", "audit.first_bad"}},
    {"tgo_staff",
     {"account.has_purpose",
      "account.may",
      "account.my_dossiers",
      "account.my_dossiers_with",
      "account.my_open_dossiers",
      "account.my_profile",
      "account.my_purposes",
      "account.my_roles",
      "account.my_roles_everywhere",
      "account.my_staff",
      "account.my_unit",
      "account.record_purpose",
      "account.token_hash",
      "audit.append",
      "investigation.approve",
      "investigation.close_contribution",
      "investigation.decide",
      "investigation.open_contribution",
      "investigation.propose",
      "investigation.reject",
      "investigation.reply",
      "investigation.revise",
      "investigation.steer",
      "publication.publish",
      "publication.withdraw"}},
};

const std::string ours =
    "('account', 'accountability', 'audit', 'feed', 'intake', 'investigation', 'publication', 'research')";

Names listed(const std::string& statement) {
  Names found;
  for (const auto& row : As("postgres").run(statement)) found.insert(row[0].c_str());
  return found;
}

Names all_relations() {
  return listed(
      "select c.relnamespace::regnamespace || '.' || c.relname from pg_class c where c.relkind in ('r', 'v') and "
      "c.relnamespace::regnamespace::text in " +
      ours);
}

TEST(Walls, EveryRoleReadsWhatIsListedAndNothingElse) {
  for (const auto& [role, expected] : readable) {
    As somebody(role);
    for (const std::string& relation : all_relations()) {
      EXPECT_EQ(somebody.refusal("select count(*) from " + relation), expected.contains(relation) ? "" : "42501")
          << role << " reads " << relation;
    }
  }
}

TEST(Walls, NoRoleWritesToAnyTable) {
  for (const auto& [role, expected] : readable) {
    As somebody(role);
    for (const std::string& relation : all_relations()) {
      const std::string refused = somebody.refusal("delete from " + relation);
      // 42501 no privilege, 25006 a read-only role, 55000 a view that cannot be written to.
      EXPECT_TRUE(refused == "42501" || refused == "25006" || refused == "55000")
          << role << " deletes from " << relation << ": " << refused;
    }
  }
}

TEST(Walls, EveryRoleCallsWhatIsListedAndNothingElse) {
  for (const auto& [role, expected] : callable) {
    EXPECT_EQ(listed("select p.pronamespace::regnamespace || '.' || p.proname from pg_proc p where "
                     "p.pronamespace::regnamespace::text in " +
                     ours + " and has_function_privilege('" + role + "', p.oid, 'execute')"),
              expected)
        << role;
  }
}

TEST(Walls, EveryRoleOfTheClusterIsInTheseLists) {
  Names roles = listed("select rolname from pg_roles where rolname like 'tgo\\_%' and rolname <> 'tgo_owner'");
  Names named;
  for (const auto& [role, expected] : readable) named.insert(role);
  EXPECT_EQ(roles, named);
  EXPECT_EQ(
      listed("select rolname from pg_roles where rolname like 'tgo\\_%' and (rolsuper or rolbypassrls or rolcreaterole "
             "or rolcreatedb or rolreplication or (rolname = 'tgo_owner' and rolcanlogin))"),
      Names{});
}

TEST(Walls, TheRowsIdAndTheSendersKeyStayInside) {
  As staff("tgo_staff");
  for (const char* column : {"id", "sender_key_hmac", "content_hash", "receipt_hmac"}) {
    EXPECT_EQ(staff.refusal(std::string("select ") + column + " from intake.contribution"), "42501") << column;
  }
  EXPECT_EQ(staff.refusal("select key_hash from intake.message"), "42501");
  EXPECT_EQ(staff.refusal("select password_hash from account.staff"), "42501");
}

TEST(Walls, AnAudienceSeesItsOwnLevelAndBelow) {
  World world;
  const Colleague author = world.colleague({"moderator"});
  const Colleague approver = world.colleague({"team_leader"});
  const std::string for_trained = world.publish(author, approver, "Alleen voor wie getraind is", "trained");
  const std::string for_registered = world.publish(author, approver, "Voor wie een account heeft", "registered");
  const std::string for_public = world.publish(author, approver, "Voor iedereen", "public");
  const std::map<std::string, std::set<std::string>> seen = {
      {"tgo_public", {for_public}},
      {"tgo_registered", {for_public, for_registered}},
      {"tgo_trained", {for_public, for_registered, for_trained}},
  };
  for (const auto& [role, expected] : seen) {
    std::set<std::string> found;
    As reader(role);
    for (const auto& row :
         reader.run("select id from publication.item where dossier_id = " + literal(world.dossier()))) {
      found.insert(row[0].c_str());
    }
    EXPECT_EQ(found, expected) << role;
  }
  EXPECT_EQ(As("tgo_public").one("select count(*) from publication.item where audience <> 'public'"), "0");
  EXPECT_EQ(As("tgo_public").one("select count(*) from publication.event where audience <> 'public'"), "0");
  EXPECT_EQ(As("tgo_public").one("select count(*) from publication.stream where audience <> 'public'"), "0");
}

TEST(Walls, ThePublicRoleLearnsNothingOfTheDatabaseItself) {
  As visitor("tgo_public");
  for (const char* attempt : {"select count(*) from pg_catalog.pg_class",
                              "select count(*) from pg_catalog.pg_proc",
                              "select count(*) from pg_catalog.pg_stat_activity",
                              "select count(*) from pg_catalog.pg_stat_all_tables",
                              "select count(*) from pg_catalog.pg_roles",
                              "select count(*) from pg_catalog.pg_policy",
                              "select count(*) from pg_catalog.pg_stats",
                              "select count(*) from pg_catalog.pg_settings",
                              "select count(*) from information_schema.tables",
                              "select pg_catalog.pg_notify('x', '')",
                              "select pg_catalog.pg_current_wal_lsn()",
                              "select pg_catalog.pg_sleep(0)",
                              "select pg_catalog.pg_database_size('tgo_test')",
                              "select pg_catalog.pg_advisory_lock(1)",
                              "select pg_catalog.lo_creat(1)",
                              "select pg_catalog.pg_stat_get_tuples_inserted(1259)",
                              "select pg_catalog.query_to_xml('select 1', true, true, '')",
                              "create temporary table t (a int)",
                              "create table publication.t (a int)",
                              "set role tgo_owner",
                              "set role tgo_staff",
                              "select feed.channel()"}) {
    const std::string refused = visitor.refusal(attempt);
    EXPECT_TRUE(refused == "42501" || refused == "25006") << attempt << ": '" << refused << "'";
  }
}

TEST(Walls, TheBellHangsOnAChannelThatOnlyTheFeedKnows) {
  const std::string channel = As("tgo_feed").one("select feed.channel()");
  EXPECT_THAT(channel, testing::MatchesRegex("bell_[0-9a-f]+"));
  EXPECT_EQ(channel.size(), 5 + 32u);
  EXPECT_EQ(As("tgo_staff").refusal("select feed.channel()"), "42501");
}

}  // namespace
}  // namespace tgo::test
