// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What an audience reads. Through that audience's own database role, so that there is nothing here to forget.
#pragma once

#include "usecase/ports/ports.hpp"

namespace tgo::usecase {

base::Task<base::Result<DossierList>> list_public_dossiers(Ports& ports);

/// The whole dossier as its public stream stands now, with a signed stamp for the form. not_found, unavailable.
base::Task<base::Result<DossierSnapshot>> read_public_dossier(Ports& ports, std::string dossier);

/// A reader who comes back: either all events after the last one they had, or, where those are too many or the number
/// was never given, a fresh snapshot. Exactly one of the two is filled.
struct Resumed {
  base::Uuid dossier_id;
  std::int64_t sequence = 0;
  std::optional<DossierSnapshot> snapshot;
  std::vector<PublicEvent> events;
};
base::Task<base::Result<Resumed>> resume_public_stream(Ports& ports, std::string dossier,
                                                       std::optional<std::int64_t> since);

}  // namespace tgo::usecase
