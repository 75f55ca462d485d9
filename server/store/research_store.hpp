// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// De-identified figures, read from views with the researchers' key, which opens nothing else.
#pragma once

#include "store/database.hpp"
#include "usecase/ports/research_port.hpp"

namespace tgo::store {

class ResearchStore final : public usecase::ResearchPort {
 public:
  /// `database` outlives the store.
  explicit ResearchStore(Database& database) : database_(database) {}

  base::Task<base::Result<usecase::WeeklyCounts>> weekly_counts(domain::Actor actor) override;

 private:
  Database& database_;
};

}  // namespace tgo::store
