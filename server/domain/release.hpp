// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What staff put before an audience: its parts and their bounds. That nobody releases alone is a constraint in the
// database (store/migrations), not a check here.
#pragma once

#include "base/problem.hpp"
#include "base/time.hpp"
#include "domain/audience.hpp"
#include "domain/contribution.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::domain {

BOOST_DEFINE_ENUM_CLASS(ReleaseKind, dossier_text, question, fact, cluster_reply, notice, scenario)
BOOST_DEFINE_ENUM_CLASS(ReleaseState, draft, proposed, published, rejected, withdrawn, expired)
/// Whose voice it is: the team's, or citizens' (from contributions).
BOOST_DEFINE_ENUM_CLASS(Origin, team, citizens)
/// Why something was taken back. Each has fixed words (publication.withdrawal_reason and the message files), so that
/// the notice needs no second person. `expired` is the system's own.
BOOST_DEFINE_ENUM_CLASS(WithdrawalReason, incorrect, outdated, privacy, investigation, expired)

/// The content of one version of a release: exactly what the second person approves and the public reads.
struct ReleaseContent {
  std::optional<std::string> title;
  std::string text;
  std::optional<Happened> happened;
  /// When a question stops taking answers.
  std::optional<base::Time> closes_at;
};

/// Everything that is wrong with it, by JSON pointer.
std::vector<base::Violation> check(ReleaseKind kind, const ReleaseContent& content);

/// A text of staff for one or more receipts: bounds, and no receipt code in it (somebody pasted what must stay secret).
std::vector<base::Violation> check_staff_text(const char* pointer, const std::string& text, std::size_t max);

}  // namespace tgo::domain
