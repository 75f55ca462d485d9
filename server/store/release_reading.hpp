// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One release with all its versions, as the session that asks may see it. Puts nothing on the record itself.
#pragma once

#include "base/result.hpp"
#include "store/connection.hpp"
#include "usecase/views/desk.hpp"

namespace tgo::store {

/// not_found when the dossier has no such release.
base::Result<usecase::ReleaseDetail> read_release(Transaction& transaction, const base::Uuid& dossier,
                                                  const base::Uuid& release);

}  // namespace tgo::store
