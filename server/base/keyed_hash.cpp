// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/keyed_hash.hpp"

#include <sodium.h>

namespace tgo::base {
namespace {

const unsigned char* raw(std::string_view bytes) { return reinterpret_cast<const unsigned char*>(bytes.data()); }

std::array<unsigned char, 8> length_prefix(std::string_view field) {
  std::array<unsigned char, 8> prefix{};
  std::uint64_t length = field.size();
  for (std::size_t i = 8; i-- > 0; length >>= 8) prefix[i] = static_cast<unsigned char>(length);
  return prefix;
}

}  // namespace

Digest hash_fields(std::initializer_list<std::string_view> fields) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  for (const std::string_view field : fields) {
    const auto prefix = length_prefix(field);
    crypto_hash_sha256_update(&state, prefix.data(), prefix.size());
    crypto_hash_sha256_update(&state, raw(field), field.size());
  }
  Digest digest;
  crypto_hash_sha256_final(&state, digest.data());
  return digest;
}

Digest keyed_hash(const Key& key, std::initializer_list<std::string_view> fields) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, key.data(), key.size());
  for (const std::string_view field : fields) {
    const auto prefix = length_prefix(field);
    crypto_auth_hmacsha256_update(&state, prefix.data(), prefix.size());
    crypto_auth_hmacsha256_update(&state, raw(field), field.size());
  }
  Digest digest;
  crypto_auth_hmacsha256_final(&state, digest.data());
  return digest;
}

Digest hash_bytes(std::string_view bytes) {
  Digest digest;
  crypto_hash_sha256(digest.data(), raw(bytes), bytes.size());
  return digest;
}

bool equal_in_constant_time(std::string_view left, std::string_view right) {
  return left.size() == right.size() && sodium_memcmp(left.data(), right.data(), left.size()) == 0;
}

}  // namespace tgo::base
