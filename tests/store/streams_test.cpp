// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The numbered streams: no holes, in order, and enough to bring any stale snapshot up to date; a withdrawn text is
// gone.
#include "store/world.hpp"

#include <map>
#include <random>
#include <thread>

#include <gmock/gmock.h>

namespace tgo::test {
namespace {

const std::map<std::string, std::string> role_of = {
    {"public", "tgo_public"}, {"registered", "tgo_registered"}, {"trained", "tgo_trained"}};

/// What one audience's page shows: item → everything a reader sees of it.
using Snapshot = std::map<std::string, std::string>;

std::string shown_fields() {
  return "concat_ws('|', version, coalesce(title, '-'), coalesce(body, '-'), coalesce(reason_code, '-'))";
}

Snapshot snapshot(As& reader, const std::string& audience, const std::string& dossier) {
  Snapshot shown;
  for (const auto& row : reader.run("select id, " + shown_fields() + " from publication.item where audience = " +
                                    literal(audience) + " and dossier_id = " + literal(dossier))) {
    shown[row[0].c_str()] = row[1].c_str();
  }
  return shown;
}

long head(As& reader, const std::string& audience, const std::string& dossier) {
  return std::stol(reader.one("select last_seq from publication.stream where audience = " + literal(audience) +
                              " and dossier_id = " + literal(dossier)));
}

/// What a client does that comes back: for every event after its number, in order, it takes the item as it is now.
void catch_up(As& reader, const std::string& audience, const std::string& dossier, long since, Snapshot& stale) {
  long expected = since;
  for (const auto& event :
       reader.run("select seq, item_id from publication.event where audience = " + literal(audience) +
                  " and dossier_id = " + literal(dossier) + " and seq > " + std::to_string(since) + " order by seq")) {
    ASSERT_EQ(event[0].as<long>(), ++expected);
    if (event[1].is_null()) continue;
    stale[event[1].c_str()] =
        reader.one("select " + shown_fields() + " from publication.item where audience = " + literal(audience) +
                   " and id = " + literal(event[1].c_str()));
  }
}

std::string without_holes(const std::string& stream, const std::string& dossier) {
  return "select coalesce(max(seq), 0) = count(*) and coalesce(min(seq), 1) = 1 and coalesce(max(seq), 0) = (select "
         "last_seq "
         "from feed.head where stream = " +
         literal(stream) + " and dossier_id = " + literal(dossier) +
         ") from feed.event where stream = " + literal(stream) + " and dossier_id = " + literal(dossier);
}

TEST(Streams, AnyStaleSnapshotAndTheEventsSinceAreAFreshSnapshot) {
  const unsigned seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  std::mt19937 random(seed);
  World world;
  const Colleague first = world.colleague({"moderator"});
  const Colleague second = world.colleague({"team_leader"});
  for (int i = 0; i < 3; ++i) world.publish(first, second, "Vooraf " + std::to_string(i));
  As author("tgo_staff", first.token);
  As approver("tgo_staff", second.token);
  std::map<std::string, std::vector<std::pair<long, Snapshot>>> taken;
  std::map<std::string, std::unique_ptr<As>> readers;
  for (const auto& [audience, role] : role_of) readers[audience] = std::make_unique<As>(role);

  std::vector<std::string> releases;
  for (int step = 0; step < 40; ++step) {
    const unsigned dice = random() % 10;
    if (releases.empty() || dice < 5) {
      const auto audience = std::next(role_of.begin(), random() % 3)->first;
      releases.push_back(new_id());
      author.run(world.propose_call(releases.back(), "Tekst " + std::to_string(step), audience));
    } else if (dice < 8) {
      const std::string version = author.one("select version from investigation.release where id = " +
                                             literal(releases[random() % releases.size()]));
      author.refusal(
          revise_call(releases[random() % releases.size()], std::stoi(version), "Anders " + std::to_string(step)));
    } else {
      approver.refusal("select publication.withdraw(" + literal(releases[random() % releases.size()]) +
                       ", 'incorrect', null)");
    }
    const std::string& chosen = releases[random() % releases.size()];
    approver.refusal(approve_call(chosen));
    approver.refusal(publish_call(chosen));
    for (const auto& [audience, role] : role_of) {
      taken[audience].emplace_back(head(*readers[audience], audience, world.dossier()),
                                   snapshot(*readers[audience], audience, world.dossier()));
    }
  }
  for (const auto& [audience, role] : role_of) {
    const Snapshot fresh = snapshot(*readers[audience], audience, world.dossier());
    EXPECT_GT(fresh.size(), 2u) << "this history says little";
    for (auto& [since, stale] : taken[audience]) {
      catch_up(*readers[audience], audience, world.dossier(), since, stale);
      EXPECT_EQ(stale, fresh) << audience << " since " << since;
    }
  }
}

TEST(Streams, HaveNoHolesUnderConcurrentContributionsDecisionsAndReleases) {
  constexpr int rounds = 25;
  World world;
  const long number = world.contribute("De eerste");
  const Colleague author = world.colleague({"moderator"});
  const Colleague approver = world.colleague({"team_leader"});
  std::vector<std::thread> threads;
  for (int sender = 0; sender < 3; ++sender) {
    threads.emplace_back([&] {
      As intake("tgo_intake");
      for (int i = 0; i < rounds; ++i) intake.run(world.submit_call(new_id(), "Gezien"));
    });
  }
  for (int pair = 0; pair < 2; ++pair) {
    threads.emplace_back([&] {
      for (int i = 0; i < rounds / 2; ++i)
        world.publish(author, approver, "Bericht", i % 2 == 0 ? "public" : "registered");
    });
  }
  threads.emplace_back([&] {
    As desk("tgo_staff", author.token);
    for (int i = 0; i < rounds; ++i) {
      desk.run("select investigation.decide(" + literal(world.dossier()) + ", " + std::to_string(number) + ", " +
               std::to_string(i) + ", 'triaged', null)");
    }
  });
  for (std::thread& thread : threads) thread.join();
  As feed("tgo_feed");
  for (const char* stream : {"intake", "team", "public", "registered", "trained"}) {
    EXPECT_EQ(feed.one(without_holes(stream, world.dossier())), "t") << stream;
  }
  EXPECT_EQ(
      feed.one("select last_seq from feed.head where stream = 'intake' and dossier_id = " + literal(world.dossier())),
      std::to_string(3 * rounds + 1));
}

TEST(Streams, TellNothingOfWhatAnAudienceMayNotSee) {
  World world;
  const Colleague author = world.colleague({"moderator"});
  const Colleague approver = world.colleague({"team_leader"});
  world.publish(author, approver, "Voor iedereen");
  As visitor("tgo_public");
  const long before = head(visitor, "public", world.dossier());
  world.publish(author, approver, "Alleen voor wie getraind is", "trained");
  world.contribute("Een bijdrage");
  EXPECT_EQ(head(visitor, "public", world.dossier()), before);
}

TEST(Withdrawal, LeavesNoTextInAnyAudience) {
  World world;
  const Colleague author = world.colleague({"moderator"});
  const Colleague approver = world.colleague({"team_leader"});
  const std::string release = world.publish(author, approver, "Dit had er niet mogen staan");
  // One person, at once, and it may be the author: taking away is not a release.
  As desk("tgo_staff", author.token);
  EXPECT_EQ(desk.refusal("select publication.withdraw(" + literal(release) + ", 'expired', null)"), "TG400");
  desk.run("select publication.withdraw(" + literal(release) + ", 'privacy', 'Er staat een naam in')");
  desk.run("select publication.withdraw(" + literal(release) + ", 'privacy', 'Nog eens gestuurd')");
  EXPECT_EQ(As("postgres")
                .one("select count(*) from publication.item i where i.id = " + literal(release) +
                     " and row_to_json(i)::text ~ 'niet mogen staan|Titel|een naam'"),
            "0");
  for (const auto& [audience, role] : role_of) {
    As reader(role);
    EXPECT_EQ(reader.one("select concat_ws('|', body, title, reason_code) from publication.item where id = " +
                         literal(release) + " and audience = " + literal(audience)),
              "privacy");
    EXPECT_EQ(reader.one("select string_agg(kind, ',' order by seq) from publication.event where item_id = " +
                         literal(release) + " and audience = " + literal(audience)),
              "item_published,item_withdrawn");
  }
  EXPECT_EQ(desk.refusal(revise_call(release, 1, "Nog een keer")), "TG410");
  EXPECT_EQ(As("tgo_staff", approver.token).refusal(approve_call(release)), "TG410");
}

TEST(Withdrawal, HappensByItselfWhenTheTermIsOver) {
  World world;
  const std::string release =
      world.publish(world.colleague({"moderator"}), world.colleague({"team_leader"}), "Tijdelijk");
  As("postgres").run("update investigation.release set expires_on = current_date where id = " + literal(release));
  EXPECT_GE(std::stoi(As("tgo_sealer").one("select publication.expire_due()")), 1);
  EXPECT_EQ(
      As("tgo_public").one("select coalesce(body, reason_code) from publication.item where id = " + literal(release)),
      "expired");
}

TEST(PublicDossier, FollowsTheDossierAndItsCeiling) {
  World world;
  const std::string state =
      "select state || ' ' || accepts from publication.dossier where audience = 'public' and slug = " +
      literal(world.slug());
  EXPECT_EQ(As("tgo_public").one(state), "live true");
  As leader("tgo_staff", world.colleague({"team_leader"}).token);
  leader.run("select investigation.steer(" + literal(world.dossier()) + ", 'paused')");
  EXPECT_EQ(As("tgo_public").one(state), "paused false");
  EXPECT_EQ(leader.refusal("select investigation.steer(" + literal(world.dossier()) + ", 'destroyed')"), "TG409");
  As("postgres").run("update investigation.dossier set ceiling = 'registered' where id = " + literal(world.dossier()));
  EXPECT_EQ(As("tgo_public").one(state), "");
  EXPECT_EQ(As("tgo_registered").one("select count(*) from publication.dossier where slug = " + literal(world.slug())),
            "1");
}

}  // namespace
}  // namespace tgo::test
