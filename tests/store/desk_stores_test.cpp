// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The stores behind the desk and the public pages, over a real database: a contribution from arrival to answer, a
// release from proposal to tombstone, and sessions.
#include "store/account_store.hpp"
#include "store/contribution_store.hpp"
#include "store/dossier_store.hpp"
#include "store/publication_store.hpp"
#include "store/release_store.hpp"
#include "store/research_store.hpp"
#include "store/shard.hpp"
#include "store/world.hpp"

#include <gtest/gtest.h>

namespace tgo::test {
namespace {

using base::ProblemCode;
using domain::Actor;
using domain::Audience;

/// All stores over one database.
struct Desk {
  Shard shard;
  store::Database database{store_settings()};
  store::AccountStore accounts{database};
  store::DossierStore dossiers{database};
  store::ContributionStore contributions{database};
  store::ReleaseStore releases{database};
  store::PublicationStore publication{database};
  store::ResearchStore research{database};

  Actor actor(const Colleague& colleague) { return *shard.wait(accounts.find_actor(colleague.token)); }
  ~Desk() { database.stop(); }
};

long audited(const World& world, const std::string& action) {
  return std::stol(As("postgres")
                       .one("select (select count(*) from audit.inbox where action = " + literal(action) +
                            " and dossier_id = " + literal(world.dossier()) +
                            ") + (select count(*) from audit.entry where action = " + literal(action) +
                            " and dossier_id = " + literal(world.dossier()) + ")"));
}

usecase::ProposeRelease proposal(const std::string& text) {
  usecase::ProposeRelease made;
  made.command_id = base::random_uuid();
  made.title = "Rode auto";
  made.text = text;
  made.happened.emplace();
  made.happened->words = "vrijdagavond";
  made.proportionality = "Minder kan niet.";
  made.expires_on = *base::parse_rfc3339("2190-01-01T00:00:00Z");
  return made;
}

usecase::ApproveRelease approval_of(const usecase::ReleaseDetail& release) {
  usecase::ApproveRelease made;
  made.version = release.version;
  made.content_hash = release.content_hash;
  return made;
}

TEST(AccountStore, KnowsWhoHoldsASession) {
  World world;
  Desk desk;
  const Colleague person = world.colleague({"detective", "moderator"});
  const Actor actor = desk.actor(person);
  EXPECT_EQ(base::to_text(actor.staff), person.id);
  EXPECT_EQ(actor.unit, "Elzerveen");
  ASSERT_EQ(actor.roles.size(), 2u);
  EXPECT_EQ(actor.roles[0].dossier, world.slug());
  EXPECT_EQ(actor.purposes, std::vector<std::string>{world.slug()});
  EXPECT_EQ(desk.shard.wait(desk.accounts.find_actor("nobody")).error().code, ProblemCode::unauthenticated);
}

TEST(AccountStore, OpensAndClosesSessions) {
  World world;
  Desk desk;
  const Colleague person = world.colleague({"detective"});
  const std::string login = "p" + person.id;
  const auto credentials = desk.shard.wait(desk.accounts.find_credentials(login));
  ASSERT_TRUE(credentials.has_value() && credentials->has_value());
  EXPECT_EQ((*credentials)->password_hash, "$argon2id$none");
  EXPECT_FALSE(desk.shard.wait(desk.accounts.find_credentials("unknown"))->has_value());
  const std::string token = "a-token-" + person.id;
  usecase::NewSession session;
  session.staff = (*credentials)->staff;
  session.token = base::hash_bytes(token);
  session.csrf_token = base::hash_bytes("csrf");
  session.expires_at =
      std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()) + std::chrono::hours(1);
  ASSERT_TRUE(desk.shard.wait(desk.accounts.open_session(session)).has_value());
  EXPECT_TRUE(desk.shard.wait(desk.accounts.find_actor(token)).has_value());
  desk.shard.wait(desk.accounts.record_failure(login));
  ASSERT_TRUE(desk.shard.wait(desk.accounts.close_session(token)).has_value());
  ASSERT_TRUE(desk.shard.wait(desk.accounts.close_session(token)).has_value());
  EXPECT_EQ(desk.shard.wait(desk.accounts.find_actor(token)).error().code, ProblemCode::unauthenticated);
}

TEST(AccountStore, TakesATicketOnce) {
  World world;
  Desk desk;
  const Colleague person = world.colleague({"detective"});
  const base::Digest ticket = base::hash_bytes(new_id());
  ASSERT_TRUE(desk.shard.wait(desk.accounts.open_ticket(person.token, ticket, base::Time())).has_value());
  EXPECT_TRUE(desk.shard.wait(desk.accounts.redeem_ticket(ticket)).has_value());
  EXPECT_EQ(desk.shard.wait(desk.accounts.redeem_ticket(ticket)).error().code, ProblemCode::unauthenticated);
}

TEST(DossierStore, ShowsTheDossiersOfTheSession) {
  World world;
  Desk desk;
  const Actor actor = desk.actor(world.colleague({"team_leader", "detective"}, false));
  auto list = desk.shard.wait(desk.dossiers.list(actor));
  ASSERT_TRUE(list.has_value());
  ASSERT_EQ(list->dossiers.size(), 1u);
  EXPECT_EQ(list->dossiers[0].dossier, world.slug());
  EXPECT_EQ(list->dossiers[0].roles.size(), 2u);
  EXPECT_FALSE(list->dossiers[0].purpose_recorded);
  ASSERT_TRUE(desk.shard.wait(desk.dossiers.record_purpose(actor, world.slug(), "Triage")).has_value());
  EXPECT_TRUE(desk.shard.wait(desk.dossiers.list(actor))->dossiers[0].purpose_recorded);
  EXPECT_EQ(desk.shard.wait(desk.dossiers.record_purpose(actor, "elders", "x")).error().code, ProblemCode::not_found);
}

TEST(ContributionStore, CarriesAContributionFromArrivalToAnswer) {
  World world;
  Desk desk;
  const Actor actor = desk.actor(world.colleague({"detective"}));
  world.contribute("Eerste tip");
  const long number = world.contribute("Ik zag een rode auto bij de brug");

  const auto page = desk.shard.wait(desk.contributions.queue(actor, world.slug(), usecase::QueueFilter()));
  ASSERT_TRUE(page.has_value());
  ASSERT_EQ(page->contributions.size(), 2u);
  EXPECT_EQ(page->contributions[0].number, number);
  EXPECT_EQ(page->contributions[0].excerpt, "Ik zag een rode auto bij de brug");
  EXPECT_EQ(page->counts.received, 2);
  EXPECT_EQ(page->heads.intake, number);
  EXPECT_EQ(audited(world, "contributions_listed"), 1);

  const auto opened = desk.shard.wait(desk.contributions.open(actor, world.slug(), number));
  ASSERT_TRUE(opened.has_value());
  EXPECT_EQ(opened->text, "Ik zag een rode auto bij de brug");
  EXPECT_EQ(opened->status, domain::PublicStatus::read);
  EXPECT_EQ(audited(world, "contribution_opened"), 1);

  usecase::DecideContribution decision;
  decision.version = opened->version;
  decision.state = domain::TriageState::assessed;
  decision.assessment = domain::Assessment::usable;
  const auto decided = desk.shard.wait(desk.contributions.decide(actor, world.slug(), number, decision));
  ASSERT_TRUE(decided.has_value());
  EXPECT_EQ(decided->assessment, domain::Assessment::usable);
  EXPECT_EQ(desk.shard.wait(desk.contributions.decide(actor, world.slug(), number, decision)).error().code,
            ProblemCode::stale_version);

  usecase::ReplyToContribution reply;
  reply.command_id = base::random_uuid();
  reply.text = "Dank u, wij kijken ernaar.";
  for (int i = 0; i < 2; ++i) {
    const auto replied = desk.shard.wait(desk.contributions.reply(actor, world.slug(), number, reply));
    ASSERT_TRUE(replied.has_value());
    EXPECT_EQ(replied->text, reply.text);
  }
  reply.text = "Iets anders";
  EXPECT_EQ(desk.shard.wait(desk.contributions.reply(actor, world.slug(), number, reply)).error().code,
            ProblemCode::command_conflict);

  usecase::CloseContribution closing;
  closing.version = decided->version;
  const auto closed = desk.shard.wait(desk.contributions.close(actor, world.slug(), number, closing));
  ASSERT_TRUE(closed.has_value());
  EXPECT_EQ(closed->status, domain::PublicStatus::closed);
  ASSERT_EQ(closed->messages.size(), 1u);

  const auto events = desk.shard.wait(desk.dossiers.team_events_after(actor, world.slug(), 0, 100));
  ASSERT_TRUE(events.has_value());
  EXPECT_EQ(events->size(), 3u);
  EXPECT_EQ(desk.shard.wait(desk.dossiers.intake_events_after(actor, world.slug(), 1, 100))->size(), 1u);
  EXPECT_EQ(desk.shard.wait(desk.dossiers.streams(actor, world.slug()))->heads.team, 3);
}

TEST(ContributionStore, FiltersAndPagesTheQueue) {
  World world;
  Desk desk;
  const Actor actor = desk.actor(world.colleague({"detective"}));
  for (int i = 0; i < 5; ++i) world.contribute("tip");
  usecase::QueueFilter filter;
  filter.limit = 2;
  filter.before = 4;
  const auto page = desk.shard.wait(desk.contributions.queue(actor, world.slug(), filter));
  ASSERT_EQ(page->contributions.size(), 2u);
  EXPECT_EQ(page->contributions[0].number, 3);
  filter.before.reset();
  filter.state = domain::TriageState::triaged;
  EXPECT_TRUE(desk.shard.wait(desk.contributions.queue(actor, world.slug(), filter))->contributions.empty());
  filter.state = domain::TriageState::received;
  filter.kind = domain::ContributionKind::scenario;
  EXPECT_TRUE(desk.shard.wait(desk.contributions.queue(actor, world.slug(), filter))->contributions.empty());
}

TEST(ContributionStore, ShowsNothingWithoutRoleOrPurpose) {
  World world;
  Desk desk;
  const long number = world.contribute("Geheim");
  const Actor stranger = desk.actor(world.stranger("detective"));
  EXPECT_EQ(desk.shard.wait(desk.contributions.queue(stranger, world.slug(), {})).error().code, ProblemCode::not_found);
  EXPECT_EQ(desk.shard.wait(desk.contributions.open(stranger, world.slug(), number)).error().code,
            ProblemCode::not_found);
  const Actor hasty = desk.actor(world.colleague({"detective"}, false));
  EXPECT_TRUE(desk.shard.wait(desk.contributions.queue(hasty, world.slug(), {}))->contributions.empty());
  EXPECT_EQ(desk.shard.wait(desk.contributions.open(hasty, world.slug(), number)).error().code,
            ProblemCode::purpose_required);
}

TEST(ReleaseStore, CarriesAReleaseFromProposalToTombstone) {
  World world;
  Desk desk;
  const Actor author = desk.actor(world.colleague({"detective"}));
  const Actor approver = desk.actor(world.colleague({"prosecutor"}));
  const long source = world.contribute("Rode auto");
  usecase::ProposeRelease wanted = proposal("Wij zoeken een rode auto.");
  wanted.source_numbers = {source};

  auto proposed = desk.shard.wait(desk.releases.propose(author, world.slug(), wanted));
  ASSERT_TRUE(proposed.has_value()) << base::code_name(proposed.error().code);
  EXPECT_EQ(desk.shard.wait(desk.releases.propose(author, world.slug(), wanted))->id, proposed->id);
  EXPECT_FALSE(proposed->may_approve);
  EXPECT_EQ(proposed->why_not, "forbidden");
  EXPECT_EQ(proposed->source_numbers, std::vector<std::int64_t>{source});
  EXPECT_EQ(proposed->happened->words, "vrijdagavond");
  EXPECT_EQ(proposed->expires_on, wanted.expires_on);
  EXPECT_EQ(desk.shard.wait(desk.contributions.open(author, world.slug(), source))->resting_releases.size(), 1u);
  EXPECT_EQ(
      desk.shard.wait(desk.releases.list(approver, world.slug(), domain::ReleaseState::proposed))->releases.size(), 1u);

  usecase::ReviseRelease revision;
  revision.version = proposed->version;
  revision.title = "Rode auto gezocht";
  revision.text = "Wij zoeken een kleine rode auto.";
  const auto revised = desk.shard.wait(desk.releases.revise(author, world.slug(), proposed->id, revision));
  ASSERT_TRUE(revised.has_value());
  EXPECT_EQ(revised->version, 2);
  EXPECT_EQ(revised->versions.size(), 2u);

  EXPECT_EQ(
      desk.shard.wait(desk.releases.approve(approver, world.slug(), proposed->id, approval_of(*proposed))).error().code,
      ProblemCode::stale_version);
  const auto seen = desk.shard.wait(desk.releases.open(approver, world.slug(), proposed->id));
  EXPECT_TRUE(seen->may_approve);
  const auto published =
      desk.shard.wait(desk.releases.approve(approver, world.slug(), proposed->id, approval_of(*seen)));
  ASSERT_TRUE(published.has_value()) << base::code_name(published.error().code);
  EXPECT_EQ(published->state, domain::ReleaseState::published);
  ASSERT_TRUE(published->approval.has_value());

  const auto shown = desk.shard.wait(desk.publication.snapshot(Audience::public_, world.slug()));
  ASSERT_TRUE(shown.has_value());
  ASSERT_EQ(shown->snapshot.items.size(), 1u);
  EXPECT_EQ(shown->snapshot.items[0].text, "Wij zoeken een kleine rode auto.");

  usecase::WithdrawRelease withdrawal;
  const auto withdrawn = desk.shard.wait(desk.releases.withdraw(approver, world.slug(), proposed->id, withdrawal));
  ASSERT_TRUE(withdrawn.has_value());
  ASSERT_TRUE(withdrawn->withdrawn.has_value());
  const auto after = desk.shard.wait(desk.publication.snapshot(Audience::public_, world.slug()));
  EXPECT_FALSE(after->snapshot.items[0].text.has_value());
  ASSERT_TRUE(after->snapshot.items[0].withdrawn.has_value());

  // Any stale snapshot and the events since it give the fresh one: numbers without a hole, the item as it is now.
  const auto events =
      desk.shard.wait(desk.publication.events_after(Audience::public_, world.slug(), shown->snapshot.sequence, 100));
  ASSERT_EQ(events->size(), 1u);
  EXPECT_EQ((*events)[0].sequence, after->snapshot.sequence);
  EXPECT_EQ((*events)[0].event, usecase::PublicEventKind::item_withdrawn);
  EXPECT_FALSE((*events)[0].item->text.has_value());
}

TEST(ReleaseStore, LetsNobodyApproveTheirOwnWork) {
  World world;
  Desk desk;
  const Actor both = desk.actor(world.colleague({"moderator"}));
  const auto proposed = desk.shard.wait(desk.releases.propose(both, world.slug(), proposal("Van mij")));
  ASSERT_TRUE(proposed.has_value());
  EXPECT_EQ(proposed->why_not, "own-work");
  EXPECT_EQ(
      desk.shard.wait(desk.releases.approve(both, world.slug(), proposed->id, approval_of(*proposed))).error().code,
      ProblemCode::own_work);
}

TEST(ReleaseStore, RefusesAHashThatWasNotShownAndAnUnknownSource) {
  World world;
  Desk desk;
  const Actor author = desk.actor(world.colleague({"detective"}));
  const Actor approver = desk.actor(world.colleague({"prosecutor"}));
  const auto proposed = desk.shard.wait(desk.releases.propose(author, world.slug(), proposal("Iets")));
  usecase::ApproveRelease other = approval_of(*proposed);
  other.content_hash = std::string(64, '0');
  EXPECT_EQ(desk.shard.wait(desk.releases.approve(approver, world.slug(), proposed->id, other)).error().code,
            ProblemCode::content_changed);
  usecase::ProposeRelease sourceless = proposal("Bron bestaat niet");
  sourceless.source_numbers = {999};
  EXPECT_EQ(desk.shard.wait(desk.releases.propose(author, world.slug(), sourceless)).error().code,
            ProblemCode::invalid_input);

  usecase::RejectRelease rejection;
  rejection.version = proposed->version;
  rejection.reason = "Te veel";
  const auto rejected = desk.shard.wait(desk.releases.reject(approver, world.slug(), proposed->id, rejection));
  ASSERT_TRUE(rejected.has_value());
  EXPECT_EQ(rejected->rejected_because, "Te veel");
}

TEST(PublicationStore, ListsADossierOnceItsTextIsReleased) {
  World world;
  Desk desk;
  const Actor author = desk.actor(world.colleague({"detective"}));
  const Actor approver = desk.actor(world.colleague({"prosecutor"}));
  const auto listed = [&] {
    int found = 0;
    const auto list = desk.shard.wait(desk.publication.list(Audience::public_));
    for (const auto& one : list->dossiers) {
      if (one.dossier == world.slug()) {
        ++found;
        EXPECT_EQ(one.title, "Rode auto");
        EXPECT_EQ(one.lead, "De inleiding");
      }
    }
    return found;
  };
  EXPECT_EQ(listed(), 0);
  usecase::ProposeRelease text = proposal("De inleiding");
  text.kind = domain::ReleaseKind::dossier_text;
  const auto proposed = desk.shard.wait(desk.releases.propose(author, world.slug(), text));
  ASSERT_TRUE(
      desk.shard.wait(desk.releases.approve(approver, world.slug(), proposed->id, approval_of(*proposed))).has_value());
  EXPECT_EQ(listed(), 1);
  EXPECT_EQ(desk.shard.wait(desk.publication.snapshot(Audience::public_, "nergens")).error().code,
            ProblemCode::not_found);
}

TEST(PublicationStore, ShowsEachAudienceOnlyItsOwn) {
  World world;
  Desk desk;
  world.publish(world.colleague({"detective"}), world.colleague({"prosecutor"}), "Alleen voor deelnemers", "trained");
  EXPECT_EQ(desk.shard.wait(desk.publication.snapshot(Audience::trained, world.slug()))->snapshot.items.size(), 1u);
  EXPECT_TRUE(desk.shard.wait(desk.publication.snapshot(Audience::registered, world.slug()))->snapshot.items.empty());
  EXPECT_TRUE(desk.shard.wait(desk.publication.snapshot(Audience::public_, world.slug()))->snapshot.items.empty());
}

TEST(ResearchStore, ShowsOnlyTheDossiersOfAResearcher) {
  World world;
  Desk desk;
  const Actor researcher = desk.actor(world.colleague({"researcher"}, false));
  const auto counts = desk.shard.wait(desk.research.weekly_counts(researcher));
  ASSERT_TRUE(counts.has_value());
  EXPECT_TRUE(counts->weeks.empty());
}

}  // namespace
}  // namespace tgo::test
