// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The bounds of what an audience reads. Included by messages.cpp only, where the
// shapes are made.
#pragma once

#include "api/codec/describe.hpp"
#include "api/messages/bounds.hpp"
#include "base/limits.hpp"
#include "usecase/views/publication.hpp"
#include "usecase/views/research.hpp"

namespace tgo::api::codec {

template <>
inline constexpr Bounds bounds_of<&usecase::Item::version> = messages::at_least(1);
template <>
inline constexpr Bounds bounds_of<&usecase::Item::title> = messages::text_of(1, base::limits::release_title_max);
template <>
inline constexpr Bounds bounds_of<&usecase::Item::text> = messages::text_of(1, base::limits::release_text_max);

template <>
inline constexpr Bounds bounds_of<&usecase::DossierSummary::dossier> = messages::form(slug_format,
                                                                                      base::limits::slug_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DossierSummary::title> = messages::text_of(0,
                                                                                       base::limits::release_title_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DossierSummary::lead> = messages::text_of(0,
                                                                                      base::limits::release_text_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DossierSummary::unit> = messages::text_of(1, base::limits::name_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DossierSummary::open_questions> =
    messages::range(0, base::limits::snapshot_items_max);

template <>
inline constexpr Bounds bounds_of<&usecase::DossierList::dossiers> = messages::items(base::limits::dossiers_max);

template <>
inline constexpr Bounds bounds_of<&usecase::DossierSnapshot::dossier> = messages::form(slug_format,
                                                                                       base::limits::slug_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DossierSnapshot::unit> = messages::text_of(1, base::limits::name_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DossierSnapshot::sequence> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&usecase::DossierSnapshot::seen> = messages::text_of(1, base::limits::stamp_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DossierSnapshot::items> = messages::items(base::limits::snapshot_items_max);

template <>
inline constexpr Bounds bounds_of<&usecase::WeeklyCount::dossier> = messages::form(slug_format, base::limits::slug_max);
template <>
inline constexpr Bounds bounds_of<&usecase::WeeklyCount::week> = messages::form(week_format, 8);
template <>
inline constexpr Bounds bounds_of<&usecase::WeeklyCount::count> = messages::at_least(10);

template <>
inline constexpr Bounds bounds_of<&usecase::WeeklyCounts::weeks> = messages::items(base::limits::weekly_counts_max);

}  // namespace tgo::api::codec
