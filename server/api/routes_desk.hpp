// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What the team asks on the desk. Whether they may is asked in usecase/, once and for every way in.
#pragma once

#include "api/call.hpp"

namespace tgo::api {

base::Task<Answer> get_desk_dossiers(usecase::Ports& ports, Call call);
base::Task<Answer> put_purpose(usecase::Ports& ports, Call call);

base::Task<Answer> get_queue(usecase::Ports& ports, Call call);
base::Task<Answer> get_contribution(usecase::Ports& ports, Call call);
base::Task<Answer> post_decision(usecase::Ports& ports, Call call);
base::Task<Answer> post_reply(usecase::Ports& ports, Call call);
base::Task<Answer> post_closing(usecase::Ports& ports, Call call);

base::Task<Answer> get_releases(usecase::Ports& ports, Call call);
base::Task<Answer> post_release(usecase::Ports& ports, Call call);
base::Task<Answer> get_release(usecase::Ports& ports, Call call);
base::Task<Answer> put_release(usecase::Ports& ports, Call call);
base::Task<Answer> post_approval(usecase::Ports& ports, Call call);
base::Task<Answer> post_rejection(usecase::Ports& ports, Call call);
base::Task<Answer> post_withdrawal(usecase::Ports& ports, Call call);

}  // namespace tgo::api
