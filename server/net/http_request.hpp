// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// From the HTTP library's request to our own, which is all that handlers get to see.
#pragma once

#include "base/http_message.hpp"
#include "net/websocket_upgrade.hpp"

namespace tgo::net {

/// `head` has passed the guard, so that its target can be decoded. The body and the client's key are left empty.
base::HttpRequest to_request(const RequestHead& head);

/// The target up to its query, as it was sent.
std::string_view raw_path(const RequestHead& head);

}  // namespace tgo::net
