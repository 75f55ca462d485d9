// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/dossier_store.hpp"

#include "store/desk_reading.hpp"
#include "store/enumerators.hpp"
#include "store/reading.hpp"

namespace tgo::store {
namespace {

using base::Result;
using Events = std::vector<usecase::TeamEvent>;

/// Stands for an answer without a value, which a job cannot give.
struct Done {};

std::vector<domain::Role> read_roles(std::string_view separated) {
  std::vector<domain::Role> roles;
  while (!separated.empty()) {
    const std::size_t comma = separated.find(',');
    roles.push_back(read_enum<domain::Role>(separated.substr(0, comma)));
    separated.remove_prefix(comma == std::string_view::npos ? separated.size() : comma + 1);
  }
  return roles;
}

usecase::DeskDossierList read_list(Transaction& transaction) {
  usecase::DeskDossierList list;
  // A dossier that was not opened yet, or is removed, has nothing for the desk.
  const Rows rows = transaction.exec(R"(
      select d.slug, d.working_title, u.name as unit, d.mode, d.state, account.has_purpose(d.id) as purpose_recorded,
             array_to_string(account.my_roles(d.id), ',') as roles
      from investigation.dossier d join account.unit u on u.id = d.unit
      where d.state in ('live', 'paused', 'closed') order by d.slug)");
  for (const Row row : rows) {
    usecase::DeskDossier dossier;
    dossier.dossier = row.text("slug");
    dossier.working_title = row.text("working_title");
    dossier.unit = row.text("unit");
    dossier.mode = read_enum<usecase::DossierMode>(row, "mode");
    dossier.state = read_enum<usecase::PublicDossierState>(row, "state");
    dossier.roles = read_roles(row.view("roles"));
    dossier.purpose_recorded = row.flag("purpose_recorded");
    list.dossiers.push_back(std::move(dossier));
  }
  return list;
}

Result<Done> write_purpose(Transaction& transaction, const std::string& slug, const std::string& purpose) {
  const Result<base::Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier.error();
  transaction.exec("select account.record_purpose($1::uuid, $2)", Parameters().uuid(*dossier).text(purpose));
  return Done();
}

Result<usecase::DeskStreams> read_streams(Transaction& transaction, const std::string& slug) {
  const Result<base::Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier.error();
  usecase::DeskStreams streams;
  streams.dossier_id = *dossier;
  streams.heads = read_heads(transaction, *dossier);
  return streams;
}

Result<Events> read_events(Transaction& transaction, std::string_view statement, const std::string& slug,
                           std::int64_t since, std::int32_t most) {
  const Result<base::Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier.error();
  Events events;
  for (const Row row : transaction.exec(statement, Parameters().uuid(*dossier).number(since).number(most))) {
    events.push_back(read_team_event(row));
  }
  return events;
}

Result<Events> read_intake_events(Transaction& transaction, const std::string& slug, const std::int64_t& since,
                                  const std::int32_t& most) {
  return read_events(transaction, R"(
      select e.seq, e.kind, e.contribution_number, e.contribution_kind, e.channel, null::uuid as release_id, e.at
      from intake.event e where e.dossier_id = $1::uuid and e.seq > $2::bigint order by e.seq limit $3::int)",
                     slug, since, most);
}

Result<Events> read_team_events(Transaction& transaction, const std::string& slug, const std::int64_t& since,
                                const std::int32_t& most) {
  return read_events(transaction, R"(
      select e.seq, e.kind, e.contribution_number, null as contribution_kind, null as channel, e.release_id, e.at
      from investigation.event e where e.dossier_id = $1::uuid and e.seq > $2::bigint order by e.seq limit $3::int)",
                     slug, since, most);
}

}  // namespace

base::Task<Result<usecase::DeskDossierList>> DossierStore::list(domain::Actor actor) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &read_list);
}

base::Task<Result<void>> DossierStore::record_purpose(domain::Actor actor, std::string dossier, std::string purpose) {
  const Result<Done> done = co_await database_.run_for(LaneName::staff, std::move(actor.token), &write_purpose,
                                                       std::move(dossier), std::move(purpose));
  if (!done) co_return done.error();
  co_return Result<void>();
}

base::Task<Result<usecase::DeskStreams>> DossierStore::streams(domain::Actor actor, std::string dossier) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &read_streams, std::move(dossier));
}

base::Task<Result<Events>> DossierStore::intake_events_after(domain::Actor actor, std::string dossier,
                                                             std::int64_t since, std::int32_t most) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &read_intake_events, std::move(dossier), since,
                           most);
}

base::Task<Result<Events>> DossierStore::team_events_after(domain::Actor actor, std::string dossier, std::int64_t since,
                                                           std::int32_t most) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &read_team_events, std::move(dossier), since, most);
}

}  // namespace tgo::store
