// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/contribution_store.hpp"

#include "store/contribution_reading.hpp"
#include "store/desk_reading.hpp"
#include "store/enumerators.hpp"

namespace tgo::store {
namespace {

using base::Result;
using base::Uuid;
using usecase::ContributionDetail;

Result<usecase::QueuePage> list(Transaction& transaction, const std::string& slug, const usecase::QueueFilter& filter) {
  const Result<Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier.error();
  usecase::QueuePage page = read_queue(transaction, *dossier, filter);
  std::vector<std::string> shown;
  for (const usecase::QueueRow& row : page.contributions) shown.push_back(std::to_string(row.number));
  record_list(transaction, *dossier, "contributions_listed", shown);
  return page;
}

/// Puts the opening on the record. Its transaction ends before the content is read.
Result<Uuid> record_opening(Transaction& transaction, const std::string& slug, const std::int64_t& number) {
  Result<Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier;
  transaction.exec("select investigation.open_contribution($1::uuid, $2::bigint)",
                   Parameters().uuid(*dossier).number(number));
  return dossier;
}

Result<ContributionDetail> read(Transaction& transaction, const Uuid& dossier, const std::int64_t& number) {
  return read_contribution(transaction, dossier, number);
}

Result<ContributionDetail> write_decision(Transaction& transaction, const std::string& slug, const std::int64_t& number,
                                          const usecase::DecideContribution& decision) {
  const Result<Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier.error();
  std::optional<std::string> assessment;
  if (decision.assessment) assessment = name_of(*decision.assessment);
  transaction.exec("select investigation.decide($1::uuid, $2::bigint, $3::int, $4, $5)",
                   Parameters()
                       .uuid(*dossier)
                       .number(number)
                       .number(decision.version)
                       .text(name_of(decision.state))
                       .maybe_text(assessment));
  return read_contribution(transaction, *dossier, number);
}

Result<ContributionDetail> write_closing(Transaction& transaction, const std::string& slug, const std::int64_t& number,
                                         const usecase::CloseContribution& command) {
  const Result<Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier.error();
  transaction.exec("select investigation.close_contribution($1::uuid, $2::bigint, $3::int)",
                   Parameters().uuid(*dossier).number(number).number(command.version));
  return read_contribution(transaction, *dossier, number);
}

Result<usecase::Message> write_reply(Transaction& transaction, const std::string& slug, const std::int64_t& number,
                                     const usecase::ReplyToContribution& reply) {
  const Result<Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier.error();
  const Row written = transaction
                          .exec("select investigation.reply($1::uuid, $2::bigint, $3::uuid, $4) as n",
                                Parameters().uuid(*dossier).number(number).uuid(reply.command_id).text(reply.text))
                          .only();
  const std::int64_t place = written.number("n");
  const Row row = transaction
                      .exec(R"(select m.body, m.at from intake.message m
                               where m.dossier_id = $1::uuid and m.contribution_number = $2::bigint and m.n = $3::int)",
                            Parameters().uuid(*dossier).number(number).number(place))
                      .only();
  usecase::Message message;
  message.from = usecase::MessageFrom::team;
  message.text = row.text("body");
  message.at = row.time("at");
  return message;
}

}  // namespace

base::Task<Result<usecase::QueuePage>> ContributionStore::queue(domain::Actor actor, std::string dossier,
                                                                usecase::QueueFilter filter) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &list, std::move(dossier), filter);
}

base::Task<Result<ContributionDetail>> ContributionStore::open(domain::Actor actor, std::string dossier,
                                                               std::int64_t number) {
  const Result<Uuid> opened =
      co_await database_.run_for(LaneName::staff, actor.token, &record_opening, std::move(dossier), number);
  if (!opened) co_return opened.error();
  co_return co_await database_.run_for(LaneName::staff, std::move(actor.token), &read, *opened, number);
}

base::Task<Result<ContributionDetail>> ContributionStore::decide(domain::Actor actor, std::string dossier,
                                                                 std::int64_t number,
                                                                 usecase::DecideContribution decision) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &write_decision, std::move(dossier), number,
                           decision);
}

base::Task<Result<ContributionDetail>> ContributionStore::close(domain::Actor actor, std::string dossier,
                                                                std::int64_t number,
                                                                usecase::CloseContribution command) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &write_closing, std::move(dossier), number,
                           command);
}

base::Task<Result<usecase::Message>> ContributionStore::reply(domain::Actor actor, std::string dossier,
                                                              std::int64_t number, usecase::ReplyToContribution reply) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &write_reply, std::move(dossier), number,
                           std::move(reply));
}

}  // namespace tgo::store
