// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Verifies an exported audit log without the database: every entry's leaf, the chain over the batches, the signatures
// of the checkpoints. Pure: reads lines, asks nobody.
#pragma once

#include "store/audit_encoding.hpp"

#include <cstdint>
#include <istream>
#include <optional>
#include <string>
#include <vector>

namespace tgo::store {

/// The first thing that is wrong.
struct AuditFault {
  /// The entry's number; of a batch or checkpoint the first or last entry it covers.
  std::int64_t entry = 0;
  /// A fixed word: `malformed`, `missing`, `out-of-order`, `details-changed`, `entry-changed`, `chain-broken`,
  /// `unchained`, `checkpoint-unknown`, `checkpoint-changed`, `signature-wrong`, `unknown-key`, `cut-off`, `unsigned`.
  std::string reason;
};

struct AuditReport {
  /// Nothing when all is well.
  std::optional<AuditFault> fault;
  std::int64_t entries = 0;
  std::int64_t batches = 0;
  std::int64_t checkpoints = 0;
  /// Entries whose details a lawful destruction took; their hashes still hold.
  std::int64_t blanked = 0;
  /// Entries after the last checkpoint: chained, but not yet signed.
  std::int64_t unsigned_entries = 0;
};

/// What the verifier knows from elsewhere.
struct AuditTrust {
  /// The public keys that may have signed.
  std::vector<PublicKey> keys;
  /// The last entry of a checkpoint that was written down elsewhere: a log that is not signed up to there was cut off.
  std::int64_t signed_up_to = 0;
};

/// Reads the lines of audit.export: entries, then batches, then checkpoints. A log with entries must have at least one
/// checkpoint, since without a signature anybody can make a chain.
AuditReport verify_audit_log(std::istream& lines, const AuditTrust& trust);

}  // namespace tgo::store
