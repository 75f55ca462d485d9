// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/codec/token.hpp"

namespace tgo::api::codec {

bool Token<base::Uuid>::parse(base::Uuid& value, std::string_view text) {
  const auto id = base::parse_uuid(text);
  if (id) value = *id;
  return id.has_value();
}
std::string Token<base::Uuid>::print(const base::Uuid& value) { return base::to_text(value); }

bool Token<base::Time>::parse(base::Time& value, std::string_view text) {
  const auto time = base::parse_rfc3339(text);
  if (time) value = *time;
  return time.has_value();
}
std::string Token<base::Time>::print(const base::Time& value) { return base::to_rfc3339(value); }

bool Token<std::array<std::uint8_t, 16>>::parse(std::array<std::uint8_t, 16>& value, std::string_view text) {
  return base::parse_hex(text, value);
}
std::string Token<std::array<std::uint8_t, 16>>::print(const std::array<std::uint8_t, 16>& value) {
  return base::to_hex(value);
}

bool Token<base::Digest>::parse(base::Digest& value, std::string_view text) { return base::parse_hex(text, value); }
std::string Token<base::Digest>::print(const base::Digest& value) { return base::to_hex(value); }

}  // namespace tgo::api::codec
