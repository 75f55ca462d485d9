// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "base/problem.hpp"

#include <algorithm>

#include <boost/describe.hpp>

namespace tgo::base {

BOOST_DESCRIBE_ENUM(ProblemCode, invalid_input, not_json, unauthenticated, wrong_credentials, forbidden,
                    purpose_required, own_work, csrf, origin, not_found, method_not_allowed, stale_version,
                    content_changed, key_conflict, command_conflict, dossier_closed, gone, too_large,
                    unsupported_media_type, safety_at_stake, too_many_requests, internal, unavailable, overloaded)

std::string code_name(ProblemCode code) {
  std::string name = boost::describe::enum_to_string(code, "internal");
  std::replace(name.begin(), name.end(), '_', '-');
  return name;
}

}  // namespace tgo::base
