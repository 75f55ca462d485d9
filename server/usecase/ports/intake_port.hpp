// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the citizens' use cases need of the outside world. Implemented by store/, under the intake role, which can
// execute the intake functions and read nothing.
#pragma once

#include "base/keyed_hash.hpp"
#include "base/result.hpp"
#include "base/task.hpp"
#include "domain/contribution.hpp"
#include "usecase/views/follow_up.hpp"

#include <cstdint>
#include <optional>
#include <string>

namespace tgo::usecase {

/// A checked contribution, ready to be written.
struct StoredContribution {
  base::Uuid id;
  base::Uuid dossier;
  domain::ContributionContent content;
  base::Digest sender_key;
  base::Digest content_hash;
  base::Digest receipt;
  /// The public stream's number on the page of the form, if it bore our signature.
  std::optional<std::int64_t> stamp_rendered;
};

enum class SubmitOutcome { stored, replayed };

/// A checked message of a citizen, ready to be written.
struct StoredReply {
  base::Digest receipt;
  base::Digest sender_key;
  base::Digest content_hash;
  std::string text;
};

class IntakePort {
 public:
  virtual ~IntakePort() = default;

  /// The id of a dossier that the public can see, whether or not it still takes contributions: only submit() knows
  /// whether this one is there already. not_found, unavailable.
  virtual base::Task<base::Result<base::Uuid>> find_dossier(std::string slug) = 0;

  /// Returns after the commit, never before. key_conflict (same key, other content), not_found, dossier_closed,
  /// overloaded (queue full), unavailable (nothing is known to be stored: send again under the same key).
  virtual base::Task<base::Result<SubmitOutcome>> submit(StoredContribution contribution) = 0;

  /// not_found for a receipt that we never gave.
  virtual base::Task<base::Result<FollowUp>> follow_up(base::Digest receipt) = 0;

  /// Stores the message and returns the dialogue with it. not_found, key_conflict, gone when the dialogue is closed.
  virtual base::Task<base::Result<FollowUp>> reply(StoredReply reply) = 0;
};

}  // namespace tgo::usecase
