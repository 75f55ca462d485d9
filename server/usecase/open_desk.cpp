// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "usecase/open_desk.hpp"

#include "base/limits.hpp"
#include "usecase/permit.hpp"

namespace tgo::usecase {

using base::limits::resume_events_max;

base::Task<base::Result<DeskDossierList>> list_desk_dossiers(Ports& ports, domain::Actor actor) {
  co_return co_await ports.dossiers.list(std::move(actor));
}

base::Task<base::Result<void>> record_purpose(Ports& ports, domain::Actor actor, std::string dossier,
                                              RecordPurpose command) {
  if (auto refused = refusal(actor, domain::Action::record_purpose, dossier)) co_return *refused;
  auto violations = domain::check_staff_text("/purpose", command.purpose, base::limits::purpose_max);
  if (!violations.empty()) {
    base::Problem invalid = base::refuse(base::ProblemCode::invalid_input);
    invalid.violations = std::move(violations);
    co_return invalid;
  }
  co_return co_await ports.dossiers.record_purpose(std::move(actor), std::move(dossier), std::move(command.purpose));
}

base::Task<base::Result<TeamResumed>> resume_team_streams(Ports& ports, domain::Actor actor, std::string dossier,
                                                          std::int64_t since_intake, std::int64_t since_team) {
  if (auto refused = refusal(actor, domain::Action::read_queue, dossier)) co_return *refused;
  const auto id = co_await ports.dossiers.find(actor, dossier);
  if (!id) co_return id.error();
  auto intake = co_await ports.dossiers.intake_events_after(actor, dossier, since_intake, resume_events_max + 1);
  if (!intake) co_return intake.error();
  auto team = co_await ports.dossiers.team_events_after(actor, dossier, since_team, resume_events_max + 1);
  if (!team) co_return team.error();
  TeamResumed resumed;
  resumed.dossier_id = *id;
  resumed.too_far = intake->size() > static_cast<std::size_t>(resume_events_max) ||
                    team->size() > static_cast<std::size_t>(resume_events_max);
  if (!resumed.too_far) {
    resumed.intake = std::move(*intake);
    resumed.team = std::move(*team);
  }
  co_return resumed;
}

}  // namespace tgo::usecase
