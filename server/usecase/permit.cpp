// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "usecase/permit.hpp"

namespace tgo::usecase {

std::optional<base::Problem> refusal(const domain::Actor& actor, domain::Action action, std::string_view dossier) {
  using domain::Action;
  if (!domain::may(actor, Action::see_dossier, dossier)) return base::refuse(base::ProblemCode::not_found);
  if (!domain::may(actor, action, dossier)) return base::refuse(base::ProblemCode::forbidden);
  const bool needs_purpose = action != Action::see_dossier && action != Action::record_purpose;
  if (needs_purpose && !domain::has_purpose(actor, dossier)) {
    return base::refuse(base::ProblemCode::purpose_required);
  }
  return {};
}

}  // namespace tgo::usecase
