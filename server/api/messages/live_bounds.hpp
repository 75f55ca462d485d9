// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The bounds of frames and of refusals. Included by messages.cpp only, where the shapes are made.
#pragma once

#include "api/codec/describe.hpp"
#include "api/messages/bounds.hpp"
#include "api/messages/live.hpp"
#include "base/limits.hpp"

namespace tgo::api::codec {

inline constexpr Bounds frame_id = messages::text_of(1, base::limits::frame_id_max);

template <>
inline constexpr Bounds bounds_of<&HelloFrame::id> = frame_id;
template <>
inline constexpr Bounds bounds_of<&HelloFrame::dossier> = messages::form(slug_format, base::limits::slug_max);
template <>
inline constexpr Bounds bounds_of<&HelloFrame::since> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&HelloFrame::since_team> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&HelloFrame::ticket> = messages::text_of(1, base::limits::ticket_max);

template <>
inline constexpr Bounds bounds_of<&SubmitFrame::id> = frame_id;
template <>
inline constexpr Bounds bounds_of<&SubmitFrame::dossier> = messages::form(slug_format, base::limits::slug_max);

template <>
inline constexpr Bounds bounds_of<&PingFrame::id> = frame_id;

template <>
inline constexpr Bounds bounds_of<&WelcomeFrame::reply_to> = frame_id;
template <>
inline constexpr Bounds bounds_of<&WelcomeFrame::sequence> = messages::at_least(0);
template <>
inline constexpr Bounds bounds_of<&WelcomeFrame::team_sequence> = messages::at_least(0);

template <>
inline constexpr Bounds bounds_of<&EventFrame::sequence> = messages::at_least(1);
template <>
inline constexpr Bounds bounds_of<&EventFrame::number> = messages::at_least(1);
template <>
inline constexpr Bounds bounds_of<&EventFrame::channel> = messages::form(channel_format, base::limits::channel_max);

template <>
inline constexpr Bounds bounds_of<&ReceiptFrame::reply_to> = frame_id;
template <>
inline constexpr Bounds bounds_of<&ReceiptFrame::receipt> = messages::form(receipt_format, 31);

template <>
inline constexpr Bounds bounds_of<&PongFrame::reply_to> = frame_id;
template <>
inline constexpr Bounds bounds_of<&ErrorFrame::reply_to> = frame_id;

template <>
inline constexpr Bounds bounds_of<&ViolationBody::pointer> = messages::text_of(0, base::limits::pointer_max);
template <>
inline constexpr Bounds bounds_of<&ViolationBody::code> = messages::form(slug_format, base::limits::slug_max);
template <>
inline constexpr Bounds bounds_of<&ProblemBody::type> = messages::text_of(1, base::limits::note_max);
template <>
inline constexpr Bounds bounds_of<&ProblemBody::title> = messages::text_of(1, base::limits::note_max);
template <>
inline constexpr Bounds bounds_of<&ProblemBody::status> = messages::range(400, 599);
template <>
inline constexpr Bounds bounds_of<&ProblemBody::detail> = messages::text_of(1, base::limits::note_max);
template <>
inline constexpr Bounds bounds_of<&ProblemBody::code> = messages::form(slug_format, base::limits::slug_max);
template <>
inline constexpr Bounds bounds_of<&ProblemBody::violations> = messages::items(base::limits::violations_max);
template <>
inline constexpr Bounds bounds_of<&ProblemBody::instance> = messages::text_of(1, base::limits::name_max);
template <>
inline constexpr Bounds bounds_of<&ProblemBody::retry_after_s> = messages::at_least(1);

}  // namespace tgo::api::codec
