// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The bounds of what messages share: place, time, the dialogue. Included by messages.cpp only, where the
// shapes are made.
#pragma once

#include "api/codec/describe.hpp"
#include "api/messages/bounds.hpp"
#include "base/limits.hpp"
#include "domain/contribution.hpp"
#include "usecase/views/follow_up.hpp"

namespace tgo::api::codec {

template <>
inline constexpr Bounds bounds_of<&domain::Point::latitude> = messages::range(-90, 90);
template <>
inline constexpr Bounds bounds_of<&domain::Point::longitude> = messages::range(-180, 180);

template <>
inline constexpr Bounds bounds_of<&domain::Place::words> = messages::text_of(1, base::limits::place_words_max);
template <>
inline constexpr Bounds bounds_of<&domain::Place::radius_m> = messages::range(1, base::limits::place_radius_m_max);

template <>
inline constexpr Bounds bounds_of<&domain::Happened::words> = messages::text_of(1, base::limits::happened_words_max);

template <>
inline constexpr Bounds bounds_of<&usecase::Message::text> = messages::text_of(1, base::limits::reply_text_max);

}  // namespace tgo::api::codec
