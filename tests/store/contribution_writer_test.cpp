// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Group commit: every contribution is stored exactly once or honestly refused, whatever its neighbours in the batch are
// and whatever happens to the connection.
#include "store/contribution_writer.hpp"

#include "store/intake_store.hpp"
#include "store/shard.hpp"
#include "store/world.hpp"

#include <vector>

#include <gtest/gtest.h>

namespace tgo::test {
namespace {

using base::ProblemCode;
using store::ContributionWriter;
using usecase::StoredContribution;
using usecase::SubmitOutcome;
using Answer = base::Result<SubmitOutcome>;

std::string intake_conninfo() { return store::connection_string(store_settings(), "tgo_intake"); }

StoredContribution contribution(const World& world, const std::string& text) {
  StoredContribution made;
  made.id = base::minute_uuid(std::chrono::system_clock::now());
  made.dossier = *base::parse_uuid(world.dossier());
  made.content.text = text;
  base::random_bytes(made.sender_key);
  made.content_hash = base::hash_bytes(text);
  base::random_bytes(made.receipt);
  return made;
}

long stored_in(const World& world) {
  return std::stol(
      As("postgres").one("select count(*) from intake.contribution where dossier_id = " + literal(world.dossier())));
}

/// Numbers of the intake stream are 1, 2, 3, … and the counter stands at the last.
bool has_no_holes(const World& world) {
  return As("postgres")
             .one(
                 "select count(*) = coalesce(max(seq), 0) and coalesce(max(seq), 0) = (select last_seq from "
                 "intake.head where dossier_id = " +
                 literal(world.dossier()) + ") from intake.event where dossier_id = " + literal(world.dossier())) ==
         "t";
}

TEST(ContributionWriter, StoresEveryFieldAsItWasWritten) {
  World world;
  ContributionWriter writer(intake_conninfo());
  Shard shard;
  StoredContribution full = contribution(world, "Zag 'n \"rode\" auto; é 𝄞\nnieuwe regel");
  full.content.kind = domain::ContributionKind::answer;
  full.content.language = domain::Language::en;
  full.content.place.emplace();
  full.content.place->words = "bij de brug";
  full.content.place->point.emplace();
  full.content.place->point->latitude = 52.123456789;
  full.content.place->point->longitude = -0.5;
  full.content.place->radius_m = 250;
  full.content.happened.emplace();
  full.content.happened->words = "vrijdagavond";
  full.content.happened->from = *base::parse_rfc3339("1999-12-31T23:59:59Z");
  full.content.happened->until = *base::parse_rfc3339("2026-11-22T14:36:00+01:00");
  full.content.channel = "buurtapp";
  full.content.question = base::random_uuid();
  full.stamp_rendered = 17;
  ASSERT_TRUE(shard.wait(writer.submit(full)).has_value());
  EXPECT_EQ(As("postgres")
                .one("select (kind, language, body, place_words, latitude, longitude, radius_m, "
                     "happened_words, happened_from at time zone 'UTC', happened_until at time zone 'UTC', "
                     "channel, question, stamp_rendered) = ('answer', 'en', " +
                     literal(full.content.text) +
                     ", 'bij de brug', 52.123456789::float8, -0.5::float8, 250, 'vrijdagavond', "
                     "'1999-12-31 23:59:59'::timestamp, '2026-11-22 13:36:00'::timestamp, 'buurtapp', '" +
                     base::to_text(*full.content.question) +
                     "'::uuid, 17::bigint) from intake.contribution where dossier_id = " + literal(world.dossier())),
            "t");
}

TEST(ContributionWriter, StoresOneContributionWhenTheSameIsSentAHundredTimesAtOnce) {
  World world;
  ContributionWriter writer(intake_conninfo());
  Shard shard;
  const StoredContribution original = contribution(world, "honderd keer");
  std::vector<std::future<Answer>> answers;
  for (int i = 0; i < 100; ++i) {
    StoredContribution again = original;
    again.id = base::random_uuid();
    answers.push_back(shard.start(writer.submit(std::move(again))));
  }
  int stored = 0;
  int replayed = 0;
  for (auto& one : answers) {
    const Answer answer = one.get();
    ASSERT_TRUE(answer.has_value()) << base::code_name(answer.error().code);
    ++(*answer == SubmitOutcome::stored ? stored : replayed);
  }
  EXPECT_EQ(stored, 1);
  EXPECT_EQ(replayed, 99);
  EXPECT_EQ(stored_in(world), 1);
}

TEST(ContributionWriter, CallsTheSameKeyWithOtherContentAConflict) {
  World world;
  ContributionWriter writer(intake_conninfo());
  Shard shard;
  const StoredContribution original = contribution(world, "eerst dit");
  StoredContribution other = contribution(world, "toen dat");
  other.sender_key = original.sender_key;
  ASSERT_TRUE(shard.wait(writer.submit(original)).has_value());
  EXPECT_EQ(shard.wait(writer.submit(other)).error().code, ProblemCode::key_conflict);
  EXPECT_EQ(stored_in(world), 1);
}

TEST(ContributionWriter, RefusesTheBadRowAndStoresItsNeighbours) {
  World world;
  ContributionWriter writer(intake_conninfo());
  Shard shard;
  std::vector<std::future<Answer>> answers;
  for (int i = 0; i < 200; ++i) {
    const bool bad = i == 61 || i == 62 || i == 150;
    // Longer than the table allows: it passed no check of ours, and the database stands behind that.
    answers.push_back(shard.start(writer.submit(contribution(world, bad ? std::string(10'001, 'x') : "goed"))));
  }
  for (int i = 0; i < 200; ++i) {
    const Answer answer = answers[static_cast<std::size_t>(i)].get();
    const bool bad = i == 61 || i == 62 || i == 150;
    EXPECT_EQ(answer.has_value(), !bad) << i;
    if (bad) {
      EXPECT_EQ(answer.error().code, ProblemCode::invalid_input);
    }
  }
  EXPECT_EQ(stored_in(world), 197);
  EXPECT_TRUE(has_no_holes(world));
}

TEST(ContributionWriter, TellsAnUnknownDossierFromAClosedOne) {
  World world;
  ContributionWriter writer(intake_conninfo());
  Shard shard;
  StoredContribution nowhere = contribution(world, "nergens");
  nowhere.dossier = base::random_uuid();
  EXPECT_EQ(shard.wait(writer.submit(nowhere)).error().code, ProblemCode::not_found);
  As("postgres").run("update investigation.dossier set state = 'paused' where id = " + literal(world.dossier()));
  EXPECT_EQ(shard.wait(writer.submit(contribution(world, "te laat"))).error().code, ProblemCode::dossier_closed);
}

TEST(ContributionWriter, WaitsForAHeldDossierWithoutHoldingUpOthers) {
  World held;
  World free;
  ContributionWriter writer(intake_conninfo());
  Shard shard;
  pqxx::connection holder(connection_as("postgres"));
  pqxx::work holding(holder);
  holding.exec("select from intake.head where dossier_id = " + literal(held.dossier()) + " for update");
  std::future<Answer> waits = shard.start(writer.submit(contribution(held, "wacht")));
  for (int i = 0; i < 20; ++i) EXPECT_TRUE(shard.wait(writer.submit(contribution(free, "door"))).has_value());
  EXPECT_NE(waits.wait_for(std::chrono::seconds(0)), std::future_status::ready);
  holding.commit();
  EXPECT_TRUE(waits.get().has_value());
  EXPECT_EQ(stored_in(held), 1);
  EXPECT_GT(writer.counts().busy, 0u);
}

TEST(ContributionWriter, LosesAndDoublesNothingWhenItsConnectionIsKilledUnderLoad) {
  World world;
  ContributionWriter writer(intake_conninfo());
  Shard shard;
  As killer("postgres");
  std::vector<std::future<Answer>> answers;
  constexpr int rounds = 40;
  constexpr int per_round = 50;
  for (int round = 0; round < rounds; ++round) {
    for (int i = 0; i < per_round; ++i) {
      answers.push_back(shard.start(writer.submit(contribution(world, "onder vuur"))));
    }
    if (round % 4 == 1) {
      killer.run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tgo_intake'");
    }
  }
  long acknowledged = 0;
  for (auto& one : answers) {
    if (one.get().has_value()) ++acknowledged;
  }
  EXPECT_EQ(acknowledged, rounds * per_round);
  EXPECT_EQ(stored_in(world), acknowledged);
  EXPECT_TRUE(has_no_holes(world));
}

/// While it lives, the first commits that store a contribution of this dossier kill their own server process: the
/// writer's COMMIT is under way and no answer comes.
class DeadlyCommits {
 public:
  DeadlyCommits(const World& world, int how_many) {
    owner_.run(
        "create sequence public.deadly; create function public.die() returns trigger language plpgsql security "
        "definer as $$ begin if nextval('public.deadly') <= " +
        std::to_string(how_many) +
        " then perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(1); end if; return null; end $$; "
        "grant usage on schema public to public; create constraint trigger deadly after insert on "
        "intake.contribution deferrable initially deferred for each row when (new.dossier_id = " +
        literal(world.dossier()) + ") execute function public.die()");
  }
  ~DeadlyCommits() {
    owner_.run(
        "drop trigger deadly on intake.contribution; drop function public.die(); drop sequence public.deadly; "
        "revoke usage on schema public from public");
  }

 private:
  As owner_{"postgres"};
};

TEST(ContributionWriter, AsksAgainUnderTheSameKeysWhenNobodyKnowsWhetherACommitHappened) {
  World world;
  const DeadlyCommits deadly(world, 2);
  ContributionWriter writer(intake_conninfo());
  Shard shard;
  std::vector<std::future<Answer>> answers;
  for (int i = 0; i < 20; ++i) answers.push_back(shard.start(writer.submit(contribution(world, "in twijfel"))));
  for (auto& one : answers) EXPECT_TRUE(one.get().has_value());
  EXPECT_GE(writer.counts().unknown, 1u);
  EXPECT_EQ(stored_in(world), 20);
  EXPECT_TRUE(has_no_holes(world));
}

TEST(ContributionWriter, SaysUnavailableAndNeverSuccessWithoutADatabase) {
  World world;
  ContributionWriter writer("host=/nonexistent dbname=nothing user=nobody");
  Shard shard;
  std::future<Answer> answer = shard.start(writer.submit(contribution(world, "nergens heen")));
  writer.stop();
  EXPECT_EQ(answer.get().error().code, ProblemCode::unavailable);
}

TEST(IntakeStore, LeadsACitizenFromContributionToDialogue) {
  World world;
  store::Database database(store_settings());
  ContributionWriter writer(intake_conninfo());
  store::IntakeStore intake(database, writer);
  Shard shard;
  const auto dossier = shard.wait(intake.find_dossier(world.slug()));
  ASSERT_TRUE(dossier.has_value());
  EXPECT_EQ(base::to_text(*dossier), world.dossier());
  EXPECT_EQ(shard.wait(intake.find_dossier("bestaat-niet")).error().code, ProblemCode::not_found);

  const StoredContribution sent = contribution(world, "Ik zag iemand");
  ASSERT_TRUE(shard.wait(intake.submit(sent)).has_value());
  const auto follow_up = shard.wait(intake.follow_up(sent.receipt));
  ASSERT_TRUE(follow_up.has_value());
  EXPECT_EQ(follow_up->text, "Ik zag iemand");
  EXPECT_EQ(follow_up->status, domain::PublicStatus::received);
  EXPECT_EQ(follow_up->dossier, world.slug());

  usecase::StoredReply reply;
  reply.receipt = sent.receipt;
  base::random_bytes(reply.sender_key);
  reply.text = "En nog iets";
  reply.content_hash = base::hash_bytes(reply.text);
  for (int i = 0; i < 2; ++i) {
    const auto replied = shard.wait(intake.reply(reply));
    ASSERT_TRUE(replied.has_value());
    ASSERT_EQ(replied->messages.size(), 1u);
    EXPECT_EQ(replied->messages[0].text, "En nog iets");
    EXPECT_EQ(replied->messages[0].from, usecase::MessageFrom::citizen);
  }
  reply.content_hash = base::hash_bytes("anders");
  EXPECT_EQ(shard.wait(intake.reply(reply)).error().code, ProblemCode::key_conflict);
  base::Digest unknown{};
  EXPECT_EQ(shard.wait(intake.follow_up(unknown)).error().code, ProblemCode::not_found);
}

}  // namespace
}  // namespace tgo::test
