// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// De-identified figures. Implemented by store/ under the research role, which reads views only.
#pragma once

#include "base/result.hpp"
#include "base/task.hpp"
#include "domain/actor.hpp"
#include "usecase/views/research.hpp"

namespace tgo::usecase {

class ResearchPort {
 public:
  virtual ~ResearchPort() = default;
  /// Of the dossiers on which the actor is a researcher.
  virtual base::Task<base::Result<WeeklyCounts>> weekly_counts(domain::Actor actor) = 0;
};

}  // namespace tgo::usecase
