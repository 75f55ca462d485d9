// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The citizens' side of intake: contributions go through the writer, everything else through three functions of the
// database. The role behind it can read no table.
#pragma once

#include "store/contribution_writer.hpp"
#include "store/database.hpp"

namespace tgo::store {

class IntakeStore final : public usecase::IntakePort {
 public:
  /// Both outlive the store.
  IntakeStore(Database& database, ContributionWriter& writer) : database_(database), writer_(writer) {}

  base::Task<base::Result<base::Uuid>> find_dossier(std::string slug) override;
  base::Task<base::Result<usecase::SubmitOutcome>> submit(usecase::StoredContribution contribution) override;
  base::Task<base::Result<usecase::FollowUp>> follow_up(base::Digest receipt) override;
  base::Task<base::Result<usecase::FollowUp>> reply(usecase::StoredReply reply) override;

 private:
  Database& database_;
  ContributionWriter& writer_;
};

}  // namespace tgo::store
