// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Intake: exactly once, numbered without holes, never changed.
#include "store/world.hpp"

#include <random>
#include <thread>

#include <gmock/gmock.h>

namespace tgo::test {
namespace {

std::string outcome(const pqxx::result& rows, int row = 0) { return rows[row][1].c_str(); }

class Intake : public testing::Test {
 protected:
  std::string receipt(const std::string& key) { return "sha256(" + literal("receipt of " + key) + ")"; }
  std::string stored() {
    return As("postgres")
        .one("select count(*) from intake.contribution where dossier_id = " + literal(world_.dossier()));
  }
  std::string dossier_is(const std::string& column) { return column + " = " + literal(world_.dossier()); }

  World world_;
  As intake_{"tgo_intake"};
};

TEST_F(Intake, SendingAgainGivesTheSameNumberAndStoresNothing) {
  const std::string call = world_.submit_call(new_id(), "Een rode fiets");
  const pqxx::result first = intake_.run(call);
  EXPECT_EQ(outcome(first), "0");
  for (int i = 0; i < 100; ++i) {
    const pqxx::result again = intake_.run(call);
    ASSERT_EQ(outcome(again), "1");
    ASSERT_STREQ(again[0][2].c_str(), first[0][2].c_str());
  }
  EXPECT_EQ(stored(), "1");
}

TEST_F(Intake, TheSameKeyWithOtherContentIsAConflict) {
  const std::string key = new_id();
  intake_.run(world_.submit_call(key, "Een rode fiets"));
  const pqxx::result other = intake_.run(world_.submit_call(key, "Een blauwe fiets"));
  EXPECT_EQ(outcome(other), "2");
  EXPECT_TRUE(other[0][2].is_null());
  EXPECT_EQ(stored(), "1");
}

TEST_F(Intake, TheSameKeyTwiceInOneBatchIsStoredOnce) {
  const std::string key = literal(new_id());
  const std::string d = literal(world_.dossier()) + "::uuid";
  const pqxx::result rows = intake_.run(
      "select n, outcome, seq from intake.submit(array[" + d + "," + d + "," + d +
      "], array[gen_random_uuid(), "
      "gen_random_uuid(), gen_random_uuid()], array['tip','tip','tip'], array['nl','nl','nl'], array['a','a','b'], "
      "array[null,null,null]::text[], array[null,null,null]::float8[], array[null,null,null]::float8[], "
      "array[null,null,null]::int[], array[null,null,null]::text[], array[null,null,null]::timestamptz[], "
      "array[null,null,null]::timestamptz[], array[null,null,null]::text[], array[null,null,null]::uuid[], "
      "array[sha256(" +
      key + "), sha256(" + key + "), sha256(" + key +
      ")], array[sha256('a'), sha256('a'), sha256('b')], array[sha256(convert_to('x' || " + key +
      ", 'UTF8')), sha256(convert_to('y' || " + key + ", 'UTF8')), sha256(convert_to('z' || " + key +
      ", 'UTF8'))], array[null,null,null]::bigint[], true) order by n");
  EXPECT_EQ(outcome(rows, 0), "0");
  EXPECT_EQ(outcome(rows, 1), "1");
  EXPECT_EQ(outcome(rows, 2), "2");
  EXPECT_EQ(stored(), "1");
}

TEST_F(Intake, ADossierThatIsNotThereOrNotOpenIsSaid) {
  World paused;
  As("postgres").run("update investigation.dossier set state = 'paused' where id = " + literal(paused.dossier()));
  EXPECT_EQ(outcome(intake_.run(paused.submit_call(new_id(), "Te laat"))), "4");
  std::string unknown = world_.submit_call(new_id(), "Waarheen");
  unknown.replace(unknown.find(world_.dossier()), world_.dossier().size(), new_id());
  EXPECT_EQ(outcome(intake_.run(unknown)), "3");
}

TEST_F(Intake, AHeldDossierAnswersBusyAndAReplayIsAnsweredEvenThen) {
  const std::string key = new_id();
  intake_.run(world_.submit_call(key, "Eerder gestuurd"));
  pqxx::connection holder(connection_as("postgres"));
  pqxx::work holding(holder);
  holding.exec("select from intake.head where " + dossier_is("dossier_id") + " for update");
  EXPECT_EQ(outcome(intake_.run(world_.submit_call(new_id(), "Nieuw", false))), "5");
  EXPECT_EQ(outcome(intake_.run(world_.submit_call(key, "Eerder gestuurd", false))), "1");
  EXPECT_EQ(intake_.refusal(world_.submit_call(new_id(), "Nieuw", true)), "55P03");
}

TEST_F(Intake, StaffAtWorkDoNotMakeItWait) {
  const long number = world_.contribute("Iets gezien");
  const Colleague detective = world_.colleague({"detective"});
  pqxx::connection desk(connection_as("tgo_staff"));
  pqxx::work working(desk);
  working.exec("select set_config('tgo.session', " + literal(detective.token) + ", true)");
  working.exec("select investigation.decide(" + literal(world_.dossier()) + ", " + std::to_string(number) +
               ", 0, 'triaged', null)");
  EXPECT_EQ(outcome(intake_.run(world_.submit_call(new_id(), "Intussen", false))), "0");
}

TEST_F(Intake, ConcurrentSendersWithSharedKeysStoreEachOnceWithoutHoles) {
  constexpr int senders = 8;
  constexpr int keys = 60;
  const unsigned seed = std::random_device{}();
  RecordProperty("seed", std::to_string(seed));
  const std::string prefix = new_id();
  std::vector<std::thread> threads;
  for (int s = 0; s < senders; ++s) {
    threads.emplace_back([&, s] {
      As sender("tgo_intake");
      std::mt19937 random(seed + static_cast<unsigned>(s));
      for (int i = 0; i < keys; ++i) {
        const std::string key = prefix + std::to_string(random() % keys);
        const std::string got = outcome(sender.run(world_.submit_call(key, "Tekst van " + key)));
        EXPECT_TRUE(got == "0" || got == "1") << got;
      }
    });
  }
  for (std::thread& thread : threads) thread.join();
  As owner("postgres");
  EXPECT_EQ(owner.one("select count(*) = max(seq) and min(seq) = 1 and count(distinct sender_key_hmac) = count(*) from "
                      "intake.contribution where " +
                      dossier_is("dossier_id")),
            "t");
  EXPECT_EQ(owner.one("select (select last_seq from intake.head where " + dossier_is("dossier_id") +
                      ") = (select count(*) from intake.event where " + dossier_is("dossier_id") + ")"),
            "t");
}

TEST_F(Intake, TheOriginalCannotBeChangedEvenByTheOwner) {
  world_.contribute("Zoals het er staat");
  As owner("postgres");
  EXPECT_EQ(owner.refusal("update intake.contribution set body = 'anders' where " + dossier_is("dossier_id")), "TG4OR");
  EXPECT_EQ(owner.refusal("delete from intake.contribution where " + dossier_is("dossier_id")), "TG4OR");
  EXPECT_EQ(owner.refusal("truncate intake.contribution cascade"), "TG4OR");
  EXPECT_EQ(owner.refusal("update intake.contribution set destroyed_at = now() where " + dossier_is("dossier_id")),
            "23514");
}

TEST_F(Intake, NoTimeIsFinerThanAMinute) {
  const std::string key = new_id();
  intake_.run(world_.submit_call(key, "Op dat moment"));
  intake_.run("select intake.reply(" + receipt(key) + ", sha256('r1'), sha256('x'), 'En nog iets')");
  EXPECT_EQ(As("postgres")
                .one("select bool_and(t = date_trunc('minute', t)) from (select received_at from "
                     "intake.contribution union all select at from intake.message union all select at from "
                     "intake.event) x (t)"),
            "t");
}

TEST_F(Intake, TheReceiptTellsTheStatusAndNeverTheAssessment) {
  const std::string key = new_id();
  const long number = intake_.run(world_.submit_call(key, "Een geel busje"))[0][2].as<long>();
  const std::string status = "select status from intake.follow_up(" + receipt(key) + ")";
  const Colleague detective = world_.colleague({"detective"});
  As desk("tgo_staff", detective.token);
  const std::string it = literal(world_.dossier()) + ", " + std::to_string(number);
  EXPECT_EQ(intake_.one(status), "received");
  desk.run("select investigation.open_contribution(" + it + ")");
  EXPECT_EQ(intake_.one(status), "read");
  const auto before = intake_.run("select * from intake.follow_up(" + receipt(key) + ")");
  desk.run("select investigation.decide(" + it + ", 0, 'assessed', 'excluded')");
  const auto after = intake_.run("select * from intake.follow_up(" + receipt(key) + ")");
  for (int column = 0; column < static_cast<int>(before.columns()); ++column) {
    EXPECT_STREQ(before[0][column].c_str(), after[0][column].c_str());
  }
  desk.run("select investigation.reply(" + it + ", gen_random_uuid(), 'Dank u wel')");
  EXPECT_EQ(intake_.one(status), "answered");
  desk.run("select investigation.close_contribution(" + it + ", 1)");
  EXPECT_EQ(intake_.one(status), "closed");
  EXPECT_EQ(
      intake_.one("select outcome from intake.reply(" + receipt(key) + ", sha256('late'), sha256('x'), 'Nog iets')"),
      "4");
  EXPECT_TRUE(intake_.run("select * from intake.follow_up(sha256('guess'))").empty());
}

TEST_F(Intake, BothSidesOfTheDialogueWriteOnce) {
  const std::string key = new_id();
  const std::string command = literal(new_id());
  const long number = intake_.run(world_.submit_call(key, "Een geel busje"))[0][2].as<long>();
  const std::string back =
      "select outcome, seq from intake.reply(" + receipt(key) + ", sha256(" + literal("m" + key) + "), ";
  EXPECT_STREQ(intake_.run(back + "sha256('a'), 'Kenteken weet ik niet')")[0][1].c_str(),
               std::to_string(number + 1).c_str());
  EXPECT_EQ(intake_.one(back + "sha256('a'), 'Kenteken weet ik niet')"), "1");
  EXPECT_EQ(intake_.one(back + "sha256('b'), 'Toch wel')"), "2");

  As desk("tgo_staff", world_.colleague({"detective"}).token);
  const std::string it =
      "select investigation.reply(" + literal(world_.dossier()) + ", " + std::to_string(number) + ", " + command;
  EXPECT_EQ(desk.one(it + ", 'Dank u wel')"), "2");
  EXPECT_EQ(desk.one(it + ", 'Dank u wel')"), "2");
  EXPECT_EQ(desk.refusal(it + ", 'Iets anders')"), "TG4CM");
  EXPECT_EQ(intake_.one("select jsonb_array_length(messages) from intake.follow_up(" + receipt(key) + ")"), "2");
}

}  // namespace
}  // namespace tgo::test
