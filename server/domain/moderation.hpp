// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What happens to a contribution inside the team, and the little of it that its author sees.
#pragma once

#include <boost/describe.hpp>

namespace tgo::domain {

BOOST_DEFINE_ENUM_CLASS(TriageState, received, triaged, assessed)
BOOST_DEFINE_ENUM_CLASS(Assessment, usable, excluded, unverifiable, known_already)
/// What the citizen sees. Never tells the assessment, and moves on one schedule for everybody.
BOOST_DEFINE_ENUM_CLASS(PublicStatus, received, read, answered, closed)

}  // namespace tgo::domain
