// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The lines of an exported audit log as values. A line that is not exactly of its shape is refused: a field that the
// verifier does not know would not be covered by a hash.
#pragma once

#include "store/audit_encoding.hpp"

#include <optional>
#include <string_view>
#include <variant>

namespace tgo::store {

struct AuditBatch {
  std::int64_t n = 0;
  std::int64_t first_seq = 0;
  std::int64_t last_seq = 0;
  base::Digest chain_hash{};
};

struct AuditCheckpoint {
  std::int64_t n = 0;
  std::int64_t last_seq = 0;
  base::Digest chain_hash{};
  std::string key_id;
  Signature signature{};
};

using AuditLine = std::variant<AuditEntry, AuditBatch, AuditCheckpoint>;

/// Nothing for anything but a whole, well-formed line.
std::optional<AuditLine> parse_audit_line(std::string_view line);

}  // namespace tgo::store
