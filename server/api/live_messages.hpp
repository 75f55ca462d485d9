// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Between the text of a WebSocket message and our own types. Frames nothing and sends nothing: that is net's and
// live's work. An event is encoded once and shared by all its readers.
#pragma once

#include "api/messages/live.hpp"
#include "base/result.hpp"
#include "usecase/committed_event.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tgo::api {

/// What a client sent. not_json, or invalid_input with everything that is wrong with it.
base::Result<ClientFrame> decode_client_frame(std::string_view text);

/// The id of a frame that could not be decoded, if it has one that can be read: so that the refusal can name it.
std::optional<std::string> find_frame_id(std::string_view text);

/// The answer to hello with a whole dossier.
std::string encode_welcome(const std::string& reply_to, const usecase::DossierSnapshot& snapshot);
/// The answer to hello of a reader who comes back: all events up to `sequence` follow.
std::string encode_welcome(const std::string& reply_to, std::int64_t sequence);
/// The answer to hello of the desk: the numbers of the intake and the team stream. With `resume` the events that were
/// missed follow; with `snapshot` the desk reads its lists again.
std::string encode_desk_welcome(const std::string& reply_to, WelcomeMode mode, std::int64_t intake, std::int64_t team);

/// One step in an audience's stream. `audience` is not `team`.
std::string encode_event(domain::Audience audience, const usecase::PublicEvent& event);
/// One step in the stream `intake` or `team`.
std::string encode_event(LiveStream stream, const usecase::TeamEvent& event);
/// Whichever of the two the feed read.
std::string encode_event(const usecase::CommittedEvent& event);

/// The answer to submit.
std::string encode_receipt(const std::string& reply_to, const usecase::ReceiptGiven& given);

/// The answer to ping.
std::string encode_pong(const std::string& reply_to);

/// A refusal; api/problem_response says whether the socket closes after it.
std::string encode_error(const std::optional<std::string>& reply_to, const base::Problem& problem,
                         domain::Language language, std::optional<std::string> instance = std::nullopt);

}  // namespace tgo::api
