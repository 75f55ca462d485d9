// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The status line and headers of an answer as bytes: what the handler said, and what every response bears.
#pragma once

#include "base/http_message.hpp"
#include "net/security_headers.hpp"

#include <chrono>
#include <string>
#include <string_view>

namespace tgo::net {

struct HeadContext {
  Policy policy = Policy::public_site;
  bool over_tls = false;
  bool keeps_alive = true;
  std::string_view date;  ///< RFC 9110 section 5.6.7
};

/// Whether an answer with this status may have a body at all (RFC 9110 section 6.4.1).
bool has_body(int status);

/// Throws when a header holds a line break or another control character: a bug in a handler that would let somebody
/// write headers of their own.
std::string response_head(const base::HttpResponse& response, const HeadContext& context);

/// The whole answer as bytes, for who is told something in passing and hung up on.
std::string last_words(const base::HttpResponse& response, std::string_view date, bool over_tls);

/// `Sun, 22 Nov 2026 14:36:00 GMT`
std::string http_date(std::chrono::system_clock::time_point now);

}  // namespace tgo::net
