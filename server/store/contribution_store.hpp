// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Contributions as the team handles them. Reads originals and never changes one; decisions stand beside them.
#pragma once

#include "store/database.hpp"
#include "usecase/ports/desk_port.hpp"

namespace tgo::store {

class ContributionStore final : public usecase::ContributionPort {
 public:
  /// `database` outlives the store.
  explicit ContributionStore(Database& database) : database_(database) {}

  base::Task<base::Result<usecase::QueuePage>> queue(domain::Actor actor, std::string dossier,
                                                     usecase::QueueFilter filter) override;
  base::Task<base::Result<usecase::ContributionDetail>> open(domain::Actor actor, std::string dossier,
                                                             std::int64_t number) override;
  base::Task<base::Result<usecase::ContributionDetail>> decide(domain::Actor actor, std::string dossier,
                                                               std::int64_t number,
                                                               usecase::DecideContribution decision) override;
  base::Task<base::Result<usecase::ContributionDetail>> close(domain::Actor actor, std::string dossier,
                                                              std::int64_t number,
                                                              usecase::CloseContribution command) override;
  base::Task<base::Result<usecase::Message>> reply(domain::Actor actor, std::string dossier, std::int64_t number,
                                                   usecase::ReplyToContribution reply) override;

 private:
  Database& database_;
};

}  // namespace tgo::store
