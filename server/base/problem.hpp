// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What went wrong, in terms that every layer shares. Knows no status codes, no close codes and no sentences:
// those stand in proto/problems.json and are applied by api/problem_response alone.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tgo::base {

/// Every way in which a request can be refused. The name with dashes (`stale-version`) is the code on the wire.
enum class ProblemCode {
  invalid_input,
  not_json,
  unauthenticated,
  wrong_credentials,
  forbidden,
  purpose_required,
  own_work,
  csrf,
  origin,
  not_found,
  method_not_allowed,
  stale_version,
  content_changed,
  key_conflict,
  command_conflict,
  dossier_closed,
  gone,
  too_large,
  unsupported_media_type,
  safety_at_stake,
  too_many_requests,
  internal,
  unavailable,
  overloaded,
};

/// One thing that is wrong with the input: where (a JSON pointer such as `/place/radiusM`) and what (`too-long`).
struct Violation {
  std::string pointer;
  std::string code;
  bool operator==(const Violation&) const = default;
};

/// A refusal: its code, all that is wrong with the input, and after how many seconds trying again makes sense.
struct Problem {
  ProblemCode code = ProblemCode::internal;
  std::vector<Violation> violations = {};
  std::optional<int> retry_after_s = std::nullopt;
  bool operator==(const Problem&) const = default;
};

/// The code as it stands on the wire and in proto/problems.json: `stale-version`.
std::string code_name(ProblemCode code);

}  // namespace tgo::base
