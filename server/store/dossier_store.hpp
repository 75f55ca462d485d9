// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The dossiers of a session, why it opens them, and the two streams of their teams.
#pragma once

#include "store/database.hpp"
#include "usecase/ports/desk_port.hpp"

namespace tgo::store {

class DossierStore final : public usecase::DossierPort {
 public:
  /// `database` outlives the store.
  explicit DossierStore(Database& database) : database_(database) {}

  base::Task<base::Result<usecase::DeskDossierList>> list(domain::Actor actor) override;
  base::Task<base::Result<void>> record_purpose(domain::Actor actor, std::string dossier, std::string purpose) override;
  base::Task<base::Result<usecase::DeskStreams>> streams(domain::Actor actor, std::string dossier) override;
  base::Task<base::Result<std::vector<usecase::TeamEvent>>> intake_events_after(domain::Actor actor,
                                                                                std::string dossier, std::int64_t since,
                                                                                std::int32_t most) override;
  base::Task<base::Result<std::vector<usecase::TeamEvent>>> team_events_after(domain::Actor actor, std::string dossier,
                                                                              std::int64_t since,
                                                                              std::int32_t most) override;

 private:
  Database& database_;
};

}  // namespace tgo::store
