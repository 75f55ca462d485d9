// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What happens in a demo dossier, in the order of its times.
#pragma once

#include "app/demo/demo_files.hpp"

#include <vector>

namespace tgo::app::demo {

enum class StepKind { propose, revise, approve, reject, withdraw, contribute, decide, say, close };

/// One thing that one person does. Points into the file that it was made from.
struct Step {
  base::Time at;
  StepKind kind = StepKind::contribute;
  const ReleaseEntry* release = nullptr;
  const ContributionEntry* contribution = nullptr;
  /// Which revision, decision or message.
  std::size_t index = 0;
};

/// Throws std::runtime_error for a time that cannot be read or does not lie before `now`.
std::vector<Step> timeline(const DossierFile& file, base::Time now);

/// The time at a distance from `now`; throws std::runtime_error.
base::Time time_at(const std::string& distance, base::Time now);

}  // namespace tgo::app::demo
