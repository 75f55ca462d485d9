// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/routes_research.hpp"

#include "usecase/read_research.hpp"

namespace tgo::api {

base::Task<Answer> get_weekly_counts(usecase::Ports& ports, Call call) {
  co_return answer_of(co_await usecase::read_weekly_counts(ports, std::move(*call.actor)));
}

}  // namespace tgo::api
