// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The receipt: what a citizen keeps to follow a contribution. It is derived, never stored; the database holds only a
// keyed hash of it. 125 bits in 25 Crockford characters, and one to check them (design promise 2).
#pragma once

#include "base/keyed_hash.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace tgo::domain {

/// The random 128-bit number that a sender makes before sending; sending again under it is the same contribution.
using SenderKey = std::array<std::uint8_t, 16>;

/// A receipt in its normal form: 26 Crockford characters without dashes. Secret: never logged, never in a URI.
class Receipt {
 public:
  /// The receipt of this contribution: the same key and content give the same receipt, for ever.
  static Receipt derive(const base::Key& receipt_key, const SenderKey& sender_key, const base::Digest& content_hash);

  /// Reads what a person typed: dashes and spaces are skipped, case does not matter, O is 0, I and L are 1. Nothing
  /// when the length, a character or the check character is wrong: it catches every single wrong character and every
  /// two neighbours that changed places.
  static std::optional<Receipt> parse(std::string_view typed);

  /// `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX-C`.
  std::string shown() const;

  /// What the database keeps.
  base::Digest stored(const base::Key& pepper) const;

 private:
  explicit Receipt(std::string normal) : normal_(std::move(normal)) {}
  std::string normal_;
};

/// What the database keeps of a sender key.
base::Digest stored_sender_key(const base::Key& pepper, const SenderKey& key);

}  // namespace tgo::domain
