// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Contributions with what the team made of them, read under the policies of the staff's role. Puts nothing on the
// record: whoever calls this has done so, or does it in the same transaction.
#pragma once

#include "base/result.hpp"
#include "store/connection.hpp"
#include "usecase/commands/desk.hpp"
#include "usecase/views/desk.hpp"

namespace tgo::store {

/// A page of the queue, newest first, with the counts and heads as of before it was read.
usecase::QueuePage read_queue(Transaction& transaction, const base::Uuid& dossier, const usecase::QueueFilter& filter);

/// Everything about one contribution; not_found when it is not there or was destroyed.
base::Result<usecase::ContributionDetail> read_contribution(Transaction& transaction, const base::Uuid& dossier,
                                                            std::int64_t number);

}  // namespace tgo::store
