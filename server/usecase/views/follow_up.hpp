// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What somebody who holds a receipt may read: their own words, where they stand, and the dialogue. Never the
// assessment, and never anything of other citizens.
#pragma once

#include "base/time.hpp"
#include "domain/contribution.hpp"
#include "domain/moderation.hpp"

#include <string>
#include <vector>

#include <boost/describe.hpp>

namespace tgo::usecase {

/// The answer to a contribution that is safely stored. `replayed`: it already was.
struct ReceiptGiven {
  std::string receipt;
  bool replayed = false;
};
BOOST_DESCRIBE_STRUCT(ReceiptGiven, (), (receipt, replayed))

BOOST_DEFINE_ENUM_CLASS(MessageFrom, citizen, team)

struct Message {
  MessageFrom from = MessageFrom::citizen;
  std::string text;
  /// To the minute.
  base::Time at;
};
BOOST_DESCRIBE_STRUCT(Message, (), (from, text, at))

struct FollowUp {
  domain::PublicStatus status = domain::PublicStatus::received;
  domain::ContributionKind kind = domain::ContributionKind::tip;
  base::Time received_on;
  std::string dossier;
  std::string dossier_title;
  std::string text;
  std::vector<Message> messages;
};
BOOST_DESCRIBE_STRUCT(FollowUp, (), (status, kind, received_on, dossier, dossier_title, text, messages))

}  // namespace tgo::usecase
