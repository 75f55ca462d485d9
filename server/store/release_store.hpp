// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Releases in preparation and what became of them. That nobody releases alone is a constraint in the database; this
// only asks and tells.
#pragma once

#include "store/database.hpp"
#include "usecase/ports/desk_port.hpp"

namespace tgo::store {

class ReleaseStore final : public usecase::ReleasePort {
 public:
  using Detail = base::Task<base::Result<usecase::ReleaseDetail>>;

  /// `database` outlives the store.
  explicit ReleaseStore(Database& database) : database_(database) {}

  base::Task<base::Result<usecase::ReleaseList>> list(domain::Actor actor, std::string dossier,
                                                      std::optional<domain::ReleaseState> state) override;
  Detail open(domain::Actor actor, std::string dossier, base::Uuid release) override;
  Detail propose(domain::Actor actor, std::string dossier, usecase::ProposeRelease proposal) override;
  Detail revise(domain::Actor actor, std::string dossier, base::Uuid release, usecase::ReviseRelease revision) override;
  Detail approve(domain::Actor actor, std::string dossier, base::Uuid release,
                 usecase::ApproveRelease approval) override;
  Detail reject(domain::Actor actor, std::string dossier, base::Uuid release,
                usecase::RejectRelease rejection) override;
  Detail withdraw(domain::Actor actor, std::string dossier, base::Uuid release,
                  usecase::WithdrawRelease withdrawal) override;

 private:
  Database& database_;
};

}  // namespace tgo::store
