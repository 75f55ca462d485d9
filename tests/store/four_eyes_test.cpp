// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Nobody releases alone: not by the functions, not by SQL, not by being quick.
#include "store/world.hpp"

#include <barrier>
#include <thread>

#include <gmock/gmock.h>

namespace tgo::test {
namespace {

class FourEyes : public testing::Test {
 protected:
  FourEyes()
      : author_(world_.colleague({"moderator", "team_leader"})),
        second_(world_.colleague({"moderator", "team_leader"})) {
    As("tgo_staff", author_.token).run(world_.propose_call(release_, "Er is een rode fiets gevonden"));
  }

  std::string state() {
    return As("postgres").one("select state from investigation.release where id = " + literal(release_));
  }

  World world_;
  Colleague author_;
  Colleague second_;
  std::string release_ = new_id();
};

TEST_F(FourEyes, AnotherPersonApprovesAndItIsPublished) {
  As second("tgo_staff", second_.token);
  EXPECT_EQ(second.refusal(approve_call(release_)), "");
  EXPECT_EQ(second.refusal(publish_call(release_)), "");
  EXPECT_EQ(state(), "published");
  EXPECT_EQ(As("tgo_public").one("select body from publication.item where id = " + literal(release_)),
            "Er is een rode fiets gevonden");
}

TEST_F(FourEyes, TheAuthorCannotApprove) {
  As author("tgo_staff", author_.token);
  EXPECT_EQ(author.refusal(approve_call(release_)), "TG4OW");
  EXPECT_EQ(author.refusal(publish_call(release_)), "TG403");
  EXPECT_EQ(state(), "proposed");
}

TEST_F(FourEyes, WhoEditedAnOlderVersionCannotApproveALaterOne) {
  As("tgo_staff", second_.token).run(revise_call(release_, 1, "Er is een fiets gevonden"));
  EXPECT_EQ(As("tgo_staff", author_.token).refusal(approve_call(release_)), "TG4OW");
  EXPECT_EQ(As("tgo_staff", second_.token).refusal(approve_call(release_)), "TG4OW");
  const Colleague third = world_.colleague({"prosecutor"});
  EXPECT_EQ(As("tgo_staff", third.token).refusal(approve_call(release_)), "");
}

TEST_F(FourEyes, WhoApprovedCannotEditAfterwards) {
  As second("tgo_staff", second_.token);
  second.run(approve_call(release_));
  EXPECT_EQ(second.refusal(revise_call(release_, 1, "Er is een groene fiets gevonden")), "TG4OW");
}

TEST_F(FourEyes, AnApprovalHoldsForTheContentThatWasSeenOnly) {
  As second("tgo_staff", second_.token);
  const std::string seen =
      second.one("select content_hash from investigation.release_version where release_id = " + literal(release_));
  As("tgo_staff", author_.token).run(revise_call(release_, 1, "Er zijn twee fietsen gevonden"));
  const std::string approve = "select investigation.approve(" + literal(release_) + ", ";
  EXPECT_EQ(second.refusal(approve + "1, " + literal(seen) + ")"), "TG409");
  EXPECT_EQ(second.refusal(approve + "2, " + literal(seen) + ")"), "TG4CC");
  EXPECT_EQ(second.refusal(publish_call(release_)), "TG403");
}

TEST_F(FourEyes, AnApprovalOfTheOldVersionPublishesNothingNew) {
  As second("tgo_staff", second_.token);
  second.run(approve_call(release_));
  As("tgo_staff", author_.token).run(revise_call(release_, 1, "Er zijn twee fietsen gevonden"));
  EXPECT_EQ(second.refusal(publish_call(release_)), "TG403");
}

TEST_F(FourEyes, WhatIsPublishedStaysWhileARevisionWaits) {
  As second("tgo_staff", second_.token);
  second.run(approve_call(release_));
  second.run(publish_call(release_));
  As("tgo_staff", author_.token).run(revise_call(release_, 1, "Er zijn twee fietsen gevonden"));
  const std::string body = "select body from publication.item where audience = 'public' and id = " + literal(release_);
  EXPECT_EQ(As("tgo_public").one(body), "Er is een rode fiets gevonden");
  second.run(approve_call(release_));
  second.run(publish_call(release_));
  EXPECT_EQ(As("tgo_public").one(body), "Er zijn twee fietsen gevonden");
  EXPECT_EQ(
      As("tgo_public")
          .one("select string_agg(kind, ',' order by seq) from publication.event where item_id = " + literal(release_)),
      "item_published,item_changed");
}

TEST_F(FourEyes, TheKeysHoldWithoutTheFunctions) {
  // As the owner of the tables, past every function: the author's approval does not fit the keys.
  As owner("postgres");
  const std::string version = " from investigation.release_version where release_id = " + literal(release_);
  const std::string approval =
      "insert into investigation.release_approval (release_id, version, dossier_id, lineage, content_hash, approver) "
      "select release_id, version, dossier_id, lineage, ";
  EXPECT_EQ(owner.refusal(approval + "content_hash, author" + version), "23503");
  EXPECT_EQ(
      owner.refusal("insert into investigation.release_hand (lineage, staff, hand, dossier_id) select lineage, author, "
                    "'approved', dossier_id" +
                    version),
      "23505");
  EXPECT_EQ(
      owner.refusal("update investigation.release_hand set hand = 'approved' where lineage = " + literal(release_)),
      "TG4OR");
  owner.run("insert into investigation.release_hand (lineage, staff, hand, dossier_id) select lineage, " +
            literal(second_.id) + ", 'approved', dossier_id" + version);
  EXPECT_EQ(owner.refusal(approval + "sha256('other'), " + literal(second_.id) + version), "23503");
  EXPECT_EQ(owner.refusal(approval + "content_hash, " + literal(second_.id) + version), "");
}

TEST_F(FourEyes, TheSameCommandMakesOneRelease) {
  As author("tgo_staff", author_.token);
  const std::string command = new_id();
  const std::string first = new_id();
  EXPECT_EQ(author.one(world_.propose_call(first, "Oproep", "public", command)), first);
  EXPECT_EQ(author.one(world_.propose_call(new_id(), "Oproep", "public", command)), first);
  EXPECT_EQ(author.refusal(world_.propose_call(new_id(), "Andere oproep", "public", command)), "TG4CM");
}

TEST_F(FourEyes, NothingGoesOverTheCeilingOfTheDossier) {
  As("postgres").run("update investigation.dossier set ceiling = 'trained' where id = " + literal(world_.dossier()));
  As second("tgo_staff", second_.token);
  EXPECT_EQ(As("tgo_staff", author_.token).refusal(world_.propose_call(new_id(), "Te ver")), "TG403");
  second.run(approve_call(release_));
  EXPECT_EQ(second.refusal(publish_call(release_)), "TG403");
}

TEST(FourEyesRaces, TwoHundredRacesOfOnePersonWithThemselvesReleaseNothingAlone) {
  constexpr int races = 200;
  World world;
  const Colleague author = world.colleague({"moderator"});
  const Colleague racer = world.colleague({"moderator", "team_leader"});
  As editing("tgo_staff", racer.token);
  As approving("tgo_staff", racer.token);
  As proposing("tgo_staff", author.token);
  int edited = 0;
  int approved = 0;
  for (int race = 0; race < races; ++race) {
    const std::string release = new_id();
    proposing.run(world.propose_call(release, "Voorstel " + std::to_string(race)));
    const std::string hash =
        proposing.one("select content_hash from investigation.release_version where release_id = " + literal(release));
    std::barrier start(2);
    std::string edit_refused;
    std::string approve_refused;
    // The same person edits and approves in the same instant: in either order, one of the two must fail.
    std::thread edit([&] {
      start.arrive_and_wait();
      edit_refused = editing.refusal(revise_call(release, 1, "Gewijzigd"));
    });
    std::thread approve([&] {
      start.arrive_and_wait();
      approve_refused = approving.refusal("select investigation.approve(" + literal(release) + ", 1, " + literal(hash) +
                                          "); select publication.publish(" + literal(release) + ", 1)");
    });
    edit.join();
    approve.join();
    EXPECT_NE(edit_refused.empty(), approve_refused.empty())
        << "edit '" << edit_refused << "', approve '" << approve_refused << "'";
    edited += edit_refused.empty();
    approved += approve_refused.empty();
  }
  EXPECT_EQ(edited + approved, races);
  RecordProperty("edited", edited);
  RecordProperty("approved", approved);
  EXPECT_EQ(As("postgres")
                .one("select count(*) from investigation.release_approval a join investigation.release_version v on "
                     "v.lineage = a.lineage and v.author = a.approver"),
            "0");
}

}  // namespace
}  // namespace tgo::test
