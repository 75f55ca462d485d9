// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The record of what staff do: complete, chained, and whole again after a lawful destruction.
#include "store/private_cluster.hpp"
#include "store/world.hpp"

#include <thread>

#include <gmock/gmock.h>

namespace tgo::test {
namespace {

std::string first_bad() { return As("tgo_auditor").one("select audit.first_bad()"); }

void seal_all() {
  As sealer("tgo_sealer");
  while (sealer.one("select audit.seal()") != "0") {
  }
}

std::string actions_of(const Colleague& person) {
  return As("tgo_auditor")
      .one("select string_agg(action, ' ' order by seq) from audit.entry where actor = " + literal(person.id));
}

TEST(Audit, EverythingThatStaffDoIsRecordedByTheDatabaseItself) {
  World world;
  const long number = world.contribute("Iets gezien");
  const std::string it = literal(world.dossier()) + ", " + std::to_string(number);
  const Colleague author = world.colleague({"moderator"});
  As desk("tgo_staff", author.token);
  desk.run("select investigation.open_contribution(" + it + ")");
  desk.run("select investigation.decide(" + it + ", 0, 'assessed', 'usable')");
  desk.run("select investigation.reply(" + it + ", gen_random_uuid(), 'Dank u wel')");
  desk.run("select investigation.close_contribution(" + it + ", 1)");
  const std::string release = new_id();
  desk.run(world.propose_call(release, "Een oproep"));
  desk.run(revise_call(release, 1, "Een betere oproep"));
  const Colleague second = world.colleague({"team_leader"});
  As other("tgo_staff", second.token);
  other.run("select investigation.reject(" + literal(release) + ", 2, 'Te stellig')");
  desk.run(revise_call(release, 2, "Een voorzichtige oproep"));
  other.run(approve_call(release));
  other.run(publish_call(release));
  other.run("select publication.withdraw(" + literal(release) + ", 'outdated', null)");
  other.run("select investigation.steer(" + literal(world.dossier()) + ", 'paused')");
  seal_all();
  EXPECT_EQ(actions_of(author),
            "purpose_recorded contribution_opened contribution_decided contribution_replied contribution_closed "
            "release_proposed release_revised release_revised");
  EXPECT_EQ(actions_of(second),
            "purpose_recorded release_rejected release_approved release_published release_withdrawn dossier_steered");
  EXPECT_EQ(As("tgo_auditor")
                .one("select count(*) from audit.entry where purpose is distinct from 'onderzoek' and actor = " +
                     literal(author.id)),
            "0");
}

TEST(Audit, AnActThatIsRolledBackLeavesNoEntryAndOneThatIsRefusedDoesNothing) {
  World world;
  const long number = world.contribute("Iets gezien");
  const Colleague detective = world.colleague({"detective"});
  As desk("tgo_staff", detective.token);
  const std::string decide = "select investigation.decide(" + literal(world.dossier()) + ", " + std::to_string(number) +
                             ", 7, 'triaged', null)";
  EXPECT_EQ(desk.refusal(decide), "TG409");
  seal_all();
  EXPECT_EQ(actions_of(detective), "purpose_recorded");
}

TEST(Audit, ManyWritersAndTwoSealersMakeOneChain) {
  constexpr int writers = 6;
  constexpr int entries = 60;
  seal_all();
  As auditor("tgo_auditor");
  const long before = std::stol(auditor.one("select count(*) from audit.entry"));
  std::vector<std::thread> threads;
  for (int writer = 0; writer < writers; ++writer) {
    threads.emplace_back([] {
      As somebody("tgo_staff");
      for (int i = 0; i < entries; ++i)
        somebody.run("select audit.append('searched', 'dossier', null, null, '{\"terms\": \"fiets\"}')");
    });
  }
  for (int sealer = 0; sealer < 2; ++sealer) {
    threads.emplace_back([] {
      As hand("tgo_sealer");
      for (int i = 0; i < 40; ++i) hand.run("select audit.seal(7)");
    });
  }
  for (std::thread& thread : threads) thread.join();
  seal_all();
  EXPECT_EQ(auditor.one("select count(*) from audit.entry"), std::to_string(before + writers * entries));
  EXPECT_EQ(auditor.one("select max(seq) = count(*) from audit.entry"), "t");
  EXPECT_EQ(first_bad(), "");
}

TEST(Audit, EveryKindOfTamperingIsFound) {
  PrivateCluster::get().create_database("tgo_tampered");
  As writer("tgo_staff", {}, "tgo_tampered");
  As sealer("tgo_sealer", {}, "tgo_tampered");
  for (int i = 1; i <= 12; ++i) {
    writer.run("select audit.append('searched', 'dossier', 'ref', gen_random_uuid(), '{\"terms\": \"fiets\"}')");
    if (i % 4 == 0) sealer.run("select audit.seal()");
  }
  sealer.run("select audit.add_checkpoint(3, 'key', decode(repeat('00', 64), 'hex'))");
  As owner("postgres", {}, "tgo_tampered");
  ASSERT_EQ(owner.one("select audit.first_bad()"), "");
  const std::vector<std::pair<std::string, std::string>> tampering = {
      {"update audit.entry set details = '{}' where seq = 6", "6"},
      {"update audit.entry set salt = sha256('x') where seq = 6", "6"},
      {"update audit.entry set at = at + interval '1 microsecond' where seq = 6", "6"},
      {"update audit.entry set via = 'tgo_public' where seq = 6", "6"},
      {"update audit.entry set actor = gen_random_uuid() where seq = 6", "6"},
      {"update audit.entry set purpose = 'anders' where seq = 6", "6"},
      {"update audit.entry set action = 'closed' where seq = 6", "6"},
      {"update audit.entry set object_kind = 'release' where seq = 6", "6"},
      {"update audit.entry set object_ref = null where seq = 6", "6"},
      {"update audit.entry set dossier_id = null where seq = 6", "6"},
      {"update audit.entry set details_hash = sha256('x'), details = null, salt = null where seq = 6", "6"},
      {"update audit.entry set leaf_hash = sha256('x') where seq = 6", "6"},
      {"delete from audit.entry where seq = 6", "6"},
      {"delete from audit.entry where seq >= 11", "9"},
      {"update audit.entry set seq = 100 where seq = 6; update audit.entry set seq = 6 where seq = 7; update "
       "audit.entry set seq "
       "= 7 where seq = 100",
       "6"},
      {"update audit.entry e set action = 'closed', leaf_hash = audit.leaf_hash(row(e.seq, e.at, e.via, e.actor, "
       "e.purpose, "
       "'closed', e.object_kind, e.object_ref, e.dossier_id, e.details, e.salt, e.details_hash, "
       "e.leaf_hash)::audit.entry) where "
       "seq = 6",
       "5"},
      {"update audit.batch set chain_hash = sha256('x') where n = 2", "5"},
      {"delete from audit.entry where seq > 8; delete from audit.checkpoint; delete from audit.batch where n = 3", "9"},
  };
  for (const auto& [statement, bad] : tampering) {
    pqxx::connection connection(PrivateCluster::get().conninfo("postgres", "tgo_tampered"));
    pqxx::work rolled_back(connection);
    rolled_back.exec(statement);
    EXPECT_STREQ(rolled_back.exec("select audit.first_bad()")[0][0].c_str(), bad.c_str()) << statement;
  }
  EXPECT_EQ(owner.one("select audit.first_bad()"), "");
}

TEST(Destruction, TakesEveryWordAndLeavesTheChainWhole) {
  World world;
  const std::string phrase = "zeldzaamwoord" + new_id();
  const std::string key = new_id();
  As intake("tgo_intake");
  const std::string number = intake.run(world.submit_call(key, phrase + " bij de brug"))[0][2].c_str();
  intake.run("select intake.reply(sha256(" + literal("receipt of " + key) + "), sha256(" + literal("m" + key) +
             "), sha256('x'), " + literal("Ook " + phrase) + ")");
  const Colleague detective = world.colleague({"detective"});
  As desk("tgo_staff", detective.token);
  const std::string it = literal(world.dossier()) + ", " + number;
  desk.run("select investigation.open_contribution(" + it + ")");
  desk.run("select audit.append('contribution_exported', 'contribution', '" + number + "', " +
           literal(world.dossier()) + ", " + literal("{\"as\": \"" + phrase + "\"}") + ")");
  seal_all();
  desk.run("select audit.append('contribution_exported', 'contribution', '" + number + "', " +
           literal(world.dossier()) + ", " + literal("{\"again\": \"" + phrase + "\"}") + ")");

  As destroyer("tgo_destroyer");
  EXPECT_EQ(destroyer.refusal("select intake.destroy(" + it + ", 'because')"), "TG400");
  EXPECT_EQ(destroyer.one("select intake.destroy(" + it + ", 'retention_ended')"), "t");
  EXPECT_EQ(destroyer.one("select intake.destroy(" + it + ", 'retention_ended')"), "f");
  seal_all();

  As owner("postgres");
  for (const auto& table : owner.run("select c.oid::regclass from pg_class c where c.relkind = 'r' and "
                                     "c.relnamespace::regnamespace::text !~ '^(pg_|information_schema)'")) {
    const std::string name = table[0].c_str();
    EXPECT_EQ(owner.one("select count(*) from " + name + " t where t::text like " + literal("%" + phrase + "%")), "0")
        << name;
  }
  EXPECT_TRUE(intake.run("select * from intake.follow_up(sha256(" + literal("receipt of " + key) + "))").empty());
  EXPECT_EQ(desk.refusal("select investigation.open_contribution(" + it + ")"), "TG410");
  EXPECT_EQ(desk.one("select count(*) from intake.contribution where destroyed_at is not null"), "1");
  EXPECT_EQ(first_bad(), "");
  EXPECT_EQ(As("tgo_auditor")
                .one("select count(*) from audit.entry where salt is null and object_ref = '" + number +
                     "' and dossier_id = " + literal(world.dossier())),
            "2");
}

}  // namespace
}  // namespace tgo::test
