// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "domain/stamp.hpp"

#include <charconv>

namespace tgo::domain {
namespace {

std::string signature(const base::Key& key, const base::Uuid& dossier, std::int64_t sequence) {
  const base::Digest full = base::keyed_hash(key, {"stamp", base::as_text(dossier.bytes), std::to_string(sequence)});
  return base::to_hex(std::span(full).first(16));
}

}  // namespace

std::string sign_stamp(const base::Key& key, const base::Uuid& dossier, std::int64_t sequence) {
  return std::to_string(sequence) + "." + signature(key, dossier, sequence);
}

std::optional<std::int64_t> read_stamp(const base::Key& key, const base::Uuid& dossier, std::string_view stamp) {
  const auto dot = stamp.find('.');
  if (dot == std::string_view::npos) return {};
  std::int64_t sequence = 0;
  const auto [end, error] = std::from_chars(stamp.data(), stamp.data() + dot, sequence);
  if (error != std::errc() || end != stamp.data() + dot || sequence < 0) return {};
  if (!base::equal_in_constant_time(stamp.substr(dot + 1), signature(key, dossier, sequence))) return {};
  return sequence;
}

}  // namespace tgo::domain
