// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How the parts that several tables share are read from a row: the columns have the same names everywhere.
#pragma once

#include "store/rows.hpp"
#include "usecase/views/desk.hpp"
#include "usecase/views/publication.hpp"

namespace tgo::store {

/// From place_words, latitude, longitude and radius_m; nothing if all are empty.
std::optional<domain::Place> read_place(const Row& row);

/// From happened_words, happened_from and happened_until; nothing if all are empty.
std::optional<domain::Happened> read_happened(const Row& row);

/// The columns that read_item() reads, of publication.item as `i`.
inline constexpr char item_columns[] =
    "i.id, i.kind, i.version, i.title, i.body, i.happened_words, i.happened_from, i.happened_until, i.origin, "
    "i.published_at, i.closes_at, i.withdrawn_at, i.reason_code";

usecase::Item read_item(const Row& row);

/// An event of the intake or team stream, from seq, kind, contribution_number, contribution_kind, channel, release_id
/// and at.
usecase::TeamEvent read_team_event(const Row& row);

}  // namespace tgo::store
