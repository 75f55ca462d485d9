// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What researchers and the accountability editors get: never fewer than ten, never a number alone.
#include "store/world.hpp"

#include <gmock/gmock.h>

namespace tgo::test {
namespace {

void contribute_weeks_ago(const World& world, int weeks, int count, const std::string& kind) {
  As owner("postgres");
  for (int i = 0; i < count; ++i) {
    const std::string key = literal(new_id());
    owner.run("select intake.record_history(" + literal(world.dossier()) + ", gen_random_uuid(), " + literal(kind) +
              ", 'nl', 'Gezien', null, null, null, null, sha256(" + key + "), sha256('c'), sha256(sha256(" + key +
              ")), now() - interval '" + std::to_string(weeks) + " weeks')");
  }
}

TEST(Research, SeesTenAndMoreOfWeeksThatHaveEnded) {
  World world;
  contribute_weeks_ago(world, 0, 12, "tip");
  contribute_weeks_ago(world, 2, 10, "tip");
  contribute_weeks_ago(world, 2, 9, "observation");
  const Colleague researcher = world.colleague({"researcher"});
  const pqxx::result seen =
      As("tgo_research", researcher.token).run("select dossier, week, kind, count from research.weekly_count");
  ASSERT_EQ(seen.size(), 1u);
  EXPECT_EQ(std::string(seen[0][0].c_str()), world.slug());
  EXPECT_THAT(seen[0][1].c_str(), testing::MatchesRegex("[0-9]+-W[0-9]+"));
  EXPECT_STREQ(seen[0][2].c_str(), "tip");
  EXPECT_EQ(seen[0][3].as<int>(), 10);
}

TEST(Research, SeesNothingOfDossiersWithoutTheRole) {
  World world;
  contribute_weeks_ago(world, 2, 10, "tip");
  EXPECT_EQ(As("tgo_research").one("select count(*) from research.weekly_count"), "0");
  EXPECT_EQ(
      As("tgo_research", world.colleague({"team_leader"}).token).one("select count(*) from research.weekly_count"),
      "0");
  EXPECT_EQ(As("tgo_research", world.stranger("researcher").token).one("select count(*) from research.weekly_count"),
            "0");
}

TEST(Figure, CannotBeStoredWithoutItsStory) {
  World world;
  const Colleague author = world.colleague({"editor"}, false);
  for (const char* missing : {"definition", "denominator", "period_from", "source", "interpretation"}) {
    std::string row = "jsonb_build_object('id', gen_random_uuid(), 'unit', " + literal(world.unit()) +
                      ", 'name', 'Tips', 'definition', 'Wat telt', " +
                      "'numerator', 4, 'denominator', 9, 'period_from', current_date, 'period_until', current_date, "
                      "'source', 'Telling', " +
                      "'author', " + literal(author.id) + ", 'interpretation', 'Het verhaal', 'created_at', now())";
    const std::string insert =
        "insert into accountability.figure select (jsonb_populate_record(null::accountability.figure, " + row;
    EXPECT_EQ(As("postgres").refusal(insert + " - '" + missing + "')).*"), "23502") << missing;
    EXPECT_EQ(As("postgres").refusal(insert + ")).*"), "");
  }
  EXPECT_EQ(As("tgo_staff", author.token)
                .one("select count(*) from accountability.figure where unit = " + literal(world.unit())),
            "5");
  EXPECT_EQ(As("tgo_staff", world.stranger("editor").token).one("select count(*) from accountability.figure"), "0");
}

}  // namespace
}  // namespace tgo::test
