// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The demo's files as they are read: README.md beside this file says what each member means.
#pragma once

#include "base/result.hpp"
#include "domain/moderation.hpp"
#include "domain/release.hpp"
#include "usecase/views/follow_up.hpp"
#include "usecase/views/publication.hpp"

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::app::demo {

struct Unit {
  std::string slug;
  std::string name;
};
BOOST_DESCRIBE_STRUCT(Unit, (), (slug, name))

struct RoleInDossier {
  std::string dossier;
  std::string role;
};
BOOST_DESCRIBE_STRUCT(RoleInDossier, (), (dossier, role))

struct StaffMember {
  std::string login;
  std::string name;
  std::string unit;
  std::vector<RoleInDossier> roles;
  std::optional<std::vector<std::string>> system_roles;
};
BOOST_DESCRIBE_STRUCT(StaffMember, (), (login, name, unit, roles, system_roles))

struct StaffFile {
  std::vector<Unit> units;
  std::vector<StaffMember> staff;
};
BOOST_DESCRIBE_STRUCT(StaffFile, (), (units, staff))

/// Like domain::Happened, with distances in the place of times.
struct When {
  std::optional<std::string> words;
  std::optional<std::string> from;
  std::optional<std::string> until;
};
BOOST_DESCRIBE_STRUCT(When, (), (words, from, until))

struct Revision {
  std::string author;
  std::string at;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(Revision, (), (author, at, text))

struct By {
  std::string by;
  std::string at;
};
BOOST_DESCRIBE_STRUCT(By, (), (by, at))

struct Rejection {
  std::string by;
  std::string at;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(Rejection, (), (by, at, reason))

struct TakenBack {
  std::string by;
  std::string at;
  domain::WithdrawalReason reason_code = domain::WithdrawalReason::incorrect;
};
BOOST_DESCRIBE_STRUCT(TakenBack, (), (by, at, reason_code))

struct ReleaseEntry {
  std::string key;
  domain::ReleaseKind kind = domain::ReleaseKind::fact;
  domain::Audience audience = domain::Audience::public_;
  domain::Origin origin = domain::Origin::team;
  std::optional<std::string> title;
  std::string text;
  std::optional<When> happened;
  std::optional<std::string> closes_at;
  std::string proportionality;
  std::string expires_on;
  std::optional<std::vector<std::string>> sources;
  std::string author;
  std::string proposed_at;
  std::optional<std::vector<Revision>> revisions;
  std::optional<By> approval;
  std::optional<Rejection> rejection;
  std::optional<TakenBack> withdrawal;
};
BOOST_DESCRIBE_STRUCT(ReleaseEntry, (),
                      (key, kind, audience, origin, title, text, happened, closes_at, proportionality, expires_on,
                       sources, author, proposed_at, revisions, approval, rejection, withdrawal))

struct Decision {
  std::string by;
  std::string at;
  domain::TriageState state = domain::TriageState::triaged;
  std::optional<domain::Assessment> assessment;
};
BOOST_DESCRIBE_STRUCT(Decision, (), (by, at, state, assessment))

struct DialogueEntry {
  usecase::MessageFrom from = usecase::MessageFrom::citizen;
  std::optional<std::string> by;
  std::string at;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(DialogueEntry, (), (from, by, at, text))

struct ContributionEntry {
  std::string key;
  std::string at;
  domain::ContributionKind kind = domain::ContributionKind::tip;
  domain::Language language = domain::Language::nl;
  std::string text;
  std::optional<domain::Place> place;
  std::optional<When> happened;
  std::optional<std::string> channel;
  std::optional<std::string> question;
  std::optional<std::vector<Decision>> decisions;
  std::optional<std::vector<DialogueEntry>> messages;
  std::optional<By> closing;
};
BOOST_DESCRIBE_STRUCT(ContributionEntry, (),
                      (key, at, kind, language, text, place, happened, channel, question, decisions, messages, closing))

struct DossierFile {
  std::string dossier;
  std::string unit;
  std::string kind;
  usecase::DossierMode mode = usecase::DossierMode::live;
  usecase::PublicDossierState state = usecase::PublicDossierState::live;
  std::string opened_at;
  std::string purpose;
  std::vector<ReleaseEntry> releases;
  std::vector<ContributionEntry> contributions;
};
BOOST_DESCRIBE_STRUCT(DossierFile, (), (dossier, unit, kind, mode, state, opened_at, purpose, releases, contributions))

/// Throw std::runtime_error with the file, the place and the fault.
StaffFile read_staff_file(const std::filesystem::path& file);
DossierFile read_dossier_file(const std::filesystem::path& file);

}  // namespace tgo::app::demo
