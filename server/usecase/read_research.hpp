// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What researchers read: de-identified weekly counts of ten or more.
#pragma once

#include "usecase/ports/ports.hpp"

namespace tgo::usecase {

/// For a researcher of any dossier: only the dossiers of their roles. forbidden.
base::Task<base::Result<WeeklyCounts>> read_weekly_counts(Ports& ports, domain::Actor actor);

}  // namespace tgo::usecase
