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

/// The id and the heads of the team's two streams.
base::Task<base::Result<DeskStreams>> find_team_streams(Ports& ports, domain::Actor actor, std::string dossier);

/// The events of the intake (or the team's) stream after a number, in order; nothing when there are more than
/// limits::resume_events_max: the desk then reads its lists again.
enum class TeamStream { intake, team };
base::Task<base::Result<std::optional<std::vector<TeamEvent>>>> resume_team_stream(Ports& ports, domain::Actor actor,
                                                                                   std::string dossier,
                                                                                   TeamStream stream,
                                                                                   std::int64_t since);

}  // namespace tgo::usecase
