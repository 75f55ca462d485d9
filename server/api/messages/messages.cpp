// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/messages/messages.hpp"

#include "api/messages/citizen_bounds.hpp"
#include "api/messages/content_bounds.hpp"
#include "api/messages/desk_bounds.hpp"
#include "api/messages/live_bounds.hpp"
#include "api/messages/publication_bounds.hpp"
#include "api/messages/session_bounds.hpp"

namespace tgo::api::codec {

template const Shape& shape_of<usecase::SubmitContribution>();
template const Shape& shape_of<usecase::ReadFollowUp>();
template const Shape& shape_of<usecase::ReplyToTeam>();
template const Shape& shape_of<usecase::ReceiptGiven>();
template const Shape& shape_of<usecase::FollowUp>();
template const Shape& shape_of<usecase::DossierList>();
template const Shape& shape_of<usecase::DossierSnapshot>();
template const Shape& shape_of<usecase::WeeklyCounts>();
template const Shape& shape_of<usecase::SignIn>();
template const Shape& shape_of<usecase::CurrentSession>();
template const Shape& shape_of<usecase::LiveTicket>();
template const Shape& shape_of<usecase::RecordPurpose>();
template const Shape& shape_of<usecase::DecideContribution>();
template const Shape& shape_of<usecase::CloseContribution>();
template const Shape& shape_of<usecase::ReplyToContribution>();
template const Shape& shape_of<usecase::ProposeRelease>();
template const Shape& shape_of<usecase::ReviseRelease>();
template const Shape& shape_of<usecase::ApproveRelease>();
template const Shape& shape_of<usecase::RejectRelease>();
template const Shape& shape_of<usecase::WithdrawRelease>();
template const Shape& shape_of<usecase::DeskDossierList>();
template const Shape& shape_of<usecase::QueuePage>();
template const Shape& shape_of<usecase::ContributionDetail>();
template const Shape& shape_of<usecase::Message>();
template const Shape& shape_of<usecase::ReleaseList>();
template const Shape& shape_of<usecase::ReleaseDetail>();
template const Shape& shape_of<HelloFrame>();
template const Shape& shape_of<SubmitFrame>();
template const Shape& shape_of<PingFrame>();
template const Shape& shape_of<WelcomeFrame>();
template const Shape& shape_of<EventFrame>();
template const Shape& shape_of<ReceiptFrame>();
template const Shape& shape_of<PongFrame>();
template const Shape& shape_of<ErrorFrame>();
template const Shape& shape_of<ProblemBody>();
template const Shape& shape_of<NoContent>();

}  // namespace tgo::api::codec

namespace tgo::api {
namespace {

template <class Message>
NamedMessage named(std::string_view name) {
  return {name, &codec::shape_of<Message>(), [](std::string_view json) -> base::Result<std::string> {
            const auto message = codec::decode<Message>(json);
            if (!message) return message.error();
            return codec::encode(*message);
          }};
}

/// The function pointer names the frames; it is not called.
template <class... Frames>
NamedMessage named_one_of(std::string_view name, std::variant<Frames...> (*)()) {
  return {name, nullptr, [](std::string_view json) -> base::Result<std::string> {
            const auto frame = codec::decode_one_of<Frames...>(json);
            if (!frame) return frame.error();
            return std::visit([](const auto& one) { return codec::encode(one); }, *frame);
          }};
}

}  // namespace

const std::vector<NamedMessage>& all_messages() {
  static const std::vector<NamedMessage> messages{
      named<usecase::SubmitContribution>("submit-contribution"),
      named<usecase::ReadFollowUp>("read-follow-up"),
      named<usecase::ReplyToTeam>("reply-to-team"),
      named<usecase::ReceiptGiven>("receipt-given"),
      named<usecase::FollowUp>("follow-up"),
      named<usecase::DossierList>("dossier-list"),
      named<usecase::DossierSnapshot>("dossier-snapshot"),
      named<usecase::WeeklyCounts>("weekly-counts"),
      named<usecase::SignIn>("sign-in"),
      named<usecase::CurrentSession>("current-session"),
      named<usecase::LiveTicket>("live-ticket"),
      named<usecase::RecordPurpose>("record-purpose"),
      named<usecase::DecideContribution>("decide-contribution"),
      named<usecase::CloseContribution>("close-contribution"),
      named<usecase::ReplyToContribution>("reply-to-contribution"),
      named<usecase::ProposeRelease>("propose-release"),
      named<usecase::ReviseRelease>("revise-release"),
      named<usecase::ApproveRelease>("approve-release"),
      named<usecase::RejectRelease>("reject-release"),
      named<usecase::WithdrawRelease>("withdraw-release"),
      named<usecase::DeskDossierList>("desk-dossier-list"),
      named<usecase::QueuePage>("queue-page"),
      named<usecase::ContributionDetail>("contribution-detail"),
      named<usecase::Message>("message"),
      named<usecase::ReleaseList>("release-list"),
      named<usecase::ReleaseDetail>("release-detail"),
      named<HelloFrame>("hello-frame"),
      named<SubmitFrame>("submit-frame"),
      named<PingFrame>("ping-frame"),
      named<WelcomeFrame>("welcome-frame"),
      named<EventFrame>("event-frame"),
      named<ReceiptFrame>("receipt-frame"),
      named<PongFrame>("pong-frame"),
      named<ErrorFrame>("error-frame"),
      named<ProblemBody>("problem"),
      named<NoContent>("no-content"),
      named_one_of("client-frame", static_cast<ClientFrame (*)()>(nullptr)),
      named_one_of("server-frame", static_cast<ServerFrame (*)()>(nullptr)),
  };
  return messages;
}

}  // namespace tgo::api
