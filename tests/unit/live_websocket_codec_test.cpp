// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The WebSocket codec against RFC 6455: each case is a row of bytes and what must come of it, fed whole, byte by byte
// and cut in two at every place. Counts its cases; security.md section 4 asks for 520 checks and 400 of UTF-8.
#include "live/frame.hpp"
#include "live/websocket_codec.hpp"

#include <cstdint>
#include <iostream>
#include <random>
#include <span>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace tgo::live {
namespace {

using Outcome = Decoded::Outcome;

/// What came of feeding some bytes, in a form that can be compared and printed.
struct Heard final : MessageSink {
  bool on_text(std::string_view text) override {
    log += "text(" + std::string(text) + ")";
    return !stops_after_text;
  }
  void on_ping(std::string_view payload) override { log += "ping(" + std::string(payload) + ")"; }
  void on_pong(std::string_view payload) override { log += "pong(" + std::string(payload) + ")"; }
  std::string log;
  bool stops_after_text = false;
};

struct Case {
  std::string name;
  std::string bytes;
  std::string log;
  Outcome outcome = Outcome::more;
  int code = 0;
};

constexpr std::size_t message_max = 70'000;

std::string header(int first, int length_code, std::string extended, std::string mask) {
  std::string bytes;
  bytes += static_cast<char>(first);
  bytes += static_cast<char>(0x80 | length_code);
  return bytes + extended + mask;
}

std::string big_endian(std::uint64_t value, int count) {
  std::string bytes;
  for (int i = count - 1; i >= 0; --i) bytes += static_cast<char>(value >> (8 * i));
  return bytes;
}

std::string mask_bytes(std::string payload, const std::string& mask) {
  for (std::size_t i = 0; i < payload.size(); ++i) payload[i] = static_cast<char>(payload[i] ^ mask[i % 4]);
  return payload;
}

/// A client's frame. `first` is the whole first byte: FIN, reserved bits, opcode.
std::string frame(int first, const std::string& payload, const std::string& mask = "\x12\x34\x56\x78") {
  const std::size_t size = payload.size();
  if (size < 126) return header(first, static_cast<int>(size), "", mask) + mask_bytes(payload, mask);
  if (size < 65'536) return header(first, 126, big_endian(size, 2), mask) + mask_bytes(payload, mask);
  return header(first, 127, big_endian(size, 8), mask) + mask_bytes(payload, mask);
}

std::string close_payload(int code, const std::string& reason = "") {
  return big_endian(static_cast<std::uint64_t>(code), 2) + reason;
}

constexpr int fin = 0x80;
constexpr int text = 0x1;
constexpr int binary = 0x2;
constexpr int closing = 0x8;
constexpr int ping = 0x9;
constexpr int pong = 0xa;

std::vector<Case> lengths_and_masks() {
  std::vector<Case> cases;
  for (const std::size_t size :
       {0u, 1u, 2u, 3u, 4u, 7u, 8u, 9u, 124u, 125u, 126u, 127u, 128u, 255u, 256u, 1000u, 65535u, 65536u, 70000u}) {
    const std::string payload(size, 'a');
    cases.push_back({"text of " + std::to_string(size), frame(fin | text, payload), "text(" + payload + ")"});
  }
  cases.push_back(
      {"one too long", header(fin | text, 127, big_endian(message_max + 1, 8), ""), "", Outcome::failed, 1009});
  for (const std::string& mask : {std::string(4, '\0'), std::string("\xff\xff\xff\xff"),
                                  std::string("\x01\x00\x80\x7f", 4), std::string("abcd")}) {
    cases.push_back({"mask", frame(fin | text, "masked payload", mask), "text(masked payload)"});
    cases.push_back({"mask of ping", frame(fin | ping, "p", mask), "ping(p)"});
  }
  for (const int opcode : {text, ping, pong, closing, 0}) {
    std::string unmasked = {static_cast<char>(fin | opcode), 0x02, 'h', 'i'};
    cases.push_back({"unmasked frame " + std::to_string(opcode), unmasked, "", Outcome::failed, 1002});
  }
  for (const std::uint64_t size : {0u, 1u, 125u}) {
    cases.push_back({"16-bit length that fits 7 bits", header(fin | text, 126, big_endian(size, 2), "abcd"), "",
                     Outcome::failed, 1002});
  }
  for (const std::uint64_t size : {0ull, 1ull, 126ull, 65535ull, 1ull << 63, ~0ull}) {
    cases.push_back({"64-bit length " + std::to_string(size), header(fin | text, 127, big_endian(size, 8), "abcd"), "",
                     Outcome::failed, 1002});
  }
  for (const std::uint64_t size : {70'001ull, 1ull << 32, (1ull << 63) - 1}) {
    cases.push_back({"too long, refused by the header", header(fin | text, 127, big_endian(size, 8), ""), "",
                     Outcome::failed, 1009});
  }
  return cases;
}

std::vector<Case> opcodes_and_bits() {
  std::vector<Case> cases;
  for (int bits = 1; bits < 8; ++bits) {
    for (const int opcode : {text, 0, ping, closing}) {
      cases.push_back(
          {"reserved bits " + std::to_string(bits), frame(fin | bits << 4 | opcode, "x"), "", Outcome::failed, 1002});
    }
  }
  for (const int opcode : {3, 4, 5, 6, 7, 11, 12, 13, 14, 15}) {
    for (const int first : {fin, 0}) {
      cases.push_back(
          {"unknown opcode " + std::to_string(opcode), frame(first | opcode, ""), "", Outcome::failed, 1002});
    }
  }
  cases.push_back({"binary", frame(fin | binary, "x"), "", Outcome::failed, 1003});
  cases.push_back({"binary, fragmented", frame(binary, "x"), "", Outcome::failed, 1003});
  return cases;
}

std::vector<Case> control_frames() {
  std::vector<Case> cases;
  for (const std::size_t size : {0u, 1u, 64u, 125u}) {
    const std::string payload(size, '\xfe');  // need not be UTF-8
    cases.push_back({"ping", frame(fin | ping, payload), "ping(" + payload + ")"});
    cases.push_back({"pong", frame(fin | pong, payload), "pong(" + payload + ")"});
  }
  for (const int opcode : {ping, pong, closing}) {
    cases.push_back({"control frame too long", frame(fin | opcode, std::string(126, 'x')), "", Outcome::failed, 1002});
    cases.push_back(
        {"control frame far too long", frame(fin | opcode, std::string(70'000, 'x')), "", Outcome::failed, 1002});
    cases.push_back({"control frame in pieces", frame(opcode, "x"), "", Outcome::failed, 1002});
  }
  cases.push_back({"three pings", frame(fin | ping, "1") + frame(fin | ping, "2") + frame(fin | ping, "3"),
                   "ping(1)ping(2)ping(3)"});
  cases.push_back({"ping between messages", frame(fin | text, "a") + frame(fin | ping, "") + frame(fin | text, "b"),
                   "text(a)ping()text(b)"});
  return cases;
}

std::vector<Case> fragments() {
  const std::string start = frame(text, "ab");
  const std::string middle = frame(0, "cd");
  const std::string last = frame(fin, "ef");
  return {
      {"two pieces", start + last, "text(abef)"},
      {"three pieces", start + middle + last, "text(abcdef)"},
      {"empty pieces", frame(text, "") + frame(0, "") + frame(fin, ""), "text()"},
      {"empty start", frame(text, "") + last, "text(ef)"},
      {"empty end", start + frame(fin, ""), "text(ab)"},
      {"not finished", start + middle, ""},
      {"ping between pieces", start + frame(fin | ping, "p") + last, "ping(p)text(abef)"},
      {"pong between pieces", start + frame(fin | pong, "p") + middle + frame(fin | ping, "q") + last,
       "pong(p)ping(q)text(abcdef)"},
      {"close between pieces", start + frame(fin | closing, close_payload(1000)), "", Outcome::peer_closed, 1000},
      {"continuation of nothing", last, "", Outcome::failed, 1002},
      {"unfinished continuation of nothing", middle, "", Outcome::failed, 1002},
      {"continuation after the end", start + last + last, "text(abef)", Outcome::failed, 1002},
      {"start within a message", start + start, "", Outcome::failed, 1002},
      {"whole message within a message", start + frame(fin | text, "x"), "", Outcome::failed, 1002},
      {"binary within a message", start + frame(fin | binary, "x"), "", Outcome::failed, 1002},
      {"two messages in pieces", start + last + start + last, "text(abef)text(abef)"},
      {"pieces together too long", frame(text, std::string(60'000, 'a')) + frame(fin, std::string(10'001, 'a')), "",
       Outcome::failed, 1009},
      {"pieces together just right", frame(text, std::string(60'000, 'a')) + frame(fin, std::string(10'000, 'a')),
       "text(" + std::string(70'000, 'a') + ")"},
  };
}

std::vector<Case> closes() {
  std::vector<Case> cases;
  cases.push_back({"close without a code", frame(fin | closing, ""), "", Outcome::peer_closed, 1000});
  cases.push_back({"close with half a code", frame(fin | closing, "\x03"), "", Outcome::failed, 1002});
  for (const int code :
       {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 3999, 4000, 4401, 4999}) {
    cases.push_back({"close " + std::to_string(code), frame(fin | closing, close_payload(code, "bye")), "",
                     Outcome::peer_closed, code});
  }
  for (const int code : {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000, 65535}) {
    cases.push_back(
        {"close " + std::to_string(code), frame(fin | closing, close_payload(code)), "", Outcome::failed, 1002});
  }
  cases.push_back({"longest reason", frame(fin | closing, close_payload(1000, std::string(123, 'r'))), "",
                   Outcome::peer_closed, 1000});
  cases.push_back(
      {"reason too long", frame(fin | closing, close_payload(1000, std::string(124, 'r'))), "", Outcome::failed, 1002});
  cases.push_back({"reason no UTF-8", frame(fin | closing, close_payload(1000, "\xc3")), "", Outcome::failed, 1007});
  cases.push_back({"reason in Greek", frame(fin | closing, close_payload(1000, "\u03ba\u03cc\u03c3\u03bc\u03b5")), "",
                   Outcome::peer_closed, 1000});
  cases.push_back({"message, then close", frame(fin | text, "m") + frame(fin | closing, close_payload(1001)), "text(m)",
                   Outcome::peer_closed, 1001});
  cases.push_back({"nothing is read after a close", frame(fin | closing, "") + frame(fin | text, "m"), "",
                   Outcome::peer_closed, 1000});
  return cases;
}

const std::vector<std::string>& valid_texts() {
  static const std::vector<std::string> texts = {"\x7f",
                                                 "\xc2\x80",
                                                 "\xdf\xbf",
                                                 "\xe0\xa0\x80",
                                                 "\xef\xbf\xbf",
                                                 "\xf0\x90\x80\x80",
                                                 "\xf4\x8f\xbf\xbf",
                                                 "\xed\x9f\xbf",
                                                 "\xee\x80\x80",
                                                 "\xef\xbb\xbf"
                                                 "bom",
                                                 "caf\xc3\xa9 \xe2\x82\xac \xf0\x9f\x9a\xb2 end",
                                                 "\xe2\x80\xae"
                                                 "bidi",
                                                 std::string("nul\0in it", 9),
                                                 "12345678\xc3\xa9"
                                                 "12345678",
                                                 "1234567\xe2\x82\xac"
                                                 "1234567"};
  return texts;
}

const std::vector<std::string>& invalid_texts() {
  static const std::vector<std::string> texts = {"\x80",
                                                 "\xbf",
                                                 "\xc0\x80",
                                                 "\xc1\xbf",
                                                 "\xc3",
                                                 "\xc3(",
                                                 "\xe0\x80\x80",
                                                 "\xe0\x9f\xbf",
                                                 "\xe2\x82",
                                                 "\xe2(\xa1",
                                                 "\xed\xa0\x80",
                                                 "\xed\xbf\xbf",
                                                 "\xed\xa0\xbd\xed\xb8\x80",
                                                 "\xf0\x80\x80\x80",
                                                 "\xf0\x8f\xbf\xbf",
                                                 "\xf0\x9f\x9a",
                                                 "\xf4\x90\x80\x80",
                                                 "\xf5\x80\x80\x80",
                                                 "\xf8\x88\x80\x80\x80",
                                                 "\xfe",
                                                 "\xff",
                                                 "ok\xffok",
                                                 "12345678\xc3",
                                                 "\xc3"
                                                 "12345678",
                                                 "end\xe2\x82"};
  return texts;
}

std::vector<Case> utf8() {
  std::vector<Case> cases;
  for (const std::string& valid : valid_texts()) {
    cases.push_back({"valid UTF-8", frame(fin | text, valid), "text(" + valid + ")"});
    for (std::size_t cut = 0; cut <= valid.size(); ++cut) {
      cases.push_back({"valid UTF-8 in two frames", frame(text, valid.substr(0, cut)) + frame(fin, valid.substr(cut)),
                       "text(" + valid + ")"});
    }
  }
  for (const std::string& invalid : invalid_texts()) {
    cases.push_back({"invalid UTF-8", frame(fin | text, invalid), "", Outcome::failed, 1007});
    for (std::size_t cut = 0; cut <= invalid.size(); ++cut) {
      cases.push_back({"invalid UTF-8 in two frames",
                       frame(text, invalid.substr(0, cut)) + frame(fin, invalid.substr(cut)), "", Outcome::failed,
                       1007});
    }
  }
  return cases;
}

std::vector<Case> all_cases() {
  std::vector<Case> all;
  for (const auto& some : {lengths_and_masks(), opcodes_and_bits(), control_frames(), fragments(), closes(), utf8()}) {
    all.insert(all.end(), some.begin(), some.end());
  }
  return all;
}

/// Feeds `bytes` in the given pieces, as a connection would.
void expect_case(const Case& wanted, const std::vector<std::string>& pieces) {
  WebSocketDecoder decoder(message_max);
  Heard heard;
  Decoded decoded;
  for (std::string piece : pieces) {
    decoded = decoder.feed(piece, heard);
    if (decoded.outcome != Outcome::more) break;
    ASSERT_EQ(decoded.used, piece.size()) << wanted.name;
  }
  ASSERT_EQ(static_cast<int>(decoded.outcome), static_cast<int>(wanted.outcome)) << wanted.name;
  ASSERT_EQ(static_cast<int>(decoded.code), wanted.code) << wanted.name;
  ASSERT_TRUE(heard.log == wanted.log) << wanted.name << ": " << heard.log.substr(0, 100);
}

std::vector<std::string> single_bytes(const std::string& bytes) {
  std::vector<std::string> pieces;
  for (const char c : bytes) pieces.emplace_back(1, c);
  return pieces;
}

TEST(WebSocketCodec, TakesAndRefusesWhatTheRfcSays) {
  const auto cases = all_cases();
  for (const Case& one : cases) expect_case(one, {one.bytes});
  RecordProperty("cases", static_cast<int>(cases.size()));
  std::cout << cases.size() << " cases\n";
  EXPECT_GE(cases.size(), 400u);
}

TEST(WebSocketCodec, DoesNotMindWhereTheBytesAreCut) {
  std::size_t checks = 0;
  for (const Case& one : all_cases()) {
    expect_case(one, single_bytes(one.bytes));
    ++checks;
    if (one.bytes.size() > 300) continue;
    for (std::size_t cut = 1; cut < one.bytes.size(); ++cut, ++checks) {
      expect_case(one, {one.bytes.substr(0, cut), one.bytes.substr(cut)});
    }
  }
  std::cout << checks << " checks\n";
}

TEST(WebSocketCodec, StopsWhereTheSinkWantsNoMoreAndGoesOnFromThere) {
  std::string bytes = frame(fin | text, "one") + frame(fin | text, "two");
  WebSocketDecoder decoder(message_max);
  Heard heard;
  heard.stops_after_text = true;
  const Decoded first = decoder.feed(bytes, heard);
  EXPECT_EQ(first.outcome, Outcome::stopped);
  EXPECT_EQ(heard.log, "text(one)");
  const Decoded second = decoder.feed(std::span(bytes).subspan(first.used), heard);
  EXPECT_EQ(second.outcome, Outcome::stopped);
  EXPECT_EQ(heard.log, "text(one)text(two)");
  EXPECT_EQ(first.used + second.used, bytes.size());
}

TEST(WebSocketCodec, WritesTheShortestHeader) {
  for (const std::size_t size : {0u, 125u, 126u, 65'535u, 65'536u}) {
    const FramePtr made = make_text_frame(std::string(size, 'x'));
    const std::size_t expected = size < 126 ? 2 : size < 65'536 ? 4 : 10;
    EXPECT_EQ(made->bytes.size(), size + expected);
    EXPECT_EQ(made->bytes[0], '\x81');
  }
}

TEST(WebSocketCodec, CutsACloseReasonBetweenCharacters) {
  std::string reason(122, 'r');
  reason += "\u20ac";
  EXPECT_EQ(close_frame(CloseCode::policy, reason).size(), 2u + 2 + 122);
  EXPECT_EQ(close_frame(CloseCode::none), std::string("\x88\x00", 2));
}

TEST(WebSocketCodec, SurvivesRandomBytes) {
  const unsigned seed = std::random_device()();
  std::cout << "seed " << seed << '\n';
  std::mt19937 random(seed);
  for (int round = 0; round < 20'000; ++round) {
    WebSocketDecoder decoder(1'000);
    Heard heard;
    std::string bytes;
    const std::size_t size = random() % 200;
    for (std::size_t i = 0; i < size; ++i) bytes += static_cast<char>(random());
    if (size > 2 && round % 2 == 0) {  // half of them get past the first checks
      bytes[0] = static_cast<char>(0x81 + random() % 2 * 8);
      bytes[1] = static_cast<char>(0x80 | random() % 128);
    }
    const Decoded decoded = decoder.feed(bytes, heard);
    ASSERT_LE(decoded.used, bytes.size());
    ASSERT_TRUE(decoded.outcome != Outcome::failed || decoded.code != CloseCode::none);
  }
}

}  // namespace
}  // namespace tgo::live
