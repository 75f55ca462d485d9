// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The handshake of RFC 6455 section 4.2: whether a request may become a WebSocket, and the answer that makes it one.
#pragma once

#include "base/http_message.hpp"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>

namespace tgo::net {

using RequestHead = boost::beast::http::request_header<>;

/// The path on which WebSockets are spoken.
inline constexpr std::string_view live_path = "/v1/live";

/// The `101` as bytes, or the refusal: 426 for a plain request, 403 for an Origin that is not on the list (a browser
/// always sends one; a client that is no browser may leave it out), 400 for a handshake that is wrong.
std::variant<std::string, base::HttpResponse> judge_upgrade(const RequestHead& head,
                                                            const std::vector<std::string>& allowed_origins);

}  // namespace tgo::net
