// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One random word in every column that can hold words outside `publication`, found through the catalogue: a new column
// without it fails here. Then everything that the audiences' roles can read is searched for it.
#include "store/private_cluster.hpp"
#include "store/world.hpp"

#include <random>
#include <set>

#include <gmock/gmock.h>

namespace tgo::test {
namespace {

/// Columns with a fixed vocabulary (a CHECK, a foreign key to one, or written by the database): no word can be put
/// there.
const std::set<std::string> fixed_words = {
    "account.role_right.right",
    "account.system_role.role",
    "audit.entry.via",
    "audit.inbox.via",
    "intake.contribution.kind",
    "intake.contribution.language",
    "intake.event.contribution_kind",
    "intake.event.kind",
    "intake.message.direction",
    "investigation.dossier.ceiling",
    "investigation.dossier.mode",
    "investigation.dossier.state",
    "investigation.event.kind",
    "investigation.release.audience",
    "investigation.release.kind",
    "investigation.release.state",
    "investigation.release.withdrawn_code",
    "investigation.release_approval.hand",
    "investigation.release_hand.hand",
    "investigation.release_version.audience",
    "investigation.release_version.hand",
    "investigation.release_version.kind",
    "investigation.release_version.origin",
    "investigation.triage.assessment",
    "investigation.triage.public_status",
    "investigation.triage.state",
};

/// Letters only, so that it fits every column's form.
std::string random_word() {
  std::random_device random;
  std::string word = "kanarie";
  for (int i = 0; i < 14; ++i) word += static_cast<char>('a' + random() % 26);
  return word;
}

class Canary : public testing::Test {
 protected:
  Canary() {
    plant_people();
    plant_contribution();
    plant_releases();
    plant_record();
  }

  void plant_people() {
    const std::string unit = new_id();
    owner_.run("insert into account.unit (id, slug, name) values (" + literal(unit) + ", " + literal(word_) + ", " +
               literal(word_) + ")");
    owner_.run("insert into account.staff (id, login, name, unit, password_hash) values (" + literal(new_id()) + ", " +
               literal(word_) + ", " + literal(word_) + ", " + literal(unit) + ", " + literal("$argon2id$" + word_) +
               ")");
    owner_.run("insert into account.role (name) values (" + literal(word_) + ")");
    owner_.run("insert into account.role_right (role, \"right\") values (" + literal(word_) + ", 'contribution.read')");
    owner_.run("insert into account.unit_role (staff, unit, role) values (" + literal(author_.id) + ", " +
               literal(unit) + ", " + literal(word_) + ")");
    owner_.run("insert into account.dossier_role (staff, dossier_id, role) values (" + literal(author_.id) + ", " +
               literal(world_.dossier()) + ", " + literal(word_) + ")");
    // Not shown to anybody yet, so that even its name is inside.
    owner_.run(
        "insert into investigation.dossier (id, unit, slug, working_title, kind, mode, state, purpose, "
        "purpose_recorded_at) values (" +
        literal(new_id()) + ", " + literal(unit) + ", " + literal(word_) + ", " + literal(word_) + ", " +
        literal(word_) + ", 'live', 'purpose_recorded', " + literal(word_) + ", now())");
    desk_.run("select account.record_purpose(" + literal(world_.dossier()) + ", " + literal(word_) + ")");
    As("tgo_signin")
        .run("select account.issue_live_ticket(sha256(" + literal(author_.token) + "), sha256(" + literal(word_) +
             "))");
  }

  void plant_contribution() {
    const std::string number =
        owner_.one("select intake.record_history(" + literal(world_.dossier()) + ", gen_random_uuid(), 'tip', 'nl', " +
                   literal(word_) + ", " + literal(word_) + ", " + literal(word_) + ", " + literal(word_) +
                   ", null, sha256(" + literal("key" + word_) + "), sha256(" + literal("content" + word_) +
                   "), sha256(" + literal("receipt" + word_) + "), now())");
    desk_.run("select investigation.decide(" + literal(world_.dossier()) + ", " + number +
              ", 0, 'assessed', 'usable')");
    desk_.run("select investigation.reply(" + literal(world_.dossier()) + ", " + number + ", gen_random_uuid(), " +
              literal(word_) + ")");
  }

  void plant_releases() {
    const std::string public_id = world_.publish(author_, approver_, "Wat vrijgegeven is");
    desk_.run("select investigation.revise(" + literal(public_id) + ", 1, " + literal(word_) + ", " + literal(word_) +
              ", " + literal(word_) + ", null, null, null, 'team')");
    owner_.run("update investigation.release set proportionality = " + literal(word_) +
               " where id = " + literal(public_id));
    As("tgo_staff", approver_.token)
        .run("select investigation.reject(" + literal(public_id) + ", 2, " + literal(word_) + ")");
    const std::string withdrawn = world_.publish(author_, approver_, word_, "public");
    desk_.run("select publication.withdraw(" + literal(withdrawn) + ", 'incorrect', " + literal(word_) + ")");
  }

  void plant_record() {
    As sealer("tgo_sealer");
    const std::string append = "select audit.append(" + literal(word_) + ", " + literal(word_) + ", " + literal(word_) +
                               ", " + literal(world_.dossier()) + ", " + literal("{\"terms\": \"" + word_ + "\"}") +
                               ")";
    desk_.run(append);
    while (sealer.one("select audit.seal()") != "0") {
    }
    desk_.run(append);
    sealer.run("select audit.add_checkpoint(n, " + literal(word_) +
               ", decode(repeat('ab', 64), 'hex')) from audit.unsigned_end()");
    owner_.run(
        "insert into accountability.figure (id, unit, name, definition, numerator, denominator, period_from, "
        "period_until, source, author, interpretation) values (" +
        literal(new_id()) + ", " + literal(world_.unit()) + ", " + literal(word_) + ", " + literal(word_) +
        ", 1, 2, current_date, current_date, " + literal(word_) + ", " + literal(author_.id) + ", " + literal(word_) +
        ")");
  }

  /// How many rows that this role can read in `publication` hold one of the needles.
  long found_by(const std::string& role, const std::string& condition) {
    As reader(role);
    long found = 0;
    for (const char* table : {"audience", "dossier", "event", "item", "stream", "withdrawal_reason"}) {
      found +=
          std::stol(reader.one(std::string("select count(*) from publication.") + table + " t where " + condition));
    }
    return found;
  }

  const std::string word_ = random_word();
  World world_;
  Colleague author_ = world_.colleague({"moderator"});
  Colleague approver_ = world_.colleague({"team_leader"});
  As owner_{"postgres"};
  As desk_{"tgo_staff", author_.token};
};

TEST_F(Canary, SitsInEveryColumnAndIsReadByNoAudience) {
  std::set<std::string> fixed_seen;
  std::vector<std::string> hashes;
  for (const auto& column :
       owner_.run("select c.oid::regclass, quote_ident(a.attname), c.relnamespace::regnamespace || '.' || c.relname || "
                  "'.' || a.attname, "
                  "t.typname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_type t on t.oid = "
                  "a.atttypid where "
                  "c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and c.relnamespace::regnamespace::text !~ "
                  "'^(pg_|information_schema|public)' and t.typname not in ('uuid', 'int2', 'int4', 'int8', '_int8', "
                  "'bool', 'float8', "
                  "'numeric', 'date', 'timestamptz')")) {
    const std::string table = column[0].c_str();
    const std::string name = column[1].c_str();
    const std::string full = column[2].c_str();
    if (fixed_words.contains(full)) {
      fixed_seen.insert(full);
    } else if (std::string(column[3].c_str()) == "bytea") {
      const std::string value = owner_.one("select encode(" + name + ", 'hex') from " + table + " where " + name +
                                           " <> decode(repeat('00', 32), 'hex') limit 1");
      EXPECT_FALSE(value.empty()) << full << " holds nothing to search for";
      hashes.push_back(value);
    } else if (full == "feed.doorbell.channel") {
      hashes.push_back(owner_.one("select channel from feed.doorbell"));
    } else if (table.rfind("publication.", 0) != 0) {
      EXPECT_NE(
          owner_.one("select count(*) from " + table + " where " + name + "::text like " + literal("%" + word_ + "%")),
          "0")
          << full << " is a new column: plant the word in it here, or say why it cannot hold one";
    }
  }
  EXPECT_EQ(fixed_seen, fixed_words);
  EXPECT_GE(hashes.size(), 20u);
  for (const char* role : {"tgo_public", "tgo_registered", "tgo_trained"}) {
    EXPECT_EQ(found_by(role, "t::text like " + literal("%" + word_ + "%")), 0) << role;
    for (const std::string& hash : hashes) {
      EXPECT_EQ(found_by(role, "t::text like " + literal("%" + hash + "%")), 0) << role << " " << hash;
    }
  }
}

TEST_F(Canary, IsFoundWhereItIsReleasedSoTheSearchCanFail) {
  const std::string released = random_word();
  world_.publish(author_, approver_, released);
  EXPECT_EQ(found_by("tgo_public", "t::text like " + literal("%" + released + "%")), 1);
}

TEST_F(Canary, IsNotInTheServersLogWhenAConstraintFails) {
  std::string bad = world_.submit_call(new_id(), "Tekst met " + word_);
  bad.replace(bad.find("array['tip']"), std::string("array['tip']").size(), "array['onzin']");
  EXPECT_EQ(As("tgo_intake").refusal(bad), "23514");
  const std::string log = PrivateCluster::get().server_log();
  EXPECT_THAT(log, testing::HasSubstr("contribution_kind_check"));
  EXPECT_THAT(log, testing::Not(testing::HasSubstr("Tekst met " + word_)));
}

}  // namespace
}  // namespace tgo::test
