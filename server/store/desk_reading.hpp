// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the desk's stores share: finding a dossier, summaries of releases, and putting what was shown on the record.
// Always inside a transaction in the name of a session, under the policies of the staff's role.
#pragma once

#include "base/result.hpp"
#include "store/connection.hpp"
#include "usecase/views/desk.hpp"

#include <span>
#include <string>
#include <vector>

namespace tgo::store {

/// The dossier behind a slug; not_found where this session holds no role on it.
base::Result<base::Uuid> find_desk_dossier(Transaction& transaction, const std::string& slug);

/// How far the two streams of the team are.
usecase::StreamHeads read_heads(Transaction& transaction, const base::Uuid& dossier);

/// The columns of read_summary(), of investigation.release as `r`, its current release_version as `v` and that one's
/// author as `a`.
extern const std::string summary_columns;
/// `from … join …` that makes r, v and a.
extern const std::string summary_source;

usecase::ReleaseSummary read_summary(const Row& row);

/// The releases that rest on a contribution, newest first.
std::vector<usecase::ReleaseSummary> read_releases_resting_on(Transaction& transaction, const base::Uuid& dossier,
                                                              std::int64_t number);

/// Records that a list was shown, with the numbers on it.
void record_list(Transaction& transaction, const base::Uuid& dossier, std::string_view action,
                 std::span<const std::string> shown);

/// Records that one thing was opened or done.
void record_act(Transaction& transaction, const base::Uuid& dossier, std::string_view action, std::string_view kind,
                std::string_view reference);

}  // namespace tgo::store
