// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Somebody who holds a receipt reads how it stands, and answers the team.
#pragma once

#include "usecase/commands/citizen.hpp"
#include "usecase/ports/ports.hpp"

namespace tgo::usecase {

/// invalid_input for a code that was mistyped, not_found for one that we never gave.
base::Task<base::Result<FollowUp>> read_follow_up(Ports& ports, ReadFollowUp command);

/// Adds a message to the dialogue and returns it whole. Refuses as read_follow_up does, and with key_conflict and gone.
base::Task<base::Result<FollowUp>> reply_to_team(Ports& ports, ReplyToTeam command);

}  // namespace tgo::usecase
