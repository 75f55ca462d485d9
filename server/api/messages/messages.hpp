// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every message of the contract, with its codec: what is declared here is compiled once, in messages.cpp, under its
// bounds. A new message gets a line here, one there, a schema in proto/schemas and fixtures.
#pragma once

#include "api/codec/codec.hpp"
#include "api/messages/live.hpp"
#include "api/messages/problem_body.hpp"
#include "usecase/commands/citizen.hpp"
#include "usecase/commands/desk.hpp"
#include "usecase/views/desk.hpp"
#include "usecase/views/follow_up.hpp"
#include "usecase/views/publication.hpp"
#include "usecase/views/research.hpp"
#include "usecase/views/session.hpp"

#include <string_view>
#include <vector>

namespace tgo::api::codec {

extern template const Shape& shape_of<usecase::SubmitContribution>();
extern template const Shape& shape_of<usecase::ReadFollowUp>();
extern template const Shape& shape_of<usecase::ReplyToTeam>();
extern template const Shape& shape_of<usecase::ReceiptGiven>();
extern template const Shape& shape_of<usecase::FollowUp>();
extern template const Shape& shape_of<usecase::DossierList>();
extern template const Shape& shape_of<usecase::DossierSnapshot>();
extern template const Shape& shape_of<usecase::WeeklyCounts>();
extern template const Shape& shape_of<usecase::SignIn>();
extern template const Shape& shape_of<usecase::CurrentSession>();
extern template const Shape& shape_of<usecase::LiveTicket>();
extern template const Shape& shape_of<usecase::RecordPurpose>();
extern template const Shape& shape_of<usecase::DecideContribution>();
extern template const Shape& shape_of<usecase::CloseContribution>();
extern template const Shape& shape_of<usecase::ReplyToContribution>();
extern template const Shape& shape_of<usecase::ProposeRelease>();
extern template const Shape& shape_of<usecase::ReviseRelease>();
extern template const Shape& shape_of<usecase::ApproveRelease>();
extern template const Shape& shape_of<usecase::RejectRelease>();
extern template const Shape& shape_of<usecase::WithdrawRelease>();
extern template const Shape& shape_of<usecase::DeskDossierList>();
extern template const Shape& shape_of<usecase::QueuePage>();
extern template const Shape& shape_of<usecase::ContributionDetail>();
extern template const Shape& shape_of<usecase::Message>();
extern template const Shape& shape_of<usecase::ReleaseList>();
extern template const Shape& shape_of<usecase::ReleaseDetail>();
extern template const Shape& shape_of<HelloFrame>();
extern template const Shape& shape_of<SubmitFrame>();
extern template const Shape& shape_of<PingFrame>();
extern template const Shape& shape_of<WelcomeFrame>();
extern template const Shape& shape_of<EventFrame>();
extern template const Shape& shape_of<ReceiptFrame>();
extern template const Shape& shape_of<PongFrame>();
extern template const Shape& shape_of<ErrorFrame>();
extern template const Shape& shape_of<ProblemBody>();
extern template const Shape& shape_of<NoContent>();

}  // namespace tgo::api::codec

namespace tgo::api {

/// A message under the name of its schema: `submit-contribution` is proto/schemas/submit-contribution.json.
struct NamedMessage {
  std::string_view name;
  /// Null for what is one of several frames.
  const codec::Shape* shape;
  /// Reads it and writes it again, or says what is wrong with it.
  base::Result<std::string> (*rewrite)(std::string_view json);
};

/// All of them. The contract tests hold each to its schema and its fixtures.
const std::vector<NamedMessage>& all_messages();

}  // namespace tgo::api
