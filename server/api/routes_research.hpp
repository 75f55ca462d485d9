// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What researchers ask: counts, never text.
#pragma once

#include "api/call.hpp"

namespace tgo::api {

base::Task<Answer> get_weekly_counts(usecase::Ports& ports, Call call);

}  // namespace tgo::api
