// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The bounds of what goes between the desk and the server. Included by messages.cpp only, where the
// shapes are made.
#pragma once

#include "api/codec/describe.hpp"
#include "api/messages/bounds.hpp"
#include "base/limits.hpp"
#include "usecase/commands/desk.hpp"
#include "usecase/views/desk.hpp"

namespace tgo::api::codec {

template <>
inline constexpr Bounds bounds_of<&usecase::RecordPurpose::purpose> = messages::text_of(1, base::limits::purpose_max);

template <>
inline constexpr Bounds bounds_of<&usecase::DecideContribution::version> = messages::at_least(0);

template <>
inline constexpr Bounds bounds_of<&usecase::CloseContribution::version> = messages::at_least(0);

template <>
inline constexpr Bounds bounds_of<&usecase::ReplyToContribution::text> =
    messages::text_of(1, base::limits::reply_text_max);

template <>
inline constexpr Bounds bounds_of<&usecase::ProposeRelease::title> = messages::text_of(1,
                                                                                       base::limits::release_title_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ProposeRelease::text> = messages::text_of(1,
                                                                                      base::limits::release_text_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ProposeRelease::proportionality> =
    messages::text_of(1, base::limits::note_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ProposeRelease::source_numbers> =
    messages::items(base::limits::release_sources_max, messages::at_least(1));

template <>
inline constexpr Bounds bounds_of<&usecase::ReviseRelease::version> = messages::at_least(1);
template <>
inline constexpr Bounds bounds_of<&usecase::ReviseRelease::title> = messages::text_of(1,
                                                                                      base::limits::release_title_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ReviseRelease::text> = messages::text_of(1, base::limits::release_text_max);

template <>
inline constexpr Bounds bounds_of<&usecase::ApproveRelease::version> = messages::at_least(1);
template <>
inline constexpr Bounds bounds_of<&usecase::ApproveRelease::content_hash> = messages::form(hex_32_format, 64);

template <>
inline constexpr Bounds bounds_of<&usecase::RejectRelease::version> = messages::at_least(1);
template <>
inline constexpr Bounds bounds_of<&usecase::RejectRelease::reason> = messages::text_of(1, base::limits::note_max);

template <>
inline constexpr Bounds bounds_of<&usecase::DeskDossier::dossier> = messages::form(slug_format, base::limits::slug_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DeskDossier::working_title> =
    messages::text_of(1, base::limits::release_title_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DeskDossier::unit> = messages::text_of(1, base::limits::name_max);
template <>
inline constexpr Bounds bounds_of<&usecase::DeskDossier::roles> = messages::items(base::limits::roles_max);

template <>
inline constexpr Bounds bounds_of<&usecase::DeskDossierList::dossiers> = messages::items(base::limits::dossiers_max);

template <>
inline constexpr Bounds bounds_of<&usecase::QueueRow::number> = messages::at_least(1);
template <>
inline constexpr Bounds bounds_of<&usecase::QueueRow::version> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&usecase::QueueRow::channel> = messages::form(channel_format,
                                                                                base::limits::channel_max);
template <>
inline constexpr Bounds bounds_of<&usecase::QueueRow::excerpt> = messages::text_of(0, base::limits::excerpt_max + 1);
template <>
inline constexpr Bounds bounds_of<&usecase::QueueRow::unread_replies> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&usecase::QueueRow::releases> = messages::at_least(0);

template <>
inline constexpr Bounds bounds_of<&usecase::StreamHeads::intake> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&usecase::StreamHeads::team> = messages::at_least(0);

template <>
inline constexpr Bounds bounds_of<&usecase::StateCounts::received> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&usecase::StateCounts::triaged> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&usecase::StateCounts::assessed> = messages::at_least(0);

template <>
inline constexpr Bounds bounds_of<&usecase::QueuePage::contributions> = messages::items(base::limits::queue_page_max);

template <>
inline constexpr Bounds bounds_of<&usecase::Stamp::committed> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&usecase::Stamp::rendered> = messages::at_least(0);

template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseSummary::version> = messages::at_least(1);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseSummary::title> = messages::text_of(1,
                                                                                       base::limits::release_title_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseSummary::excerpt> = messages::text_of(0,
                                                                                         base::limits::excerpt_max + 1);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseSummary::author> = messages::text_of(1, base::limits::name_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseSummary::source_numbers> =
    messages::items(base::limits::release_sources_max, messages::at_least(1));

template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseList::releases> = messages::items(base::limits::releases_max);

template <>
inline constexpr Bounds bounds_of<&usecase::ContributionDetail::text> =
    messages::text_of(1, base::limits::contribution_text_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ContributionDetail::messages> = messages::items(base::limits::dialogue_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ContributionDetail::resting_releases> =
    messages::items(base::limits::releases_max);

template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseVersion::version> = messages::at_least(1);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseVersion::author> = messages::text_of(1, base::limits::name_max);

template <>
inline constexpr Bounds bounds_of<&usecase::Approval::approver> = messages::text_of(1, base::limits::name_max);

template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseDetail::text> = messages::text_of(1, base::limits::release_text_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseDetail::content_hash> = messages::form(hex_32_format, 64);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseDetail::proportionality> = messages::text_of(1,
                                                                                                base::limits::note_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseDetail::versions> =
    messages::items(base::limits::release_versions_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseDetail::why_not> = messages::text_of(1, base::limits::name_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ReleaseDetail::rejected_because> =
    messages::text_of(1, base::limits::note_max);

}  // namespace tgo::api::codec
