// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A citizen contributes: the one way in, behind the form, the JSON API and the WebSocket.
#pragma once

#include "usecase/commands/citizen.hpp"
#include "usecase/ports/ports.hpp"

namespace tgo::usecase {

/// Stores the contribution and gives its receipt; both happen or neither does. Sending again under the same key gives
/// the same receipt. Refuses with invalid_input (all violations), safety_at_stake (nothing was stored), not_found,
/// dossier_closed, key_conflict, overloaded, unavailable.
base::Task<base::Result<ReceiptGiven>> submit_contribution(Ports& ports, std::string dossier,
                                                           SubmitContribution command);

}  // namespace tgo::usecase
