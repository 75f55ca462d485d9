// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The bounds of what goes between a member of staff and the server about the session. Included by messages.cpp only,
// where the shapes are made.
#pragma once

#include "api/codec/describe.hpp"
#include "api/messages/bounds.hpp"
#include "base/limits.hpp"
#include "usecase/commands/desk.hpp"
#include "usecase/views/session.hpp"

namespace tgo::api::codec {

template <>
inline constexpr Bounds bounds_of<&usecase::SignIn::login> = messages::text_of(1, base::limits::name_max);
template <>
inline constexpr Bounds bounds_of<&usecase::SignIn::password> = messages::text_of(1, base::limits::password_max);

template <>
inline constexpr Bounds bounds_of<&domain::HeldRole::dossier> = messages::form(slug_format, base::limits::slug_max);

template <>
inline constexpr Bounds bounds_of<&usecase::StaffName::name> = messages::text_of(1, base::limits::name_max);
template <>
inline constexpr Bounds bounds_of<&usecase::StaffName::login> = messages::text_of(1, base::limits::name_max);
template <>
inline constexpr Bounds bounds_of<&usecase::StaffName::unit> = messages::text_of(1, base::limits::name_max);

template <>
inline constexpr Bounds bounds_of<&usecase::CurrentSession::csrf_token> = messages::text_of(1,
                                                                                            base::limits::secret_max);
template <>
inline constexpr Bounds bounds_of<&usecase::CurrentSession::roles> = messages::items(base::limits::roles_max);
template <>
inline constexpr Bounds bounds_of<&usecase::CurrentSession::system_roles> = messages::items(base::limits::roles_max);
template <>
inline constexpr Bounds bounds_of<&usecase::CurrentSession::purposes> =
    messages::items(base::limits::dossiers_max, messages::form(slug_format, base::limits::slug_max));

template <>
inline constexpr Bounds bounds_of<&usecase::LiveTicket::ticket> = messages::text_of(1, base::limits::ticket_max);
template <>
inline constexpr Bounds bounds_of<&usecase::LiveTicket::expires_in_s> = messages::range(1, 3600);

}  // namespace tgo::api::codec
