// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The headers that every response bears, whatever made it.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tgo::net {

/// Which policy a response falls under: what citizens see, or the desk and the research pages of staff.
enum class Policy { public_site, desk };

Policy policy_of(std::string_view path);

/// Name and value of each. `over_tls` adds Strict-Transport-Security, which browsers heed on https only.
const std::vector<std::pair<std::string, std::string>>& security_headers(Policy policy, bool over_tls);

}  // namespace tgo::net
