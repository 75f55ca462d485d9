// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Many contributions as one call of intake.submit. Knows how they travel; what to do with an outcome is the writer's.
#pragma once

#include "store/connection.hpp"
#include "usecase/ports/intake_port.hpp"

#include <span>
#include <vector>

namespace tgo::store {

/// What intake.submit did with one contribution; the numbers are the function's.
enum class RowOutcome {
  stored = 0,
  replayed = 1,
  /// The sender key was used with other content.
  conflict = 2,
  unknown_dossier = 3,
  closed_dossier = 4,
  /// Somebody holds the dossier's counter: try again.
  busy = 5,
};

/// Writes them in this transaction, which the caller commits; one outcome for each, in the same order. No two may have
/// the same sender key. Throws DatabaseError; one that blames_data() is about at least one of the rows.
std::vector<RowOutcome> submit_batch(Transaction& transaction,
                                     std::span<const usecase::StoredContribution* const> contributions);

/// About how many bytes it holds, for the bound on the queue.
std::size_t approximate_bytes(const usecase::StoredContribution& contribution);

}  // namespace tgo::store
