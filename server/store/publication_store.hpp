// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What has been released, read with the key of the audience that will see it. Never touches another schema.
#pragma once

#include "store/database.hpp"
#include "usecase/ports/publication_port.hpp"

namespace tgo::store {

class PublicationStore final : public usecase::PublicationPort {
 public:
  /// `database` outlives the store.
  explicit PublicationStore(Database& database) : database_(database) {}

  base::Task<base::Result<usecase::DossierList>> list(domain::Audience audience) override;
  base::Task<base::Result<base::Uuid>> find(domain::Audience audience, std::string dossier) override;
  base::Task<base::Result<usecase::SnapshotWithId>> snapshot(domain::Audience audience, std::string dossier) override;
  base::Task<base::Result<std::vector<usecase::PublicEvent>>> events_after(domain::Audience audience,
                                                                           std::string dossier, std::int64_t since,
                                                                           std::int32_t most) override;

 private:
  Database& database_;
};

}  // namespace tgo::store
