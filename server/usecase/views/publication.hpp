// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What an audience may read, exactly as it goes over the wire and onto the page. Filled by the store through that
// audience's own database role; nothing in here can hold unreleased data.
#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "domain/release.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::usecase {

BOOST_DEFINE_ENUM_CLASS(DossierMode, live, cold)
/// What the public sees of a dossier's life.
BOOST_DEFINE_ENUM_CLASS(PublicDossierState, live, paused, closed)
/// What can happen in an audience's stream. Events hold ids; the item is read beside them, as it is now.
BOOST_DEFINE_ENUM_CLASS(PublicEventKind, item_published, item_changed, item_withdrawn, dossier_changed)

/// Taken back: the words for each reason stand in the message files.
struct Withdrawal {
  domain::WithdrawalReason reason_code = domain::WithdrawalReason::incorrect;
  base::Time at;
};
BOOST_DESCRIBE_STRUCT(Withdrawal, (), (reason_code, at))

/// Something that was released. A withdrawn one has neither title nor text: they are gone from the database.
struct Item {
  base::Uuid id;
  domain::ReleaseKind kind = domain::ReleaseKind::fact;
  std::int32_t version = 1;
  domain::Origin origin = domain::Origin::team;
  std::optional<std::string> title;
  std::optional<std::string> text;
  std::optional<domain::Happened> happened;
  std::optional<base::Time> closes_at;
  base::Time published_at;
  std::optional<Withdrawal> withdrawn;
};
BOOST_DESCRIBE_STRUCT(Item, (), (id, kind, version, origin, title, text, happened, closes_at, published_at, withdrawn))

/// A dossier in a list. Title and lead come from its released `dossier_text`.
struct DossierSummary {
  std::string dossier;
  std::string title;
  std::string lead;
  std::string unit;
  DossierMode mode = DossierMode::live;
  PublicDossierState state = PublicDossierState::live;
  std::int32_t open_questions = 0;
  /// Of the last thing that was released.
  base::Time updated_on;
};
BOOST_DESCRIBE_STRUCT(DossierSummary, (), (dossier, title, lead, unit, mode, state, open_questions, updated_on))

struct DossierList {
  std::vector<DossierSummary> dossiers;
};
BOOST_DESCRIBE_STRUCT(DossierList, (), (dossiers))

/// Everything that this audience may read of a dossier, as of number `sequence` of its stream.
struct DossierSnapshot {
  std::string dossier;
  std::string unit;
  DossierMode mode = DossierMode::live;
  PublicDossierState state = PublicDossierState::live;
  std::int64_t sequence = 0;
  /// The signed stamp for a form that is made from this snapshot.
  std::string seen;
  std::vector<Item> items;
};
BOOST_DESCRIBE_STRUCT(DossierSnapshot, (), (dossier, unit, mode, state, sequence, seen, items))

/// One step in an audience's stream, with the item as it is now.
struct PublicEvent {
  std::int64_t sequence = 0;
  PublicEventKind event = PublicEventKind::item_published;
  std::optional<Item> item;
  /// With dossier_changed.
  std::optional<PublicDossierState> state;
  base::Time at;
};
BOOST_DESCRIBE_STRUCT(PublicEvent, (), (sequence, event, item, state, at))

}  // namespace tgo::usecase
