// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Lanes: the coroutine wakes up where it went to sleep, a full or slow lane harms nobody else, and a database that goes
// away is never mistaken for success.
#include "store/database.hpp"

#include "base/limits.hpp"
#include "store/database_error.hpp"
#include "store/shard.hpp"
#include "store/world.hpp"

#include <chrono>
#include <vector>

#include <gtest/gtest.h>

namespace tgo::test {
namespace {

using base::ProblemCode;
using base::Result;
using store::Database;
using store::LaneName;
using store::Parameters;
using store::Transaction;
using namespace std::chrono_literals;

std::int64_t add(Transaction& transaction, const std::int64_t& left, const std::int64_t& right) {
  const store::Rows rows =
      transaction.exec("select $1::bigint + $2::bigint as sum", Parameters().number(left).number(right));
  return rows.only().number("sum");
}

base::Task<std::thread::id> thread_after_run(Database& database) {
  const Result<std::int64_t> sum = co_await database.run(LaneName::public_, &add, std::int64_t{1}, std::int64_t{2});
  EXPECT_TRUE(sum.has_value());
  co_return std::this_thread::get_id();
}

Result<std::string> echo(Transaction& transaction, const std::string& text) {
  return transaction.exec("select $1::text as text", Parameters().text(text)).only().text("text");
}

/// Blocks the lane's thread, not the database: every role may run it.
int wait_a_while(Transaction&, const std::chrono::milliseconds& how_long) {
  std::this_thread::sleep_for(how_long);
  return 1;
}

TEST(Database, AnswersOnTheCoroutinesOwnShard) {
  Database database(store_settings());
  Shard shard;
  EXPECT_EQ(shard.wait(thread_after_run(database)), shard.thread());
}

TEST(Database, CarriesTextUnchangedBothWays) {
  Database database(store_settings());
  Shard shard;
  const std::string text = "'); drop table x; -- \\ \"é\n\t𝄞";
  EXPECT_EQ(*shard.wait(database.run(LaneName::public_, &echo, text)), text);
}

TEST(Database, RollsBackWhatWasRefused) {
  Database database(store_settings());
  Shard shard;
  World world;
  const Colleague person = world.colleague({"detective"});
  const auto append_and_refuse = [](Transaction& transaction) -> Result<int> {
    transaction.exec("select audit.append('test_refused', 'dossier', null, null, null)");
    return base::refuse(ProblemCode::forbidden);
  };
  const Result<int> answer = shard.wait(database.run_for(LaneName::staff, person.token, append_and_refuse));
  EXPECT_EQ(answer.error().code, ProblemCode::forbidden);
  EXPECT_EQ(As("postgres").one("select count(*) from audit.inbox where action = 'test_refused'"), "0");
}

TEST(Database, ForgetsTheSessionAfterItsTransaction) {
  Database database(store_settings());
  Shard shard;
  World world;
  const Colleague person = world.colleague({"detective"});
  const auto whose = [](Transaction& transaction) {
    return transaction.exec("select coalesce(account.my_staff()::text, 'nobody') as staff").only().text("staff");
  };
  EXPECT_EQ(*shard.wait(database.run_for(LaneName::staff, person.token, whose)), person.id);
  for (std::size_t i = 0; i < base::limits::staff_lane_threads * 2; ++i) {
    EXPECT_EQ(*shard.wait(database.run(LaneName::staff, whose)), "nobody");
  }
}

TEST(Database, MapsRefusalsOfTheDatabaseToOurCodes) {
  Database database(store_settings());
  Shard shard;
  const auto reach_over_the_wall = [](Transaction& transaction) {
    transaction.exec("select body from intake.contribution");
    return 1;
  };
  EXPECT_EQ(shard.wait(database.run(LaneName::public_, reach_over_the_wall)).error().code, ProblemCode::forbidden);
  const auto decide_without_session = [](Transaction& transaction) {
    transaction.exec("select investigation.decide($1::uuid, 1, 0, 'triaged', null)",
                     Parameters().uuid(base::random_uuid()));
    return 1;
  };
  EXPECT_EQ(shard.wait(database.run(LaneName::staff, decide_without_session)).error().code,
            ProblemCode::unauthenticated);
}

TEST(Database, RefusesAtOnceWhenALaneIsFull) {
  Database database(store_settings());
  Shard shard;
  std::vector<std::future<Result<int>>> waiting;
  const std::size_t capacity = base::limits::slow_lane_queue_max + base::limits::slow_lane_threads;
  for (std::size_t i = 0; i < capacity * 2; ++i) {
    waiting.push_back(shard.start(database.run(LaneName::research, &wait_a_while, 50ms)));
  }
  const auto started = std::chrono::steady_clock::now();
  std::size_t overloaded = 0;
  for (std::size_t i = capacity; i < waiting.size(); ++i) {
    if (waiting[i].wait_for(1s) != std::future_status::ready) continue;
    const Result<int> answer = waiting[i].get();
    if (answer || answer.error().code != ProblemCode::overloaded) continue;
    EXPECT_EQ(answer.error().retry_after_s, base::limits::overloaded_retry_after_s);
    ++overloaded;
  }
  EXPECT_GE(overloaded, capacity - 1);
  EXPECT_LT(std::chrono::steady_clock::now() - started, 500ms);
}

TEST(Database, ASlowLaneDoesNotDelayAnother) {
  Database database(store_settings());
  Shard shard;
  std::vector<std::future<Result<int>>> slow;
  for (int i = 0; i < 5; ++i) slow.push_back(shard.start(database.run(LaneName::research, &wait_a_while, 200ms)));
  const auto started = std::chrono::steady_clock::now();
  EXPECT_TRUE(shard.wait(database.run(LaneName::public_, &add, std::int64_t{1}, std::int64_t{1})).has_value());
  EXPECT_LT(std::chrono::steady_clock::now() - started, 500ms);
  EXPECT_NE(slow.back().wait_for(0s), std::future_status::ready);
}

TEST(Database, SurvivesThatTheServerCutsItsConnections) {
  Database database(store_settings());
  Shard shard;
  for (int i = 0; i < 4; ++i) {
    ASSERT_TRUE(shard.wait(database.run(LaneName::public_, &add, std::int64_t{1}, std::int64_t{1})).has_value());
  }
  As("postgres").run("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'tgo_public'");
  for (int i = 0; i < 4; ++i) {
    EXPECT_TRUE(shard.wait(database.run(LaneName::public_, &add, std::int64_t{1}, std::int64_t{1})).has_value());
  }
}

TEST(Database, SaysUnavailableWhenThereIsNoServer) {
  store::DatabaseSettings settings;
  settings.common = "host=/nonexistent dbname=nothing";
  Database database(settings);
  Shard shard;
  const auto answer = shard.wait(database.run(LaneName::public_, &add, std::int64_t{1}, std::int64_t{1}));
  EXPECT_EQ(answer.error().code, ProblemCode::unavailable);
  EXPECT_EQ(answer.error().retry_after_s, base::limits::unavailable_retry_after_s);
  EXPECT_FALSE(database.is_reachable());
}

TEST(Database, AnswersWhatWaitsWhenItStops) {
  Shard shard;
  auto database = std::make_unique<Database>(store_settings());
  std::vector<std::future<Result<int>>> waiting;
  for (int i = 0; i < 5; ++i) waiting.push_back(shard.start(database->run(LaneName::research, &wait_a_while, 50ms)));
  shard.start(database->run(LaneName::public_, &wait_a_while, 1ms)).get();
  database->stop();
  for (auto& one : waiting) {
    const Result<int> answer = one.get();
    EXPECT_TRUE(answer.has_value() || answer.error().code == ProblemCode::unavailable);
  }
}

TEST(Database, RethrowsABugInTheCoroutine) {
  Database database(store_settings());
  Shard shard;
  const auto buggy = [](Transaction&) -> int { throw std::logic_error("bug"); };
  EXPECT_THROW(shard.wait(database.run(LaneName::public_, buggy)), std::logic_error);
}

TEST(Database, RefusesATextThatHoldsANul) {
  EXPECT_THROW(Parameters().text(std::string_view("a\0b", 3)), std::invalid_argument);
}

}  // namespace
}  // namespace tgo::test
