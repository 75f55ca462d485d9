// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What anybody may ask: read what was released, contribute, and follow a contribution with its receipt.
#pragma once

#include "api/call.hpp"

namespace tgo::api {

base::Task<Answer> get_openapi(usecase::Ports& ports, Call call);
base::Task<Answer> get_dossiers(usecase::Ports& ports, Call call);
base::Task<Answer> get_dossier(usecase::Ports& ports, Call call);
base::Task<Answer> post_contribution(usecase::Ports& ports, Call call);
/// The receipt comes in the body: a code in an address would stay behind in logs and histories.
base::Task<Answer> post_follow_up(usecase::Ports& ports, Call call);
base::Task<Answer> post_follow_up_reply(usecase::Ports& ports, Call call);

}  // namespace tgo::api
