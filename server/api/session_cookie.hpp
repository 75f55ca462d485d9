// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The one cookie there is: the session of a member of staff. Citizens never get one.
#pragma once

#include <string>
#include <string_view>

namespace tgo::api {

/// The token in a Cookie header; empty if there is none, or if there is more than one.
std::string session_token_of(std::string_view cookie_header, bool secure);

/// The Set-Cookie header that hands a token out: HttpOnly, SameSite=Strict, and `__Host-` with Secure on TLS.
std::string session_cookie(std::string_view token, bool secure);

/// The Set-Cookie header that takes it back.
std::string ended_session_cookie(bool secure);

}  // namespace tgo::api
