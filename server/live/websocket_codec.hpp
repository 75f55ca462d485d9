// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The server's side of RFC 6455 after the upgrade: bytes in, messages out, and the other way around. Does no I/O and
// owns no memory between messages. Speaks text only, and no extensions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace tgo::live {

/// RFC 6455 section 11.8.
enum class Opcode : std::uint8_t { continuation = 0, text = 1, binary = 2, close = 8, ping = 9, pong = 10 };

/// RFC 6455 section 7.4 and its registry; from 4000 on they are our own.
enum class CloseCode : std::uint16_t {
  none = 0,
  normal = 1000,
  going_away = 1001,
  protocol_error = 1002,
  unsupported_data = 1003,
  invalid_text = 1007,
  policy = 1008,
  too_big = 1009,
  internal_error = 1011,
  service_restart = 1012,
  try_again_later = 1013,
  signed_out = 4401,
};

/// Appends one whole frame, unmasked as a server's frames are.
void append_frame(std::string& out, Opcode opcode, std::string_view payload);

/// A close frame; a reason longer than a control frame holds is cut off between characters.
std::string close_frame(CloseCode code, std::string_view reason = {});

/// What a decoder hands over. The views live only as long as the call.
class MessageSink {
 public:
  /// A whole message, valid UTF-8. False: hand over no more for now.
  virtual bool on_text(std::string_view text) = 0;
  virtual void on_ping(std::string_view payload) = 0;
  virtual void on_pong(std::string_view payload) = 0;

 protected:
  ~MessageSink() = default;
};

/// What became of the bytes that were fed.
struct Decoded {
  enum class Outcome {
    more,         ///< all of them were taken; feed what comes next
    stopped,      ///< the sink wants no more for now; feed the rest of the bytes when it does
    peer_closed,  ///< a valid close frame came; answer with `code` and hang up
    failed,       ///< the peer broke the rules; close with `code`
  };
  Outcome outcome = Outcome::more;
  CloseCode code = CloseCode::none;
  std::size_t used = 0;  ///< bytes that were taken
};

/// Takes the bytes of one connection, in whatever pieces they come.
class WebSocketDecoder {
 public:
  /// A message of more than `message_bytes_max` is refused by its header, before its payload arrives.
  explicit WebSocketDecoder(std::size_t message_bytes_max) : message_bytes_max_(message_bytes_max) {}

  /// Unmasks `bytes` in place. After `peer_closed` and `failed` it must not be fed again.
  Decoded feed(std::span<char> bytes, MessageSink& sink);

  /// Whether a message or frame has begun and not ended.
  bool is_midway() const { return header_size_ > 0 || in_frame_ || in_message_; }

 private:
  static constexpr std::size_t header_bytes_max = 14;

  Decoded decode(std::span<char>& bytes, MessageSink& sink);
  bool take_header(std::span<char>& bytes);
  CloseCode open_frame();
  Decoded take_payload(std::span<char>& bytes, MessageSink& sink);
  Decoded end_data_frame(std::string_view payload, MessageSink& sink);
  Decoded end_control_frame(std::string_view payload, MessageSink& sink);
  bool is_control() const { return static_cast<std::uint8_t>(opcode_) >= 8; }

  std::size_t message_bytes_max_;
  std::string message_;  ///< payload that has come of a message (or control frame) that came in pieces
  std::string control_;
  std::uint64_t payload_left_ = 0;
  std::array<char, header_bytes_max> header_{};
  std::array<char, 4> mask_{};
  std::uint8_t header_size_ = 0;
  std::uint8_t mask_offset_ = 0;
  Opcode opcode_ = Opcode::text;  ///< of the frame at hand
  bool final_ = false;
  bool in_frame_ = false;
  bool in_message_ = false;  ///< a fragmented message has begun
};

}  // namespace tgo::live
