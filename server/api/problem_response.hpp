// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// From a Problem to what a client gets. The only place that knows HTTP statuses and WebSocket close codes; the words
// come from proto/problems.json, to which a test holds the figures here.
#pragma once

#include "api/messages/problem_body.hpp"
#include "base/http_message.hpp"
#include "base/problem.hpp"
#include "domain/contribution.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tgo::api {

/// The HTTP status of a refusal.
int status_of(base::ProblemCode code);

/// The code with which a socket closes after a refusal; nothing if it stays open.
std::optional<std::uint16_t> close_code_of(base::ProblemCode code);

/// A refusal in the reader's language. `instance` is the id under which a fault of ours was logged.
ProblemBody problem_body(const base::Problem& problem, domain::Language language,
                         std::optional<std::string> instance = std::nullopt);

/// The same as an answer: application/problem+json, Retry-After where trying again makes sense.
base::HttpResponse problem_response(const base::Problem& problem, domain::Language language,
                                    std::optional<std::string> instance = std::nullopt);

/// The language of an Accept-Language header: English if it is asked for before Dutch, and otherwise Dutch.
domain::Language language_of(std::string_view accept_language);

}  // namespace tgo::api
