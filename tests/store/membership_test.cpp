// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Within the team's role: which session sees which dossier, and which role may do what there. Rows of a second dossier
// and a second unit are always present.
#include "store/world.hpp"

#include <map>
#include <set>

#include <gmock/gmock.h>

namespace tgo::test {
namespace {

class Membership : public testing::Test {
 protected:
  Membership() {
    number_ = here_.contribute("Hier gezien");
    elsewhere_.contribute("Daar gezien");
  }

  std::string contributions_seen_by(const std::string& token) {
    return As("tgo_staff", token).one("select count(*) from intake.contribution");
  }

  std::string about(const std::string& function, const std::string& rest) const {
    return "select investigation." + function + "(" + literal(here_.dossier()) + ", " + std::to_string(number_) + rest +
           ")";
  }

  World here_;
  World elsewhere_;
  long number_ = 0;
};

TEST_F(Membership, WithoutASessionThereIsNothing) {
  for (const char* token : {"", "unknown"}) {
    As nobody("tgo_staff", token);
    for (const char* table :
         {"intake.contribution", "intake.event", "intake.head", "investigation.dossier", "investigation.event",
          "investigation.team_head", "account.staff", "publication.item", "publication.stream"}) {
      EXPECT_EQ(nobody.one(std::string("select count(*) from ") + table), "0") << table;
    }
    EXPECT_EQ(nobody.refusal(about("open_contribution", "")), "TG401");
  }
}

TEST_F(Membership, ASessionThatEndedOpensNothing) {
  const Colleague detective = here_.colleague({"detective"});
  EXPECT_EQ(contributions_seen_by(detective.token), "1");
  const std::string mine = " where token_hash = sha256(" + literal(detective.token) + ")";
  As owner("postgres");
  owner.run("update account.session set expires_at = now() - interval '1 second'" + mine);
  EXPECT_EQ(contributions_seen_by(detective.token), "0");
  owner.run("update account.session set expires_at = now() + interval '1 hour', revoked_at = now()" + mine);
  EXPECT_EQ(contributions_seen_by(detective.token), "0");
  owner.run("update account.session set revoked_at = null" + mine);
  EXPECT_EQ(contributions_seen_by(detective.token), "1");
  owner.run("update account.staff set disabled_at = now() where id = " + literal(detective.id));
  EXPECT_EQ(contributions_seen_by(detective.token), "0");
}

TEST_F(Membership, AMemberSeesTheDossierAtOnceAndItsContentOnceThereIsAPurpose) {
  const Colleague detective = here_.colleague({"detective"}, false);
  As person("tgo_staff", detective.token);
  EXPECT_EQ(person.one("select string_agg(slug, ',') from investigation.dossier"), here_.slug());
  EXPECT_EQ(person.one("select count(*) from intake.contribution"), "0");
  EXPECT_EQ(person.refusal(about("open_contribution", "")), "TG4PR");
  person.run("select account.record_purpose(" + literal(here_.dossier()) + ", 'onderzoek')");
  EXPECT_EQ(person.one("select string_agg(body, ',') from intake.contribution"), "Hier gezien");
  EXPECT_EQ(person.refusal(about("open_contribution", "")), "");
}

TEST_F(Membership, APurposeHoldsForItsOwnSessionOnly) {
  const Colleague detective = here_.colleague({"detective"});
  const std::string second = new_id();
  As("tgo_signin")
      .run("select account.open_session(" + literal(detective.id) + ", sha256(" + literal(second) +
           "), sha256('csrf'), now() + interval '1 hour')");
  EXPECT_EQ(contributions_seen_by(second), "0");
}

TEST_F(Membership, ARoleOnTheUnitHoldsOnItsDossiersAndNoOthers) {
  const Colleague stranger = here_.stranger("team_leader");
  As person("tgo_staff", stranger.token);
  EXPECT_EQ(person.one("select count(*) from investigation.dossier"), "0");
  EXPECT_EQ(person.refusal("select account.record_purpose(" + literal(here_.dossier()) + ", 'nieuwsgierig')"), "TG404");
  EXPECT_EQ(person.refusal(about("open_contribution", "")), "TG404");

  As("postgres")
      .run("insert into account.unit_role (staff, unit, role) values (" + literal(stranger.id) + ", " +
           literal(here_.unit()) + ", 'detective')");
  EXPECT_EQ(person.one("select string_agg(slug, ',') from investigation.dossier"), here_.slug());
  person.run("select account.record_purpose(" + literal(here_.dossier()) + ", 'onderzoek')");
  EXPECT_EQ(person.one("select string_agg(body, ',') from intake.contribution"), "Hier gezien");
}

TEST_F(Membership, ARoleOnTheSystemOpensNoContent) {
  const Colleague person = here_.colleague({}, false);
  for (const char* role : {"admin", "dpo", "auditor"}) {
    As("postgres")
        .run("insert into account.system_role (staff, role) values (" + literal(person.id) + ", '" + role + "')");
  }
  EXPECT_EQ(contributions_seen_by(person.token), "0");
  EXPECT_EQ(As("tgo_staff", person.token).one("select count(*) from investigation.dossier"), "0");
}

// The permission matrix as it was meant, written down a second time: every role tries every right.
const std::map<std::string, std::set<std::string>> matrix = {
    {"detective", {"read", "decide", "reply", "propose"}},
    {"moderator", {"read", "decide", "reply", "propose", "approve", "withdraw"}},
    {"information_coordinator", {"read", "decide"}},
    {"analyst", {"read", "decide"}},
    {"team_leader", {"read", "decide", "reply", "propose", "approve", "withdraw", "steer"}},
    {"prosecutor", {"read", "approve", "withdraw"}},
    {"challenger", {"read"}},
    {"dossier_officer", {"read", "reply", "propose", "withdraw"}},
    {"family_liaison", {}},
    {"researcher", {}},
    {"partner", {}},
    {"editor", {}},
    {"linking_pin", {}},
    {"table_chair", {}},
};

TEST_F(Membership, EveryRoleIsRefusedWhatIsNotInTheMatrix) {
  EXPECT_EQ(As("postgres").one("select count(*) from account.role where name !~ '^kanarie'"),
            std::to_string(matrix.size()));
  const Colleague author = here_.colleague({"moderator"});
  for (const auto& [role, rights] : matrix) {
    const Colleague somebody = here_.colleague({role});
    As person("tgo_staff", somebody.token);
    const std::string release = new_id();
    As("tgo_staff", author.token).run(here_.propose_call(release, "Voorstel"));
    const std::string id = literal(release);
    const std::map<std::string, std::string> attempts = {
        {"read", about("open_contribution", "")},
        {"decide", about("decide", ", 999, 'triaged', null")},
        {"reply", about("reply", ", gen_random_uuid(), 'Dank u wel'")},
        {"propose", here_.propose_call(new_id(), "Nog een voorstel")},
        {"approve", "select investigation.approve(" + id + ", 1, '\\x00')"},
        {"withdraw", "select publication.withdraw(" + id + ", 'privacy', null)"},
        {"steer", "select investigation.steer(" + literal(here_.dossier()) + ", 'live')"},
    };
    for (const auto& [right, attempt] : attempts) {
      const bool may = rights.contains(right);
      EXPECT_EQ(person.refusal(attempt) != "TG403", may) << role << " " << right << ": " << person.refusal(attempt);
    }
    EXPECT_EQ(person.one("select count(*) from intake.contribution"), rights.contains("read") ? "1" : "0") << role;
  }
}

TEST(Session, ALiveTicketOpensOneSocketOnce) {
  World world;
  const Colleague detective = world.colleague({"detective"});
  As signin("tgo_signin");
  const std::string token = "sha256(" + literal(detective.token) + ")";
  signin.run("select account.issue_live_ticket(" + token + ", sha256('ticket'))");
  EXPECT_EQ(signin.one("select staff from account.take_live_ticket(sha256('ticket'))"), detective.id);
  EXPECT_EQ(signin.one("select staff from account.take_live_ticket(sha256('ticket'))"), "");
  EXPECT_EQ(signin.one("select slug from account.open_dossiers_of(" + token + ")"), world.slug());
  signin.run("select account.close_session(" + token + ")");
  EXPECT_EQ(signin.one("select slug from account.open_dossiers_of(" + token + ")"), "");
}

}  // namespace
}  // namespace tgo::test
