// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Staff sign in and out, and open the live connection of the desk with a ticket that works once.
#pragma once

#include "usecase/commands/desk.hpp"
#include "usecase/ports/ports.hpp"
#include "usecase/views/session.hpp"

namespace tgo::usecase {

/// wrong_credentials (the same, and after the same work, for an unknown login), overloaded, unavailable.
base::Task<base::Result<SignedIn>> sign_in(Ports& ports, SignIn command);

/// Who this session is, with a fresh description of what it may do. unauthenticated.
base::Task<base::Result<domain::Actor>> find_actor(Ports& ports, std::string token);

/// What the desk shows of the actor; the CSRF token is derived from the session's token, so it needs no storage.
CurrentSession describe_session(const domain::Actor& actor);

/// Whether the header of a write carries the token that belongs to this session.
bool is_csrf_token(const domain::Actor& actor, std::string_view given);

base::Task<base::Result<void>> sign_out(Ports& ports, std::string token);

/// A secret for one WebSocket connection of this session, good for limits::live_ticket_lifetime.
base::Task<base::Result<LiveTicket>> issue_live_ticket(Ports& ports, domain::Actor actor);

/// Uses a ticket up. unauthenticated when it is unknown, used or late.
base::Task<base::Result<domain::Actor>> redeem_live_ticket(Ports& ports, std::string ticket);

}  // namespace tgo::usecase
