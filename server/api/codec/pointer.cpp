// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/codec/pointer.hpp"

#include "base/limits.hpp"

namespace tgo::api::codec {

std::string pointer_part(std::string_view key) {
  if (key.size() > base::limits::unknown_key_bytes_max) {
    std::size_t end = base::limits::unknown_key_bytes_max;
    while (end > 0 && (static_cast<unsigned char>(key[end]) & 0xC0U) == 0x80U) --end;
    key = key.substr(0, end);
  }
  std::string part;
  for (const char c : key) {
    if (c == '~') {
      part += "~0";
    } else if (c == '/') {
      part += "~1";
    } else {
      part += c;
    }
  }
  return part;
}

}  // namespace tgo::api::codec
