// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/audit_encoding.hpp"

namespace tgo::store {
namespace {

template <class Unsigned>
void append_big_endian(std::string& bytes, Unsigned value) {
  for (int shift = static_cast<int>(sizeof value) * 8 - 8; shift >= 0; shift -= 8) {
    bytes += static_cast<char>(value >> shift & 0xff);
  }
}

constexpr std::uint32_t nothing = 0xffffffff;

}  // namespace

AuditFields& AuditFields::text(std::string_view value) {
  append_big_endian(bytes_, static_cast<std::uint32_t>(value.size()));
  bytes_ += value;
  return *this;
}

AuditFields& AuditFields::maybe_text(const std::optional<std::string>& value) {
  if (value) return text(*value);
  append_big_endian(bytes_, nothing);
  return *this;
}

AuditFields& AuditFields::maybe_uuid(const std::optional<base::Uuid>& value) {
  if (value) return text(base::as_text(value->bytes));
  append_big_endian(bytes_, nothing);
  return *this;
}

AuditFields& AuditFields::number(std::int64_t value) {
  std::string eight;
  append_big_endian(eight, static_cast<std::uint64_t>(value));
  return text(eight);
}

AuditFields& AuditFields::hash(const base::Digest& value) { return text(base::as_text(value)); }

AuditFields& AuditFields::raw(const base::Digest& value) {
  bytes_ += base::as_text(value);
  return *this;
}

base::Digest hash_details(const base::Digest& salt, const std::optional<std::string>& details) {
  AuditFields fields;
  return fields.hash(salt).maybe_text(details).digest();
}

base::Digest hash_leaf(const AuditEntry& entry) {
  return AuditFields("tgo.audit.entry.1")
      .number(entry.seq)
      .number(entry.at_us)
      .text(entry.via)
      .maybe_uuid(entry.actor)
      .maybe_text(entry.purpose)
      .text(entry.action)
      .text(entry.object_kind)
      .maybe_text(entry.object_ref)
      .maybe_uuid(entry.dossier)
      .hash(entry.details_hash)
      .digest();
}

std::string checkpoint_bytes(std::int64_t n, std::int64_t last_seq, const base::Digest& chain_hash) {
  return AuditFields("tgo.audit.checkpoint.1").number(n).number(last_seq).hash(chain_hash).bytes();
}

std::string key_id(const PublicKey& key) { return base::to_hex(base::hash_bytes(base::as_text(key))).substr(0, 16); }

}  // namespace tgo::store
