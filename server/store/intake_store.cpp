// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/intake_store.hpp"

#include "store/enumerators.hpp"

#include <nlohmann/json.hpp>

namespace tgo::store {
namespace {

using base::ProblemCode;
using base::Result;

Result<base::Uuid> find(Transaction& transaction, const std::string& slug) {
  const Rows rows = transaction.exec("select dossier_id from intake.find_dossier($1)", Parameters().text(slug));
  if (rows.empty()) return base::refuse(ProblemCode::not_found);
  return rows.only().uuid("dossier_id");
}

/// `[{"from":…,"text":…,"at":…}]`, as intake.follow_up writes it.
std::vector<usecase::Message> read_messages(std::string_view json) {
  std::vector<usecase::Message> messages;
  for (const auto& one : nlohmann::json::parse(json)) {
    usecase::Message message;
    message.from = read_enum<usecase::MessageFrom>(one.at("from").get_ref<const std::string&>());
    message.text = one.at("text").get<std::string>();
    message.at = base::parse_rfc3339(one.at("at").get_ref<const std::string&>()).value();
    messages.push_back(std::move(message));
  }
  return messages;
}

Result<usecase::FollowUp> read_follow_up(Transaction& transaction, const base::Digest& receipt) {
  const Rows rows =
      transaction.exec("select slug, title, kind, received_at, body, status, messages from intake.follow_up($1::bytea)",
                       Parameters().bytes(receipt));
  if (rows.empty() || rows.only().is_null("body")) return base::refuse(ProblemCode::not_found);
  const Row row = rows.only();
  usecase::FollowUp follow_up;
  follow_up.status = read_enum<domain::PublicStatus>(row, "status");
  follow_up.kind = read_enum<domain::ContributionKind>(row, "kind");
  follow_up.received_on = row.time("received_at");
  follow_up.dossier = row.text("slug");
  follow_up.dossier_title = row.maybe_text("title").value_or(std::string());
  follow_up.text = row.text("body");
  follow_up.messages = read_messages(row.view("messages"));
  return follow_up;
}

Result<usecase::FollowUp> write_reply(Transaction& transaction, const usecase::StoredReply& reply) {
  const Rows rows = transaction.exec(
      "select outcome from intake.reply($1::bytea, $2::bytea, $3::bytea, $4)",
      Parameters().bytes(reply.receipt).bytes(reply.sender_key).bytes(reply.content_hash).text(reply.text));
  switch (rows.only().number("outcome")) {
    case 2:
      return base::refuse(ProblemCode::key_conflict);
    case 3:
      return base::refuse(ProblemCode::not_found);
    case 4:
      return base::refuse(ProblemCode::gone);
    default:
      return read_follow_up(transaction, reply.receipt);
  }
}

}  // namespace

base::Task<Result<base::Uuid>> IntakeStore::find_dossier(std::string slug) {
  return database_.run(LaneName::intake, &find, std::move(slug));
}

base::Task<Result<usecase::SubmitOutcome>> IntakeStore::submit(usecase::StoredContribution contribution) {
  return writer_.submit(std::move(contribution));
}

base::Task<Result<usecase::FollowUp>> IntakeStore::follow_up(base::Digest receipt) {
  return database_.run(LaneName::intake, &read_follow_up, receipt);
}

base::Task<Result<usecase::FollowUp>> IntakeStore::reply(usecase::StoredReply reply) {
  return database_.run(LaneName::intake, &write_reply, std::move(reply));
}

}  // namespace tgo::store
