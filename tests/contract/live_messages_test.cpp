// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The frames of the live socket, read and written as net/ does it.
#include "api/live_messages.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tgo::api {
namespace {

using base::Violation;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using testing::UnorderedElementsAre;

TEST(ClientFrame, IsReadByItsType) {
  const auto frame =
      decode_client_frame(R"({"type":"hello","id":"1","dossier":"marit","since":17,"audience":"public"})");
  ASSERT_TRUE(frame);
  const auto& hello = std::get<HelloFrame>(*frame);
  EXPECT_EQ(hello.id, "1");
  EXPECT_EQ(hello.dossier, "marit");
  EXPECT_EQ(hello.since, 17);
  EXPECT_EQ(hello.audience, domain::Audience::public_);
  EXPECT_FALSE(hello.ticket);
}

TEST(ClientFrame, MayNameItsTypeLast) { EXPECT_TRUE(decode_client_frame(R"({"id":"p","type":"ping"})")); }

TEST(ClientFrame, ReportsAllThatIsWrongWithASubmission) {
  const auto frame = decode_client_frame(
      R"({"type":"submit","id":"2","dossier":"marit","contribution":{"senderKey":"x","kind":"tip","language":"fr",)"
      R"("text":"","place":{"radiusM":0},"extra":1}})");
  ASSERT_FALSE(frame);
  EXPECT_EQ(frame.error().code, base::ProblemCode::invalid_input);
  EXPECT_THAT(frame.error().violations, UnorderedElementsAre(Violation{"/contribution/senderKey", "wrong-format"},
                                                             Violation{"/contribution/language", "not-in-list"},
                                                             Violation{"/contribution/text", "too-short"},
                                                             Violation{"/contribution/place/radiusM", "out-of-range"},
                                                             Violation{"/contribution/extra", "unknown-key"}));
}

TEST(ClientFrame, NeedsATypeThatWeKnow) {
  EXPECT_THAT(decode_client_frame(R"({"id":"1"})").error().violations, ElementsAre(Violation{"/type", "missing"}));
  EXPECT_THAT(decode_client_frame(R"({"type":"judge"})").error().violations,
              ElementsAre(Violation{"/type", "not-in-list"}));
  EXPECT_THAT(decode_client_frame(R"({"type":7})").error().violations, ElementsAre(Violation{"/type", "wrong-type"}));
  EXPECT_THAT(decode_client_frame(R"(["hello"])").error().violations, ElementsAre(Violation{"", "wrong-type"}));
}

TEST(ClientFrame, RefusesWhatIsNoJson) {
  for (const char* text : {"", "{", "{} {}", "\xEF\xBB\xBF{\"type\":\"ping\",\"id\":\"1\"}", "{\"type\":\"ping\",}",
                           "{\"type\":\"ping\",\"id\":\"\xC3\"}", "{\"type\":\"ping\",\"id\":\"\\ud800\"}"}) {
    EXPECT_EQ(decode_client_frame(text).error().code, base::ProblemCode::not_json) << text;
  }
  using namespace std::string_view_literals;
  EXPECT_EQ(decode_client_frame("{\"type\":\"ping\",\"id\":\"1\"}\0junk"sv).error().code, base::ProblemCode::not_json);
}

TEST(ClientFrame, GivesItsIdEvenWhenItIsRefused) {
  EXPECT_EQ(find_frame_id(R"({"type":"submit","contribution":{"id":"no"},"id":"s-9","wrong":true})"), "s-9");
  EXPECT_FALSE(find_frame_id(R"({"id":9})"));
  EXPECT_FALSE(find_frame_id("nonsense"));
  EXPECT_FALSE(find_frame_id(R"({"id":"a\u0000b"})")) << "the refusal would not be a valid frame";
  EXPECT_FALSE(find_frame_id(R"({"id":")" + std::string(65, 'x') + R"("})"));
}

TEST(ServerFrame, OfATeamStreamHoldsNumbersAndMetadata) {
  usecase::TeamEvent event;
  event.sequence = 214;
  event.event = usecase::TeamEventKind::contribution_received;
  event.number = 214;
  event.kind = domain::ContributionKind::tip;
  event.channel = "buurtapp";
  event.at = *base::parse_rfc3339("2026-11-22T14:36:00Z");
  EXPECT_EQ(encode_event(LiveStream::intake, event),
            R"({"type":"event","stream":"intake","sequence":214,"event":"contribution_received","number":214,)"
            R"("kind":"tip","channel":"buurtapp","at":"2026-11-22T14:36:00Z"})");
}

TEST(ServerFrame, OfAnAudienceHoldsTheItem) {
  usecase::CommittedPublicEvent committed;
  committed.event.sequence = 3;
  committed.event.item.emplace().text = "Wie zag een \"witte\" bus?\n";
  const std::string frame = encode_event(usecase::CommittedEvent(committed));
  EXPECT_THAT(frame, HasSubstr(R"("stream":"public","sequence":3,"event":"item_published","item":{"id":)"));
  EXPECT_THAT(frame, HasSubstr(R"("text":"Wie zag een \"witte\" bus?\u000a")"));
  EXPECT_THAT(frame, Not(HasSubstr("title")));
}

TEST(ServerFrame, OfARefusalNamesTheFrameAndSaysWhatToDo) {
  const std::string frame =
      encode_error("s-1", base::refuse_input("/contribution/text", "too-long"), domain::Language::nl);
  EXPECT_THAT(frame, HasSubstr(R"({"type":"error","replyTo":"s-1","problem":{"type":"/problems/invalid-input",)"));
  EXPECT_THAT(frame, HasSubstr(R"("violations":[{"pointer":"/contribution/text","code":"too-long"}])"));
}

}  // namespace
}  // namespace tgo::api
