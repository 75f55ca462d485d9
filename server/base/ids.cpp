// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/ids.hpp"

#include <cassert>

#include <sodium.h>

namespace tgo::base {
namespace {

int hex_value(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return -1;
}

void stamp_version(Uuid& id, std::uint8_t version) {
  id.bytes[6] = static_cast<std::uint8_t>((id.bytes[6] & 0x0f) | (version << 4));
  id.bytes[8] = static_cast<std::uint8_t>((id.bytes[8] & 0x3f) | 0x80);
}

}  // namespace

void random_bytes(std::span<std::uint8_t> out) {
  static const int ready = sodium_init();
  assert(ready >= 0);
  (void)ready;
  randombytes_buf(out.data(), out.size());
}

Uuid random_uuid() {
  Uuid id;
  random_bytes(id.bytes);
  stamp_version(id, 4);
  return id;
}

Uuid minute_uuid(std::chrono::system_clock::time_point now) {
  using std::chrono::duration_cast;
  Uuid id;
  random_bytes(id.bytes);
  const auto minute = std::chrono::floor<std::chrono::minutes>(now).time_since_epoch();
  auto milliseconds = static_cast<std::uint64_t>(duration_cast<std::chrono::milliseconds>(minute).count());
  for (int i = 5; i >= 0; --i) {
    id.bytes[static_cast<std::size_t>(i)] = static_cast<std::uint8_t>(milliseconds);
    milliseconds >>= 8;
  }
  stamp_version(id, 7);
  return id;
}

std::string to_text(const Uuid& id) {
  const std::string hex = to_hex(id.bytes);
  return hex.substr(0, 8) + '-' + hex.substr(8, 4) + '-' + hex.substr(12, 4) + '-' + hex.substr(16, 4) + '-' +
         hex.substr(20);
}

std::optional<Uuid> parse_uuid(std::string_view text) {
  if (text.size() != 36 || text[8] != '-' || text[13] != '-' || text[18] != '-' || text[23] != '-') return {};
  std::string digits;
  for (const char c : text) {
    if (c != '-') digits += c;
  }
  Uuid id;
  if (!parse_hex(digits, id.bytes)) return {};
  return id;
}

std::string to_hex(std::span<const std::uint8_t> bytes) {
  static constexpr char digits[] = "0123456789abcdef";
  std::string text;
  text.reserve(bytes.size() * 2);
  for (const std::uint8_t byte : bytes) {
    text += digits[byte >> 4];
    text += digits[byte & 15];
  }
  return text;
}

bool parse_hex(std::string_view text, std::span<std::uint8_t> out) {
  if (text.size() != out.size() * 2) return false;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const int high = hex_value(text[2 * i]);
    const int low = hex_value(text[2 * i + 1]);
    if (high < 0 || low < 0) return false;
    out[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  return true;
}

}  // namespace tgo::base
