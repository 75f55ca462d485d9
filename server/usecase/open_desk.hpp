// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A member of staff opens the desk: the dossiers in which they hold a role, and why they open one.
#pragma once

#include "usecase/ports/ports.hpp"

namespace tgo::usecase {

base::Task<base::Result<DeskDossierList>> list_desk_dossiers(Ports& ports, domain::Actor actor);

/// Once per dossier and session; recording it again replaces nothing and is no error.
base::Task<base::Result<void>> record_purpose(Ports& ports, domain::Actor actor, std::string dossier,
                                              RecordPurpose command);

/// The team's two streams after the numbers that the desk has; a gap larger than limits::resume_events_max asks the
/// desk to load its lists again (`too_far`).
struct TeamResumed {
  base::Uuid dossier_id;
  bool too_far = false;
  std::vector<TeamEvent> intake;
  std::vector<TeamEvent> team;
};
base::Task<base::Result<TeamResumed>> resume_team_streams(Ports& ports, domain::Actor actor, std::string dossier,
                                                          std::int64_t since_intake, std::int64_t since_team);

}  // namespace tgo::usecase
