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

base::Task<base::Result<DeskStreams>> find_team_streams(Ports& ports, domain::Actor actor, std::string dossier) {
  if (auto refused = refusal(actor, domain::Action::read_queue, dossier)) co_return *refused;
  co_return co_await ports.dossiers.streams(std::move(actor), std::move(dossier));
}

base::Task<base::Result<std::optional<std::vector<TeamEvent>>>> resume_team_stream(Ports& ports, domain::Actor actor,
                                                                                   std::string dossier,
                                                                                   TeamStream stream,
                                                                                   std::int64_t since) {
  if (auto refused = refusal(actor, domain::Action::read_queue, dossier)) co_return *refused;
  const std::int32_t most = resume_events_max + 1;
  DossierPort& dossiers = ports.dossiers;
  auto reading = stream == TeamStream::intake
                     ? dossiers.intake_events_after(std::move(actor), std::move(dossier), since, most)
                     : dossiers.team_events_after(std::move(actor), std::move(dossier), since, most);
  auto events = co_await std::move(reading);
  if (!events) co_return events.error();
  std::optional<std::vector<TeamEvent>> answer;
  if (events->size() < static_cast<std::size_t>(most)) answer = std::move(*events);
  co_return answer;
}

}  // namespace tgo::usecase
