// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What staff ask of the server. `command_id` is made by the client: sending a command again changes nothing.
#pragma once

#include "base/ids.hpp"
#include "base/time.hpp"
#include "domain/audience.hpp"
#include "domain/moderation.hpp"
#include "domain/release.hpp"

#include <optional>
#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::usecase {

struct SignIn {
  std::string login;
  std::string password;
};
BOOST_DESCRIBE_STRUCT(SignIn, (), (login, password))

struct RecordPurpose {
  std::string purpose;
};
BOOST_DESCRIBE_STRUCT(RecordPurpose, (), (purpose))

/// Which part of the queue: newest first, numbers below `before`.
struct QueueFilter {
  std::optional<domain::TriageState> state;
  std::optional<domain::ContributionKind> kind;
  std::optional<std::int64_t> before;
  std::int32_t limit = 50;
};

struct DecideContribution {
  /// The version that the decision was made on; an older one is refused.
  std::int32_t version = 0;
  domain::TriageState state = domain::TriageState::triaged;
  /// Only and always with state `assessed`.
  std::optional<domain::Assessment> assessment;
};
BOOST_DESCRIBE_STRUCT(DecideContribution, (), (version, state, assessment))

struct CloseContribution {
  std::int32_t version = 0;
};
BOOST_DESCRIBE_STRUCT(CloseContribution, (), (version))

struct ReplyToContribution {
  base::Uuid command_id;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ReplyToContribution, (), (command_id, text))

struct ProposeRelease {
  base::Uuid command_id;
  domain::ReleaseKind kind = domain::ReleaseKind::fact;
  domain::Audience audience = domain::Audience::public_;
  domain::Origin origin = domain::Origin::team;
  std::optional<std::string> title;
  std::string text;
  std::optional<domain::Happened> happened;
  std::optional<base::Time> closes_at;
  /// Why this may be known, and why less would not do (Aanwijzing opsporingsberichtgeving).
  std::string proportionality;
  base::Time expires_on;
  /// The contributions that it rests on.
  std::vector<std::int64_t> source_numbers;
};
BOOST_DESCRIBE_STRUCT(ProposeRelease, (),
                      (command_id, kind, audience, origin, title, text, happened, closes_at, proportionality,
                       expires_on, source_numbers))

/// A new version of a proposed release; whoever makes it can no longer approve any version.
struct ReviseRelease {
  std::int32_t version = 0;
  std::optional<std::string> title;
  std::string text;
  std::optional<domain::Happened> happened;
  std::optional<base::Time> closes_at;
};
BOOST_DESCRIBE_STRUCT(ReviseRelease, (), (version, title, text, happened, closes_at))

struct ApproveRelease {
  std::int32_t version = 0;
  /// Of exactly what the approver saw.
  std::string content_hash;
};
BOOST_DESCRIBE_STRUCT(ApproveRelease, (), (version, content_hash))

struct RejectRelease {
  std::int32_t version = 0;
  std::string reason;
};
BOOST_DESCRIBE_STRUCT(RejectRelease, (), (version, reason))

struct WithdrawRelease {
  domain::WithdrawalReason reason_code = domain::WithdrawalReason::incorrect;
};
BOOST_DESCRIBE_STRUCT(WithdrawRelease, (), (reason_code))

}  // namespace tgo::usecase
