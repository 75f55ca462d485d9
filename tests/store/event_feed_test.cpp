// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The feed hands over every committed event of every stream once, in order and without a hole, also when rings or its
// connections are lost.
#include "store/event_feed.hpp"

#include "store/shard.hpp"
#include "store/world.hpp"

#include <condition_variable>
#include <map>
#include <mutex>

#include <gtest/gtest.h>

namespace tgo::test {
namespace {

using namespace std::chrono_literals;
using usecase::CommittedEvent;
using usecase::CommittedPublicEvent;
using usecase::CommittedTeamEvent;

/// Keeps what comes in for one dossier, and how it was numbered.
class Collector final : public usecase::CommittedEventSink {
 public:
  explicit Collector(const std::string& dossier = {}) { follow(dossier); }

  /// Only this dossier's events are kept.
  void follow(const std::string& dossier) {
    const std::lock_guard lock(mutex_);
    dossier_ = base::parse_uuid(dossier).value_or(base::Uuid());
  }

  void take(std::vector<CommittedEvent> events) override {
    const std::lock_guard lock(mutex_);
    for (CommittedEvent& event : events) {
      if (const auto* team = std::get_if<CommittedTeamEvent>(&event)) {
        if (team->dossier == dossier_) numbers_[team->stream].push_back(team->event.sequence);
      } else {
        auto& shown = std::get<CommittedPublicEvent>(event);
        if (shown.dossier != dossier_) continue;
        numbers_[domain::audience_name(shown.audience)].push_back(shown.event.sequence);
        published_.push_back(shown);
      }
    }
    changed_.notify_all();
  }

  /// Waits until the stream has that many events; what it has by then.
  std::vector<std::int64_t> wait_for(const std::string& stream, std::size_t count) {
    std::unique_lock lock(mutex_);
    changed_.wait_for(lock, 10s, [&] { return numbers_[stream].size() >= count; });
    return numbers_[stream];
  }

  std::vector<CommittedPublicEvent> published() {
    const std::lock_guard lock(mutex_);
    return published_;
  }

 private:
  base::Uuid dossier_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::map<std::string, std::vector<std::int64_t>> numbers_;
  std::vector<CommittedPublicEvent> published_;
};

void wait_until_started(const store::EventFeed& feed) {
  const auto until = std::chrono::steady_clock::now() + 10s;
  while (!feed.has_started() && std::chrono::steady_clock::now() < until) std::this_thread::sleep_for(5ms);
  ASSERT_TRUE(feed.has_started());
}

std::vector<std::int64_t> counting(std::int64_t first, std::int64_t last) {
  std::vector<std::int64_t> numbers;
  for (std::int64_t number = first; number <= last; ++number) numbers.push_back(number);
  return numbers;
}

TEST(EventFeed, HandsOverWhatHappensFromItsStartOn) {
  World world;
  world.contribute("van voor de start");
  Collector collector(world.dossier());
  store::EventFeed feed(store_settings(), collector);
  wait_until_started(feed);
  for (int i = 0; i < 5; ++i) world.contribute("tip");
  EXPECT_EQ(collector.wait_for("intake", 5), counting(2, 6));
  EXPECT_LT(feed.behind(), 3s);
}

TEST(EventFeed, ShowsAnItemAsItsAudienceReadsIt) {
  World world;
  Collector collector(world.dossier());
  store::EventFeed feed(store_settings(), collector);
  wait_until_started(feed);
  const Colleague author = world.colleague({"detective"});
  const Colleague approver = world.colleague({"prosecutor"});
  const std::string release = world.publish(author, approver, "Wij zoeken een rode auto", "registered");
  collector.wait_for("trained", 1);
  collector.wait_for("registered", 1);
  const auto published = collector.published();
  ASSERT_EQ(published.size(), 2u);
  for (const CommittedPublicEvent& event : published) {
    EXPECT_NE(event.audience, domain::Audience::public_);
    EXPECT_EQ(event.event.event, usecase::PublicEventKind::item_published);
    ASSERT_TRUE(event.event.item.has_value());
    EXPECT_EQ(base::to_text(event.event.item->id), release);
    EXPECT_EQ(event.event.item->text, "Wij zoeken een rode auto");
  }
  EXPECT_TRUE(collector.wait_for("public", 0).empty());
}

TEST(EventFeed, MissesNothingWhenRingsAreLost) {
  World world;
  Collector collector(world.dossier());
  As owner("postgres");
  store::EventFeed feed(store_settings(), collector);
  wait_until_started(feed);
  // From here on the bell rings somewhere else; only the safety net is left.
  const std::string channel = owner.one("select channel from feed.doorbell");
  owner.run("update feed.doorbell set channel = 'bell_' || repeat('0', 32)");
  for (int i = 0; i < 30; ++i) world.contribute("stil");
  EXPECT_EQ(collector.wait_for("intake", 30), counting(1, 30));
  owner.run("update feed.doorbell set channel = " + literal(channel));
}

TEST(EventFeed, MissesNothingWhenItsConnectionsAreKilled) {
  World world;
  Collector collector(world.dossier());
  As owner("postgres");
  store::EventFeed feed(store_settings(), collector);
  wait_until_started(feed);
  for (int i = 0; i < 60; ++i) {
    world.contribute("tip");
    if (i % 10 == 5) {
      owner.run("select pg_terminate_backend(pid) from pg_stat_activity where usename in ('tgo_feed', 'tgo_public')");
    }
  }
  EXPECT_EQ(collector.wait_for("intake", 60), counting(1, 60));
}

TEST(EventFeed, FollowsADossierThatIsMadeLater) {
  Collector collector;
  store::EventFeed feed(store_settings(), collector);
  wait_until_started(feed);
  World late;
  collector.follow(late.dossier());
  late.contribute("eerste");
  EXPECT_EQ(collector.wait_for("intake", 1), counting(1, 1));
}

}  // namespace
}  // namespace tgo::test
