// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The question that every use case of the desk asks first.
#pragma once

#include "base/result.hpp"
#include "domain/actor.hpp"

#include <optional>
#include <string_view>

namespace tgo::usecase {

/// What stands in the way of this action, if anything. A dossier in which the actor holds no role at all is not_found,
/// so that its existence does not show; a role that does not allow the action is forbidden; without a recorded purpose
/// everything but seeing the dossier and recording one is purpose_required.
std::optional<base::Problem> refusal(const domain::Actor& actor, domain::Action action, std::string_view dossier);

}  // namespace tgo::usecase
