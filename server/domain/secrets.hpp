// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The keys that the rules need. They live outside the database, are read once at start and are never logged.
#pragma once

#include "base/keyed_hash.hpp"

namespace tgo::domain {

struct Secrets {
  /// Derives receipts from sender keys. Losing it costs exactly-once, not receipts that were handed out.
  base::Key receipt_key{};
  /// Under which receipts are stored. Losing it makes every receipt unreadable.
  base::Key receipt_pepper{};
  /// Under which sender keys are stored.
  base::Key sender_pepper{};
  /// Signs the stamp in a form.
  base::Key stamp_key{};
  /// Seals the session within a live ticket.
  base::Key ticket_key{};
};

}  // namespace tgo::domain
