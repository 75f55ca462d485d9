// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "usecase/submit_contribution.hpp"

#include "domain/receipt.hpp"
#include "domain/stamp.hpp"

namespace tgo::usecase {
namespace {

domain::ContributionContent content_of(SubmitContribution&& command) {
  domain::ContributionContent content;
  content.kind = command.kind;
  content.language = command.language;
  content.text = std::move(command.text);
  content.place = std::move(command.place);
  content.happened = std::move(command.happened);
  content.channel = std::move(command.channel);
  content.question = command.question;
  return content;
}

}  // namespace

base::Task<base::Result<ReceiptGiven>> submit_contribution(Ports& ports, std::string dossier,
                                                           SubmitContribution command) {
  if (command.safety_at_stake.value_or(false)) co_return base::refuse(base::ProblemCode::safety_at_stake);

  domain::SenderKey sender_key{};
  const bool key_is_hex = base::parse_hex(command.sender_key, sender_key);
  const std::optional<std::string> seen = command.seen;
  const domain::ContributionContent content = content_of(std::move(command));
  base::Problem invalid = base::refuse(base::ProblemCode::invalid_input);
  invalid.violations = domain::check(content);
  if (!key_is_hex) invalid.violations.insert(invalid.violations.begin(), {"/senderKey", "not-a-key"});
  if (!invalid.violations.empty()) co_return invalid;

  const auto dossier_id = co_await ports.intake.find_dossier(dossier);
  if (!dossier_id) co_return dossier_id.error();

  const domain::Secrets& secrets = ports.secrets;
  StoredContribution stored;
  stored.id = base::minute_uuid(ports.clock.now());
  stored.dossier = *dossier_id;
  stored.content = content;
  stored.sender_key = domain::stored_sender_key(secrets.sender_pepper, sender_key);
  stored.content_hash = domain::content_hash(*dossier_id, content);
  const domain::Receipt receipt = domain::Receipt::derive(secrets.receipt_key, sender_key, stored.content_hash);
  stored.receipt = receipt.stored(secrets.receipt_pepper);
  if (seen) stored.stamp_rendered = domain::read_stamp(secrets.stamp_key, *dossier_id, *seen);

  const auto outcome = co_await ports.intake.submit(std::move(stored));
  if (!outcome) co_return outcome.error();
  ReceiptGiven given;
  given.receipt = receipt.shown();
  given.replayed = *outcome == SubmitOutcome::replayed;
  co_return given;
}

}  // namespace tgo::usecase
