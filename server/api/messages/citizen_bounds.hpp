// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The bounds of what goes between a citizen and the server. Included by messages.cpp only, where the
// shapes are made.
#pragma once

#include "api/codec/describe.hpp"
#include "api/messages/bounds.hpp"
#include "base/limits.hpp"
#include "usecase/commands/citizen.hpp"
#include "usecase/views/follow_up.hpp"

namespace tgo::api::codec {

template <>
inline constexpr Bounds bounds_of<&usecase::SubmitContribution::sender_key> = messages::form(hex_16_format, 32);
template <>
inline constexpr Bounds bounds_of<&usecase::SubmitContribution::text> =
    messages::text_of(1, base::limits::contribution_text_max);
template <>
inline constexpr Bounds bounds_of<&usecase::SubmitContribution::channel> = messages::form(channel_format,
                                                                                          base::limits::channel_max);
template <>
inline constexpr Bounds bounds_of<&usecase::SubmitContribution::seen> = messages::text_of(1, base::limits::stamp_max);

template <>
inline constexpr Bounds bounds_of<&usecase::ReadFollowUp::receipt> = messages::text_of(1,
                                                                                       base::limits::receipt_typed_max);

template <>
inline constexpr Bounds bounds_of<&usecase::ReplyToTeam::receipt> = messages::text_of(1,
                                                                                      base::limits::receipt_typed_max);
template <>
inline constexpr Bounds bounds_of<&usecase::ReplyToTeam::sender_key> = messages::form(hex_16_format, 32);
template <>
inline constexpr Bounds bounds_of<&usecase::ReplyToTeam::text> = messages::text_of(1, base::limits::reply_text_max);

template <>
inline constexpr Bounds bounds_of<&usecase::ReceiptGiven::receipt> = messages::form(receipt_format, 31);

template <>
inline constexpr Bounds bounds_of<&usecase::FollowUp::dossier> = messages::form(slug_format, base::limits::slug_max);
template <>
inline constexpr Bounds bounds_of<&usecase::FollowUp::dossier_title> =
    messages::text_of(0, base::limits::release_title_max);
template <>
inline constexpr Bounds bounds_of<&usecase::FollowUp::text> = messages::text_of(1, base::limits::contribution_text_max);
template <>
inline constexpr Bounds bounds_of<&usecase::FollowUp::messages> = messages::items(base::limits::dialogue_max);

}  // namespace tgo::api::codec
