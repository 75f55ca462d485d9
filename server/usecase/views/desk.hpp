// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the team reads on the desk. A contribution is named by its number in the dossier's intake stream; neither its
// row's id nor its sender key ever stands here (design promise 2).
#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "domain/actor.hpp"
#include "domain/audience.hpp"
#include "domain/contribution.hpp"
#include "domain/moderation.hpp"
#include "domain/release.hpp"
#include "usecase/views/follow_up.hpp"
#include "usecase/views/publication.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::usecase {

/// A dossier in which the actor holds a role.
struct DeskDossier {
  std::string dossier;
  std::string working_title;
  std::string unit;
  DossierMode mode = DossierMode::live;
  PublicDossierState state = PublicDossierState::live;
  std::vector<domain::Role> roles;
  bool purpose_recorded = false;
};
BOOST_DESCRIBE_STRUCT(DeskDossier, (), (dossier, working_title, unit, mode, state, roles, purpose_recorded))

struct DeskDossierList {
  std::vector<DeskDossier> dossiers;
};
BOOST_DESCRIBE_STRUCT(DeskDossierList, (), (dossiers))

/// A contribution as the queue shows it. `excerpt` is present because reading a list is on the record too.
struct QueueRow {
  std::int64_t number = 0;
  domain::ContributionKind kind = domain::ContributionKind::tip;
  domain::TriageState state = domain::TriageState::received;
  std::optional<domain::Assessment> assessment;
  /// Counts the decisions; a decision names the version it was made on.
  std::int32_t version = 0;
  base::Time received_at;
  domain::Language language = domain::Language::nl;
  std::optional<std::string> channel;
  std::string excerpt;
  std::optional<domain::Place> place;
  std::optional<domain::Happened> happened;
  /// Messages of the citizen since the team's last one.
  std::int32_t unread_replies = 0;
  /// Releases that rest on it.
  std::int32_t releases = 0;
  /// False until the worker has computed what is dear: "being indexed".
  bool indexed = false;
};
BOOST_DESCRIBE_STRUCT(QueueRow, (),
                      (number, kind, state, assessment, version, received_at, language, channel, excerpt, place,
                       happened, unread_replies, releases, indexed))

/// How far the two team-side streams had come when a list was read.
struct StreamHeads {
  std::int64_t intake = 0;
  std::int64_t team = 0;
};
BOOST_DESCRIBE_STRUCT(StreamHeads, (), (intake, team))

/// How many contributions are in each state, over the whole dossier.
struct StateCounts {
  std::int32_t received = 0;
  std::int32_t triaged = 0;
  std::int32_t assessed = 0;
};
BOOST_DESCRIBE_STRUCT(StateCounts, (), (received, triaged, assessed))

struct QueuePage {
  std::vector<QueueRow> contributions;
  StateCounts counts;
  StreamHeads heads;
};
BOOST_DESCRIBE_STRUCT(QueuePage, (), (contributions, counts, heads))

/// What its author could have read: the public stream's number at commit, and the one on the page of the form.
struct Stamp {
  std::int64_t committed = 0;
  std::optional<std::int64_t> rendered;
};
BOOST_DESCRIBE_STRUCT(Stamp, (), (committed, rendered))

struct ReleaseSummary {
  base::Uuid id;
  domain::ReleaseKind kind = domain::ReleaseKind::fact;
  domain::Audience audience = domain::Audience::public_;
  domain::ReleaseState state = domain::ReleaseState::proposed;
  std::int32_t version = 1;
  std::optional<std::string> title;
  std::string excerpt;
  std::string author;
  base::Time proposed_at;
  std::vector<std::int64_t> source_numbers;
};
BOOST_DESCRIBE_STRUCT(ReleaseSummary, (),
                      (id, kind, audience, state, version, title, excerpt, author, proposed_at, source_numbers))

struct ReleaseList {
  std::vector<ReleaseSummary> releases;
};
BOOST_DESCRIBE_STRUCT(ReleaseList, (), (releases))

struct ContributionDetail : QueueRow {
  std::string text;
  std::optional<base::Uuid> question;
  Stamp stamp;
  domain::PublicStatus status = domain::PublicStatus::received;
  std::vector<Message> messages;
  /// Releases that rest on it.
  std::vector<ReleaseSummary> resting_releases;
};
BOOST_DESCRIBE_STRUCT(ContributionDetail, (QueueRow), (text, question, stamp, status, messages, resting_releases))

struct ReleaseVersion {
  std::int32_t version = 1;
  std::string author;
  base::Time at;
};
BOOST_DESCRIBE_STRUCT(ReleaseVersion, (), (version, author, at))

struct Approval {
  std::string approver;
  base::Time at;
};
BOOST_DESCRIBE_STRUCT(Approval, (), (approver, at))

struct ReleaseDetail : ReleaseSummary {
  std::string text;
  std::optional<domain::Happened> happened;
  std::optional<base::Time> closes_at;
  domain::Origin origin = domain::Origin::team;
  /// Hexadecimal SHA-256 of exactly what goes out; an approval names it.
  std::string content_hash;
  std::string proportionality;
  std::optional<base::Time> expires_on;
  std::vector<ReleaseVersion> versions;
  std::optional<Approval> approval;
  /// Whether the reader may approve this version, and if not the code of the problem that stands in the way.
  bool may_approve = false;
  std::optional<std::string> why_not;
  std::optional<std::string> rejected_because;
  std::optional<Withdrawal> withdrawn;
};
BOOST_DESCRIBE_STRUCT(ReleaseDetail, (ReleaseSummary),
                      (text, happened, closes_at, origin, content_hash, proportionality, expires_on, versions, approval,
                       may_approve, why_not, rejected_because, withdrawn))

/// What can happen in the intake stream (the first two) and the team's stream (the rest).
BOOST_DEFINE_ENUM_CLASS(TeamEventKind, contribution_received, reply_received, dossier_changed, contribution_decided,
                        contribution_replied, contribution_closed, contribution_destroyed, release_proposed,
                        release_changed, release_rejected, release_published, release_withdrawn)

/// One step in the intake or team stream: numbers and ids, never text.
struct TeamEvent {
  std::int64_t sequence = 0;
  TeamEventKind event = TeamEventKind::contribution_received;
  std::optional<std::int64_t> number;
  std::optional<domain::ContributionKind> kind;
  std::optional<std::string> channel;
  std::optional<base::Uuid> release;
  base::Time at;
};
BOOST_DESCRIBE_STRUCT(TeamEvent, (), (sequence, event, number, kind, channel, release, at))

}  // namespace tgo::usecase
