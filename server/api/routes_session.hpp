// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Staff sign in and out, and get a ticket for the live socket.
#pragma once

#include "api/call.hpp"

namespace tgo::api {

base::Task<Answer> post_session(usecase::Ports& ports, Call call);
base::Task<Answer> get_session(usecase::Ports& ports, Call call);
base::Task<Answer> delete_session(usecase::Ports& ports, Call call);
base::Task<Answer> post_live_ticket(usecase::Ports& ports, Call call);

}  // namespace tgo::api
