// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What staff may put before an audience, and who may do what.

#include "domain/actor.hpp"
#include "domain/receipt.hpp"
#include "domain/release.hpp"
#include "usecase/permit.hpp"

#include <gtest/gtest.h>

namespace tgo::domain {
namespace {

ReleaseContent fact() {
  ReleaseContent content;
  content.text = "Marit zette haar fiets in de stalling van station Elzerveen.";
  return content;
}

TEST(Release, TakesAPlainFact) { EXPECT_TRUE(check(ReleaseKind::fact, fact()).empty()); }

TEST(Release, RefusesCharactersThatHideOrTurnText) {
  for (const char* mark : {"\u202E", "\u2066", "\u200B", "\uFEFF", "\u200E", "\u061C", "\u200D", "\u00AD", "\U000E0067",
                           "\b", "\x1B", "\r"}) {
    ReleaseContent content = fact();
    content.text += mark;
    const auto found = check(ReleaseKind::fact, content);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().code, "hidden-characters");
  }
}

TEST(Release, RefusesAReceiptThatSomebodyPasted) {
  const Receipt receipt = Receipt::derive(base::Key{}, SenderKey{}, base::Digest{});
  for (const char* separator : {"-", " ", ".", "\n", " - ", "\u00A0"}) {
    std::string written;
    for (const char c : receipt.shown()) written += c == '-' ? std::string(separator) : std::string(1, c);
    for (const std::string& text : {"Uw code is " + written + ". Bewaar hem.", "code-" + written, written}) {
      ReleaseContent content = fact();
      content.text = text;
      const auto found = check(ReleaseKind::fact, content);
      ASSERT_EQ(found.size(), 1U) << text;
      EXPECT_EQ(found.front().code, "contains-receipt");
    }
  }
}

TEST(Release, TakesWordsThatOnlyLookLikeAReceipt) {
  ReleaseContent content = fact();
  content.text = "Later zagen mensen samen twaalf groene auto's: negen onder lagen brand grote a.";
  EXPECT_TRUE(check(ReleaseKind::fact, content).empty());
}

TEST(Release, NeedsATitleForAQuestion) {
  const auto found = check(ReleaseKind::question, fact());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front().pointer, "/title");
}

Actor actor_with(Role role) {
  Actor actor;
  HeldRole held;
  held.dossier = "marit";
  held.role = role;
  actor.roles.push_back(held);
  actor.purposes.push_back("marit");
  return actor;
}

TEST(Rights, GiveRolesWithoutContentNothingOnTheDesk) {
  for (const Role role : {Role::admin, Role::dpo, Role::auditor, Role::researcher, Role::partner, Role::editor}) {
    for (const Action action : {Action::see_dossier, Action::read_queue, Action::open_contribution,
                                Action::read_releases, Action::propose_release, Action::approve_release}) {
      EXPECT_FALSE(allows(role, action));
    }
  }
}

TEST(Rights, HideADossierInWhichNoRoleIsHeld) {
  const auto refused = usecase::refusal(actor_with(Role::team_leader), Action::read_queue, "branden");
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->code, base::ProblemCode::not_found);
}

TEST(Rights, AskForAPurposeBeforeContent) {
  Actor actor = actor_with(Role::detective);
  EXPECT_FALSE(usecase::refusal(actor, Action::read_queue, "marit"));
  actor.purposes.clear();
  EXPECT_EQ(usecase::refusal(actor, Action::read_queue, "marit")->code, base::ProblemCode::purpose_required);
  EXPECT_FALSE(usecase::refusal(actor, Action::record_purpose, "marit"));
}

TEST(Rights, LetNoDetectiveApprove) {
  const auto refused = usecase::refusal(actor_with(Role::detective), Action::approve_release, "marit");
  ASSERT_TRUE(refused);
  EXPECT_EQ(refused->code, base::ProblemCode::forbidden);
}

}  // namespace
}  // namespace tgo::domain
