// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "live/websocket_codec.hpp"

#include "base/text.hpp"
#include "live/frame.hpp"

#include <algorithm>
#include <cstring>
#include <memory>

namespace tgo::live {
namespace {

constexpr std::size_t control_payload_max = 125;  // RFC 6455 section 5.5
constexpr std::size_t close_reason_max = control_payload_max - 2;

std::uint8_t byte_at(const char* bytes, std::size_t index) { return static_cast<std::uint8_t>(bytes[index]); }

std::uint64_t big_endian(const char* bytes, std::size_t count) {
  std::uint64_t value = 0;
  for (std::size_t i = 0; i < count; ++i) value = value << 8 | byte_at(bytes, i);
  return value;
}

void append_big_endian(std::string& out, std::uint64_t value, int count) {
  for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) out += static_cast<char>(value >> shift);
}

/// How many bytes follow the second one: the extended length and the mask.
std::size_t header_bytes(std::uint8_t length_code) {
  if (length_code == 126) return 8;
  if (length_code == 127) return 14;
  return 6;
}

bool is_known(std::uint8_t opcode) { return opcode <= 2 || (opcode >= 8 && opcode <= 10); }

/// RFC 6455 section 7.4: which codes may stand in a close frame.
bool may_be_sent(std::uint64_t code) {
  if (code >= 3000 && code <= 4999) return true;
  return code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
}

void unmask(std::span<char> payload, std::array<char, 4> mask, std::uint8_t offset) {
  std::array<char, 8> pattern{};
  for (std::size_t i = 0; i < pattern.size(); ++i) pattern[i] = mask[(i + offset) % 4];
  std::uint64_t pattern_word = 0;
  std::memcpy(&pattern_word, pattern.data(), 8);
  std::size_t done = 0;
  for (; done + 8 <= payload.size(); done += 8) {
    std::uint64_t word = 0;
    std::memcpy(&word, payload.data() + done, 8);
    word ^= pattern_word;
    std::memcpy(payload.data() + done, &word, 8);
  }
  for (; done < payload.size(); ++done) payload[done] = static_cast<char>(payload[done] ^ pattern[done % 8]);
}

Decoded outcome(Decoded::Outcome what, CloseCode code) {
  Decoded decoded;
  decoded.outcome = what;
  decoded.code = code;
  return decoded;
}

Decoded failed(CloseCode code) { return outcome(Decoded::Outcome::failed, code); }

}  // namespace

void append_frame(std::string& out, Opcode opcode, std::string_view payload) {
  out += static_cast<char>(0x80 | static_cast<std::uint8_t>(opcode));
  if (payload.size() < 126) {
    out += static_cast<char>(payload.size());
  } else if (payload.size() <= 0xffff) {
    out += static_cast<char>(126);
    append_big_endian(out, payload.size(), 2);
  } else {
    out += static_cast<char>(127);
    append_big_endian(out, payload.size(), 8);
  }
  out += payload;
}

std::string close_frame(CloseCode code, std::string_view reason) {
  std::string payload;
  if (code != CloseCode::none) {
    append_big_endian(payload, static_cast<std::uint16_t>(code), 2);
    std::size_t length = std::min(reason.size(), close_reason_max);
    if (length < reason.size()) {
      while (length > 0 && (byte_at(reason.data(), length) & 0xc0) == 0x80) --length;
    }
    payload += reason.substr(0, length);
  }
  std::string frame;
  append_frame(frame, Opcode::close, payload);
  return frame;
}

FramePtr make_text_frame(std::string_view text) {
  auto frame = std::make_shared<Frame>();
  frame->bytes.reserve(text.size() + 10);
  append_frame(frame->bytes, Opcode::text, text);
  return frame;
}

Decoded WebSocketDecoder::feed(std::span<char> bytes, MessageSink& sink) {
  const std::size_t size = bytes.size();
  Decoded decoded = decode(bytes, sink);
  decoded.used = size - bytes.size();
  return decoded;
}

Decoded WebSocketDecoder::decode(std::span<char>& bytes, MessageSink& sink) {
  while (true) {
    if (!in_frame_) {
      const bool is_whole = take_header(bytes);
      if (const CloseCode refused = open_frame(); refused != CloseCode::none) return failed(refused);
      if (!is_whole) return {};
    }
    if (payload_left_ > 0 && bytes.empty()) return {};
    const Decoded decoded = take_payload(bytes, sink);
    if (decoded.outcome != Decoded::Outcome::more) return decoded;
    if (in_frame_) return {};
  }
}

/// Moves header bytes from `bytes` to header_; true when the header is whole.
bool WebSocketDecoder::take_header(std::span<char>& bytes) {
  std::size_t wanted = header_size_ < 2 ? 2 : header_bytes(byte_at(header_.data(), 1) & 0x7f);
  while (header_size_ < wanted) {
    if (bytes.empty()) return false;
    header_[header_size_++] = bytes.front();
    bytes = bytes.subspan(1);
    if (header_size_ == 2) wanted = header_bytes(byte_at(header_.data(), 1) & 0x7f);
  }
  return true;
}

/// Judges as much of the header as has come; opens the frame when it is whole.
CloseCode WebSocketDecoder::open_frame() {
  if (header_size_ < 2) return CloseCode::none;
  const std::uint8_t first = byte_at(header_.data(), 0);
  const std::uint8_t second = byte_at(header_.data(), 1);
  const std::uint8_t opcode = first & 0x0f;
  const std::uint8_t length_code = second & 0x7f;
  const bool is_last = (first & 0x80) != 0;
  const bool is_masked = (second & 0x80) != 0;
  if ((first & 0x70) != 0 || !is_masked || !is_known(opcode)) return CloseCode::protocol_error;
  if (opcode >= 8 && (!is_last || length_code > control_payload_max)) return CloseCode::protocol_error;
  const bool continues = opcode == static_cast<std::uint8_t>(Opcode::continuation);
  if (opcode < 8 && continues != in_message_) return CloseCode::protocol_error;
  if (opcode == static_cast<std::uint8_t>(Opcode::binary)) return CloseCode::unsupported_data;

  const std::size_t wanted = header_bytes(length_code);
  const std::size_t length_bytes = wanted - 6;
  if (header_size_ < 2 + length_bytes) return CloseCode::none;
  std::uint64_t length = length_code;
  if (length_bytes > 0) length = big_endian(header_.data() + 2, length_bytes);
  if (length_bytes == 2 && length < 126) return CloseCode::protocol_error;  // a longer form than needed
  if (length_bytes == 8 && (length <= 0xffff || length >> 63 != 0)) return CloseCode::protocol_error;
  if (opcode < 8 && length > message_bytes_max_ - message_.size()) return CloseCode::too_big;
  if (header_size_ < wanted) return CloseCode::none;

  std::copy_n(header_.data() + wanted - 4, 4, mask_.data());
  mask_offset_ = 0;
  payload_left_ = length;
  opcode_ = static_cast<Opcode>(opcode);
  final_ = is_last;
  header_size_ = 0;
  in_frame_ = true;
  return CloseCode::none;
}

/// Takes what there is of the frame's payload. A payload that lies in `bytes` as a whole is never copied.
Decoded WebSocketDecoder::take_payload(std::span<char>& bytes, MessageSink& sink) {
  const std::size_t count = static_cast<std::size_t>(std::min<std::uint64_t>(payload_left_, bytes.size()));
  const std::span<char> piece = bytes.first(count);
  bytes = bytes.subspan(count);
  unmask(piece, mask_, mask_offset_);
  mask_offset_ = static_cast<std::uint8_t>((mask_offset_ + count) % 4);
  payload_left_ -= count;

  const std::string_view text(piece.data(), piece.size());
  std::string& kept = is_control() ? control_ : message_;
  const bool is_whole = payload_left_ == 0;
  if (is_whole) in_frame_ = false;
  if (is_whole && kept.empty() && final_)
    return is_control() ? end_control_frame(text, sink) : end_data_frame(text, sink);
  kept.append(text);
  if (!is_whole) return {};
  if (is_control()) {
    std::string payload;
    payload.swap(control_);
    return end_control_frame(payload, sink);
  }
  if (!final_) {
    in_message_ = true;
    return {};
  }
  std::string message;
  message.swap(message_);
  return end_data_frame(message, sink);
}

Decoded WebSocketDecoder::end_data_frame(std::string_view payload, MessageSink& sink) {
  in_message_ = false;
  if (!base::is_utf8(payload)) return failed(CloseCode::invalid_text);
  if (!sink.on_text(payload)) return outcome(Decoded::Outcome::stopped, CloseCode::none);
  return {};
}

Decoded WebSocketDecoder::end_control_frame(std::string_view payload, MessageSink& sink) {
  if (opcode_ == Opcode::ping) sink.on_ping(payload);
  if (opcode_ == Opcode::pong) sink.on_pong(payload);
  if (opcode_ != Opcode::close) return {};
  if (payload.empty()) return outcome(Decoded::Outcome::peer_closed, CloseCode::normal);
  if (payload.size() == 1) return failed(CloseCode::protocol_error);
  const std::uint64_t code = big_endian(payload.data(), 2);
  if (!may_be_sent(code)) return failed(CloseCode::protocol_error);
  if (!base::is_utf8(payload.substr(2))) return failed(CloseCode::invalid_text);
  return outcome(Decoded::Outcome::peer_closed, static_cast<CloseCode>(code));
}

}  // namespace tgo::live
