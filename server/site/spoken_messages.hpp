// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The messages that the code asks for by name, beside those that stand in the templates. PageSet::load uses the list to
// see that none is missing and none is left over; Wording::say refuses (asserts) a key that is not in it.
#pragma once

#include <set>
#include <string>

namespace tgo::site {

const std::set<std::string>& spoken_messages();

}  // namespace tgo::site
