// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The answers that net gives by itself, to what never reaches a handler. They say nothing but what HTTP itself has to
// say (RFC 9457 section 4.2.1: type about:blank); refusals with a meaning of ours are api's and stand in problems.json.
#pragma once

#include "base/http_message.hpp"
#include "net/request_guard.hpp"

#include <string>

namespace tgo::net {

/// As application/problem+json. `instance` is the id under which the log knows more, if it does.
base::HttpResponse answer_to(Refusal refusal, std::string instance = {});

}  // namespace tgo::net
