// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "usecase/follow_contribution.hpp"

#include "base/limits.hpp"
#include "base/text.hpp"
#include "domain/receipt.hpp"

namespace tgo::usecase {

base::Task<base::Result<FollowUp>> read_follow_up(Ports& ports, ReadFollowUp command) {
  const auto receipt = domain::Receipt::parse(command.receipt);
  if (!receipt) co_return base::refuse_input("/receipt", "not-a-receipt");
  const base::Digest stored = receipt->stored(ports.secrets.receipt_pepper);
  co_return co_await ports.intake.follow_up(stored);
}

base::Task<base::Result<FollowUp>> reply_to_team(Ports& ports, ReplyToTeam command) {
  const auto receipt = domain::Receipt::parse(command.receipt);
  domain::SenderKey sender_key{};
  base::Problem invalid = base::refuse(base::ProblemCode::invalid_input);
  if (!receipt) invalid.violations.push_back({"/receipt", "not-a-receipt"});
  if (!base::parse_hex(command.sender_key, sender_key)) invalid.violations.push_back({"/senderKey", "not-a-key"});
  if (!base::is_utf8(command.text))
    invalid.violations.push_back({"/text", "not-utf8"});
  else if (command.text.find('\0') != std::string::npos)
    invalid.violations.push_back({"/text", "nul"});
  else if (base::is_blank(command.text))
    invalid.violations.push_back({"/text", "too-short"});
  else if (base::count_code_points(command.text) > base::limits::reply_text_max) {
    invalid.violations.push_back({"/text", "too-long"});
  }
  if (!invalid.violations.empty()) co_return invalid;

  StoredReply reply;
  reply.receipt = receipt->stored(ports.secrets.receipt_pepper);
  reply.sender_key = domain::stored_sender_key(ports.secrets.sender_pepper, sender_key);
  reply.content_hash = base::hash_fields({"tgo reply 1", base::as_text(reply.receipt), command.text});
  reply.text = std::move(command.text);
  co_return co_await ports.intake.reply(std::move(reply));
}

}  // namespace tgo::usecase
