// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a citizen asks of the server. Read by the codec, filled by the form: one command behind every way in.
#pragma once

#include "base/ids.hpp"
#include "domain/contribution.hpp"

#include <optional>
#include <string>

#include <boost/describe.hpp>

namespace tgo::usecase {

struct SubmitContribution {
  /// 32 hexadecimal digits, made at random by the sender; the same key and content again is the same contribution.
  std::string sender_key;
  domain::ContributionKind kind = domain::ContributionKind::tip;
  domain::Language language = domain::Language::nl;
  std::string text;
  std::optional<domain::Place> place;
  std::optional<domain::Happened> happened;
  std::optional<std::string> channel;
  std::optional<base::Uuid> question;
  /// The signed stamp of the page on which it was written; ignored when we did not sign it.
  std::optional<std::string> seen;
  /// "My safety is at stake": nothing is stored, the answer shows the way to M. and TCI.
  std::optional<bool> safety_at_stake;
};
BOOST_DESCRIBE_STRUCT(SubmitContribution, (),
                      (sender_key, kind, language, text, place, happened, channel, question, seen, safety_at_stake))

struct ReadFollowUp {
  std::string receipt;
};
BOOST_DESCRIBE_STRUCT(ReadFollowUp, (), (receipt))

struct ReplyToTeam {
  std::string receipt;
  /// As with a contribution: sending again under the same key is the same reply.
  std::string sender_key;
  std::string text;
};
BOOST_DESCRIBE_STRUCT(ReplyToTeam, (), (receipt, sender_key, text))

}  // namespace tgo::usecase
