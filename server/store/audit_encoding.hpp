// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How the audit log's values become bytes before they are hashed or signed: the same as migrations 0005 and 0021 say
// and do, written a second time so that the offline verifier does not trust the database.
#pragma once

#include "base/ids.hpp"
#include "base/keyed_hash.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tgo::store {

/// Collects fields, each preceded by its length in four bytes; nothing is ff ff ff ff.
class AuditFields {
 public:
  explicit AuditFields(std::string_view domain) { text(domain); }

  AuditFields& text(std::string_view value);
  AuditFields& maybe_text(const std::optional<std::string>& value);
  AuditFields& maybe_uuid(const std::optional<base::Uuid>& value);
  AuditFields& number(std::int64_t value);
  AuditFields& hash(const base::Digest& value);
  /// Without a length in front.
  AuditFields& raw(const base::Digest& value);

  const std::string& bytes() const { return bytes_; }
  base::Digest digest() const { return base::hash_bytes(bytes_); }

 private:
  friend base::Digest hash_details(const base::Digest& salt, const std::optional<std::string>& details);
  AuditFields() = default;

  std::string bytes_;
};

/// An entry as the log holds it; times in microseconds since 1970.
struct AuditEntry {
  std::int64_t seq = 0;
  std::int64_t at_us = 0;
  std::string via;
  std::optional<base::Uuid> actor;
  std::optional<std::string> purpose;
  std::string action;
  std::string object_kind;
  std::optional<std::string> object_ref;
  std::optional<base::Uuid> dossier;
  std::optional<std::string> details;
  /// Nothing after a lawful destruction of the details.
  std::optional<base::Digest> salt;
  base::Digest details_hash{};
  base::Digest leaf_hash{};
};

base::Digest hash_details(const base::Digest& salt, const std::optional<std::string>& details);
base::Digest hash_leaf(const AuditEntry& entry);

/// What a checkpoint signs.
std::string checkpoint_bytes(std::int64_t n, std::int64_t last_seq, const base::Digest& chain_hash);

/// Ed25519, as libsodium does it.
using PublicKey = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;

/// Names a public key in a checkpoint: the first 16 hexadecimal digits of its SHA-256.
std::string key_id(const PublicKey& key);

}  // namespace tgo::store
