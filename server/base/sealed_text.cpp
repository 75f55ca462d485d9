// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "base/sealed_text.hpp"

#include "base/ids.hpp"

#include <vector>

#include <sodium.h>

namespace tgo::base {

std::string seal_text(const Key& key, std::string_view text) {
  std::vector<std::uint8_t> sealed(crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES + text.size());
  const auto nonce = std::span(sealed).first(crypto_secretbox_NONCEBYTES);
  random_bytes(nonce);
  crypto_secretbox_easy(sealed.data() + nonce.size(), reinterpret_cast<const unsigned char*>(text.data()), text.size(),
                        nonce.data(), key.data());
  return to_hex(sealed);
}

std::optional<std::string> open_sealed_text(const Key& key, std::string_view sealed) {
  constexpr std::size_t overhead = crypto_secretbox_NONCEBYTES + crypto_secretbox_MACBYTES;
  if (sealed.size() % 2 != 0 || sealed.size() / 2 < overhead) return {};
  std::vector<std::uint8_t> bytes(sealed.size() / 2);
  if (!parse_hex(sealed, bytes)) return {};
  std::string text(bytes.size() - overhead, '\0');
  const auto* box = bytes.data() + crypto_secretbox_NONCEBYTES;
  if (crypto_secretbox_open_easy(reinterpret_cast<unsigned char*>(text.data()), box,
                                 bytes.size() - crypto_secretbox_NONCEBYTES, bytes.data(), key.data()) != 0) {
    return {};
  }
  return text;
}

}  // namespace tgo::base
