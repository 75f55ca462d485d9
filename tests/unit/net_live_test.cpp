// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Live sessions over real sockets, with Beast's client as the oracle: the handshake, the wire, the welcome without a
// gap, and what happens to those who are slow, silent or rude.
#include "base/limits.hpp"
#include "net_live_support.hpp"

#include <atomic>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <list>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include <gtest/gtest.h>

namespace tgo::net {
namespace {

namespace limits = base::limits;
namespace websocket = boost::beast::websocket;

std::string handshake(const std::string& more = "", const std::string& first = "GET /v1/live HTTP/1.1") {
  return first + "\r\nHost: tgo.example\r\n" + more + "\r\n";
}

const std::string upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\n";
const std::string version = "Sec-WebSocket-Version: 13\r\n";
const std::string key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";

/// A masked frame of a client.
std::string frame(int first, const std::string& payload) {
  std::string bytes{static_cast<char>(first), static_cast<char>(0x80 | payload.size())};
  bytes += std::string("\x01\x02\x03\x04");
  for (std::size_t i = 0; i < payload.size(); ++i) bytes += static_cast<char>(payload[i] ^ (i % 4 + 1));
  return bytes;
}

TEST(LiveHandshake, IsTakenOrRefusedAsItShouldBe) {
  struct Case {
    std::string name;
    std::string bytes;
    int status;
  };
  const std::string all = upgrade + version + key;
  const std::vector<Case> cases = {
      {"as in the RFC", handshake(all), 101},
      {"our own origin", handshake(all + "Origin: https://tgo.example\r\n"), 101},
      {"in other capitals", handshake("connection: keep-alive, UPGRADE\r\nupgrade: WebSocket\r\n" + version + key),
       101},
      {"with a query", handshake(all, "GET /v1/live?x=y HTTP/1.1"), 101},
      {"foreign origin", handshake(all + "Origin: https://evil.example\r\n"), 403},
      {"our name over http", handshake(all + "Origin: http://tgo.example\r\n"), 403},
      {"our name with a port", handshake(all + "Origin: https://tgo.example:444\r\n"), 403},
      {"our name as a prefix", handshake(all + "Origin: https://tgo.example.evil.example\r\n"), 403},
      {"origin null", handshake(all + "Origin: null\r\n"), 403},
      {"empty origin", handshake(all + "Origin:\r\n"), 403},
      {"two origins", handshake(all + "Origin: https://tgo.example\r\nOrigin: https://tgo.example\r\n"), 400},
      {"plain request", handshake(), 426},
      {"no Connection", handshake("Upgrade: websocket\r\n" + version + key), 426},
      {"no Upgrade", handshake("Connection: Upgrade\r\n" + version + key), 426},
      {"another Upgrade", handshake("Connection: Upgrade\r\nUpgrade: h2c\r\n" + version + key), 426},
      {"no version", handshake(upgrade + key), 426},
      {"old version", handshake(upgrade + "Sec-WebSocket-Version: 8\r\n" + key), 426},
      {"two versions", handshake(upgrade + version + version + key), 400},
      {"no key", handshake(upgrade + version), 400},
      {"empty key", handshake(upgrade + version + "Sec-WebSocket-Key:\r\n"), 400},
      {"short key", handshake(upgrade + version + "Sec-WebSocket-Key: abc=\r\n"), 400},
      {"key with strange signs", handshake(upgrade + version + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZ!==\r\n"), 400},
      {"two keys", handshake(all + key), 400},
      {"by POST", handshake(all, "POST /v1/live HTTP/1.1"), 400},
      {"with a body", handshake(all + "Content-Length: 3\r\n") + "abc", 400},
      {"another host", "GET /v1/live HTTP/1.1\r\nHost: evil.example\r\n" + all + "\r\n", 421},
      {"another path", handshake(all, "GET /v1/living HTTP/1.1"), 200},
  };
  LiveServer live;
  for (const Case& one : cases) {
    RawClient client(live.port);
    client.send(one.bytes);
    const std::string response = client.read_response();
    EXPECT_EQ(status_of(response), one.status) << one.name;
    const bool is_accepted = has_line(response, "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    EXPECT_EQ(is_accepted, one.status == 101) << one.name;
  }
  std::cout << cases.size() << " cases\n";
}

TEST(LiveSocket, TakesAMessageThatCameWithTheHandshake) {
  LiveServer live;
  RawClient client(live.port);
  client.send(handshake(upgrade + version + key) + frame(0x81, "ping early"));
  std::string all;
  while (all.find("pong early") == std::string::npos && client.read_more(all)) {
  }
  EXPECT_NE(all.find("\r\n\r\n\x81\x0apong early"), std::string::npos);
}

TEST(LiveSocket, UnderstandsTheOracleAndIsUnderstood) {
  const unsigned seed = std::random_device()();
  std::cout << "seed " << seed << '\n';
  std::mt19937 random(seed);
  LiveServer live;
  OracleClient client(live.port);
  std::string last_pong;
  client.socket().control_callback([&last_pong](websocket::frame_type type, boost::beast::string_view payload) {
    if (type == websocket::frame_type::pong) last_pong.assign(payload.data(), payload.size());
  });
  for (int i = 0; i < 500; ++i) {
    const std::size_t size = random() % 10 == 0 ? random() % 150'000 : random() % 300;
    std::string text;
    while (text.size() < size) text += random() % 3 == 0 ? "\u20ac" : random() % 2 == 0 ? "a" : "\U0001f6b2";
    client.socket().auto_fragment(random() % 2 == 0);
    client.socket().write_buffer_bytes(8 + random() % 5'000);
    const std::string name = std::to_string(i);
    client.socket().ping(websocket::ping_data(name.data(), name.size()));
    client.send("ping " + text);
    const auto answer = client.read();
    ASSERT_TRUE(answer.has_value());
    ASSERT_TRUE(*answer == "pong " + text) << i;
  }
  client.send("ping last");
  client.read();
  EXPECT_FALSE(last_pong.empty());
  client.socket().close(websocket::close_code::normal);
  EXPECT_EQ(client.socket().reason().code, 1000);
}

TEST(LiveSocket, AnswersOnlyTheLatestOfManyPings) {
  LiveServer live;
  RawClient client(live.port);
  std::string pings;
  for (int i = 10; i < 60; ++i) pings += frame(0x89, "p" + std::to_string(i));
  client.send(handshake(upgrade + version + key) + pings + frame(0x88, "\x03\xe8"));
  const std::string all = client.read_to_end();
  EXPECT_EQ(all.find("p58"), std::string::npos);
  EXPECT_TRUE(all.ends_with("\x88\x02\x03\xe8"));
}

TEST(LiveSocket, ClosesWithTheCodeThatFits) {
  const std::vector<std::pair<std::string, int>> cases = {
      {std::string("\x81\x02hi"), 1002},                      // not masked
      {frame(0xc1, "x"), 1002},                               // reserved bit
      {frame(0x83, "x"), 1002},                               // unknown opcode
      {frame(0x80, "x"), 1002},                               // continues nothing
      {frame(0x88, "\x03"), 1002},                            // half a close code
      {frame(0x88, "\x03\xed"), 1002},                        // a code that must not be sent
      {frame(0x82, "x"), 1003},                               // binary
      {frame(0x81, "\xc3"), 1007},                            // half a character
      {frame(0x01, "\xc3") + frame(0x80, ""), 1007},          // half a character, in pieces
      {std::string("\x81\xff\0\0\0\0\xff\0\0\0", 10), 1009},  // four gigabytes, by the header
      {frame(0x88, "\x0f\xa1"), 4001},                        // the client's own code comes back
      {frame(0x81, "rude"), 1008},                            // the service's wish
      {frame(0x81, "hello fail"), 1011},                      // a failure on our side
      {frame(0x81, "submit fail"), 1011},
      {frame(0x81, "hello") + frame(0x81, "hello"), 1008},  // one hello
  };
  LiveServer live;
  for (const auto& [bytes, code] : cases) {
    RawClient client(live.port);
    client.send(handshake(upgrade + version + key));
    std::string all;
    while (all.find("\r\n\r\n") == std::string::npos && client.read_more(all)) {
    }
    client.send(bytes);
    std::string answer;
    while (answer.find('\x88') == std::string::npos && client.read_more(answer)) {
    }
    const std::size_t at = answer.find('\x88');
    ASSERT_NE(at, std::string::npos) << code;
    ASSERT_GE(answer.size(), at + 4);
    EXPECT_EQ(static_cast<unsigned char>(answer[at + 2]) << 8 | static_cast<unsigned char>(answer[at + 3]), code);
    client.shutdown_send();
    client.read_to_end();
  }
  for (int attempt = 0; attempt < 500 && live.connections() > 0; ++attempt) std::this_thread::yield();
  EXPECT_EQ(live.connections(), 0u);
}

/// Joins at some moment, with or without a number, and demands every event up to `last` once and in order.
void follow(std::uint16_t port, unsigned seed, live::Sequence last, std::atomic<int>& failures) {
  std::mt19937 random(seed);
  live::Sequence has = -1;
  while (has < last) {
    OracleClient client(port);
    client.send(has < 0 ? "hello" : "hello " + std::to_string(has));
    const auto welcome = client.read();
    if (!welcome || !welcome->starts_with("welcome ")) continue;
    const live::Sequence head = std::stoll(welcome->substr(8));
    if (has < 0) has = head;
    const std::size_t visits_until = 1 + random() % 400;  // then it goes away and comes back
    for (std::size_t i = 0; i < visits_until && has < last; ++i) {
      const auto event = client.read();
      if (!event) break;
      if (std::stoll(*event) != has + 1) ++failures;
      has = std::stoll(*event);
    }
  }
}

TEST(LiveSession, WelcomesWithoutAGapOrADoubleWhileEventsPour) {
  const unsigned seed = std::random_device()();
  std::cout << "seed " << seed << '\n';
  constexpr live::Sequence last = 3'000;
  LiveServer live;
  std::atomic<int> failures = 0;
  std::vector<std::thread> readers;
  for (unsigned i = 0; i < 12; ++i) {
    readers.emplace_back(follow, live.port, seed + i, last, std::ref(failures));
  }
  std::mt19937 random(seed);
  while (live.service.committed < last) {
    const bool is_lost = random() % 500 == 0 && live.service.committed + 1 < last;
    live.publish("", is_lost);  // a lost one must be read from the database
    if (random() % 20 == 0) std::this_thread::sleep_for(std::chrono::microseconds(random() % 2'000));
  }
  for (auto& reader : readers) reader.join();
  EXPECT_EQ(failures, 0);
  std::cout << live.service.resyncs << " resyncs\n";
}

TEST(LiveSession, ReadsAgainWhatTheHubDidNotBring) {
  LiveServer live;
  OracleClient client(live.port);
  client.send("hello");
  EXPECT_EQ(client.read(), "welcome 0");
  live.publish();
  live.publish("", true);
  live.publish("", true);
  live.publish();
  for (int n = 1; n <= 4; ++n) EXPECT_EQ(client.read(), std::to_string(n));
  EXPECT_GE(live.service.resyncs, 1);
}

TEST(LiveSession, DropsASlowReaderWhileOthersGoOn) {
  LiveServer live(1);
  OracleClient slow(live.port, 4'096);
  slow.send("hello");
  ASSERT_EQ(slow.read(), "welcome 0");
  OracleClient quick(live.port);
  quick.send("hello");
  ASSERT_EQ(quick.read(), "welcome 0");
  constexpr int events = 2'000;
  const std::string text(4'000, 'x');
  std::thread reading([&quick, &text] {
    for (int i = 0; i < events; ++i) {
      const auto got = quick.read();
      ASSERT_TRUE(got == text) << i;
    }
  });
  for (int i = 0; i < events; ++i) {
    live.publish(text);
    if (i % 10 == 0) live.on_shard(0, [](Shard&) {});
    std::this_thread::sleep_for(std::chrono::microseconds(100));
  }
  reading.join();
  int got = 0;
  while (slow.read()) ++got;
  EXPECT_LT(got, events);
  const int code = slow.close_code();
  EXPECT_TRUE(code == 1013 || code == 0) << code << ": a reader this slow may not even take the goodbye";
  quick.send("ping still here");
  EXPECT_EQ(quick.read(), "pong still here");
}

TEST(LiveSession, HangsUpOnWhoLeavesAFrameUnreadTooLong) {
  LiveServer live(1);
  OracleClient client(live.port, 4'096);
  client.send("hello");
  ASSERT_EQ(client.read(), "welcome 0");
  for (int i = 0; i < 120; ++i) live.publish(std::string(40'000, 'x'));
  live.let_pass(limits::outbox_age_max + std::chrono::seconds(10));
  for (int attempt = 0; attempt < 1'000 && live.connections() > 0; ++attempt) std::this_thread::yield();
  EXPECT_EQ(live.connections(), 0u);
}

TEST(LiveSession, AnswersEverySubmissionAndTakesABoundedNumberAtOnce) {
  LiveServer live;
  OracleClient client(live.port);
  constexpr int count = 1'000;
  std::thread writing([&client] {
    for (int i = 0; i < count; ++i) client.send("submit " + std::to_string(i));
  });
  std::set<std::string> receipts;
  for (int i = 0; i < count; ++i) {
    const auto receipt = client.read();
    ASSERT_TRUE(receipt.has_value()) << i;
    receipts.insert(*receipt);
  }
  writing.join();
  EXPECT_EQ(receipts.size(), static_cast<std::size_t>(count));
  EXPECT_TRUE(receipts.contains("receipt 999"));
  EXPECT_LE(live.service.submitting_most, limits::live_submissions_max);
  EXPECT_GT(live.service.submitting_most, 1);
  EXPECT_TRUE(live.service.has_client_key);
}

TEST(LiveSession, LetsWhoWasRefusedTryAgain) {
  LiveServer live;
  OracleClient client(live.port);
  client.send("hello nobody");
  EXPECT_EQ(client.read(), "not you");
  client.send("hello");
  EXPECT_EQ(client.read(), "welcome 0");
}

TEST(LiveSession, PingsTheSilentAndHangsUpOnTheDead) {
  LiveServer live;
  OracleClient alive(live.port);
  int pings = 0;
  alive.socket().control_callback([&pings](websocket::frame_type type, boost::beast::string_view) {
    if (type == websocket::frame_type::ping) ++pings;
  });
  alive.send("hello");
  ASSERT_EQ(alive.read(), "welcome 0");
  live.let_pass(limits::live_ping_after + std::chrono::seconds(1));
  alive.send("ping x");
  EXPECT_EQ(alive.read(), "pong x");
  EXPECT_EQ(pings, 1);

  RawClient dead(live.port);
  dead.send(handshake(upgrade + version + key) + frame(0x81, "hello"));
  std::string all;
  while (all.find("welcome 0") == std::string::npos && dead.read_more(all)) {
  }
  live.let_pass(limits::live_silence_max * 2);
  dead.read_to_end();
  SUCCEED() << "it came to an end";
}

TEST(LiveSession, SendsAwayWhoSaysNothingAfterTheHandshake) {
  LiveServer live;
  OracleClient client(live.port);
  live.let_pass(limits::live_hello_timeout + std::chrono::seconds(1));
  EXPECT_EQ(client.close_code(), 1008);
}

TEST(LiveSession, EndsWhenTheRightToFollowEnds) {
  LiveServer live;
  OracleClient client(live.port);
  client.send("hello");
  ASSERT_EQ(client.read(), "welcome 0");
  live.service.signed_out = true;
  live.let_pass(std::chrono::seconds(0));
  EXPECT_EQ(client.close_code(), 4401);
}

TEST(LiveSession, TellsEverybodyWhenTheServerStops) {
  LiveServer live;
  std::list<OracleClient> clients;
  for (int i = 0; i < 8; ++i) {
    clients.emplace_back(live.port).send("hello");
    ASSERT_EQ(clients.back().read(), "welcome 0");
  }
  std::thread stopping([&live] { live.server.stop(std::chrono::seconds(5)); });
  for (OracleClient& client : clients) EXPECT_EQ(client.close_code(), 1012);
  stopping.join();
}

}  // namespace
}  // namespace tgo::net
