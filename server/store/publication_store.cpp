// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/publication_store.hpp"

#include "base/limits.hpp"
#include "store/enumerators.hpp"
#include "store/reading.hpp"

#include <cassert>

namespace tgo::store {
namespace {

using base::ProblemCode;
using base::Result;
using domain::Audience;

/// The lane whose role reads this audience's rows. The team reads through the desk, never here.
LaneName lane_of(Audience audience) {
  assert(audience != Audience::team);
  switch (audience) {
    case Audience::trained:
      return LaneName::trained;
    case Audience::registered:
      return LaneName::registered;
    default:
      return LaneName::public_;
  }
}

usecase::DossierList read_list(Transaction& transaction, const Audience& audience) {
  usecase::DossierList list;
  const Rows rows = transaction.exec(R"(
      select d.slug, d.unit, d.mode, d.state, t.title, t.body,
             (select count(*) from publication.item q
              where q.dossier_id = d.dossier_id and q.audience = d.audience and q.kind = 'question'
                and q.withdrawn_at is null and (q.closes_at is null or q.closes_at > now())) as open_questions,
             (select max(l.changed_at) from publication.item l
              where l.dossier_id = d.dossier_id and l.audience = d.audience) as updated_on
      from publication.dossier d
      cross join lateral (
        select i.title, i.body from publication.item i
        where i.dossier_id = d.dossier_id and i.audience = d.audience and i.kind = 'dossier_text'
          and i.withdrawn_at is null
        order by i.published_at desc limit 1) t
      where d.audience = $1
      order by updated_on desc, d.slug)",
                                     Parameters().text(name_of(audience)));
  for (const Row row : rows) {
    usecase::DossierSummary summary;
    summary.dossier = row.text("slug");
    summary.title = row.text("title");
    summary.lead = row.text("body");
    summary.unit = row.text("unit");
    summary.mode = read_enum<usecase::DossierMode>(row, "mode");
    summary.state = read_enum<usecase::PublicDossierState>(row, "state");
    summary.open_questions = row.small_number("open_questions");
    summary.updated_on = row.time("updated_on");
    list.dossiers.push_back(std::move(summary));
  }
  return list;
}

Result<base::Uuid> read_id(Transaction& transaction, const Audience& audience, const std::string& slug) {
  const Rows found =
      transaction.exec("select d.dossier_id from publication.dossier d where d.audience = $1 and d.slug = $2",
                       Parameters().text(name_of(audience)).text(slug));
  if (found.empty()) return base::refuse(ProblemCode::not_found);
  return found.only().uuid("dossier_id");
}

/// The lane's transactions see one moment, so that items and number belong together.
Result<usecase::SnapshotWithId> read_snapshot(Transaction& transaction, const Audience& audience,
                                              const std::string& slug) {
  const Rows found = transaction.exec(R"(
      select d.dossier_id, d.slug, d.unit, d.mode, d.state, s.last_seq
      from publication.dossier d
      join publication.stream s on s.dossier_id = d.dossier_id and s.audience = d.audience
      where d.audience = $1 and d.slug = $2)",
                                      Parameters().text(name_of(audience)).text(slug));
  if (found.empty()) return base::refuse(ProblemCode::not_found);
  const Row row = found.only();
  usecase::SnapshotWithId read;
  read.dossier_id = row.uuid("dossier_id");
  read.snapshot.dossier = row.text("slug");
  read.snapshot.unit = row.text("unit");
  read.snapshot.mode = read_enum<usecase::DossierMode>(row, "mode");
  read.snapshot.state = read_enum<usecase::PublicDossierState>(row, "state");
  read.snapshot.sequence = row.number("last_seq");

  const Rows items = transaction.exec(std::string("select ") + item_columns + R"(
      from publication.item i where i.audience = $1 and i.dossier_id = $2
      order by i.published_at desc, i.id limit $3)",
                                      Parameters()
                                          .text(name_of(audience))
                                          .uuid(read.dossier_id)
                                          .number(static_cast<std::int64_t>(base::limits::snapshot_items_max)));
  for (const Row item : items) read.snapshot.items.push_back(read_item(item));
  return read;
}

Result<std::vector<usecase::PublicEvent>> read_events(Transaction& transaction, const Audience& audience,
                                                      const std::string& slug, const std::int64_t& since,
                                                      const std::int32_t& most) {
  const Rows found =
      transaction.exec("select d.dossier_id, d.state from publication.dossier d where d.audience = $1 and d.slug = $2",
                       Parameters().text(name_of(audience)).text(slug));
  if (found.empty()) return base::refuse(ProblemCode::not_found);
  const auto state = read_enum<usecase::PublicDossierState>(found.only(), "state");

  const Rows rows = transaction.exec(
      std::string("select e.seq, e.kind as event, e.item_id, e.at, ") + item_columns + R"(
      from publication.event e
      left join publication.item i on i.audience = e.audience and i.id = e.item_id
      where e.dossier_id = $2 and e.audience = $1 and e.seq > $3
      order by e.seq limit $4)",
      Parameters().text(name_of(audience)).uuid(found.only().uuid("dossier_id")).number(since).number(most));
  std::vector<usecase::PublicEvent> events;
  for (const Row row : rows) {
    usecase::PublicEvent event;
    event.sequence = row.number("seq");
    event.event = read_enum<usecase::PublicEventKind>(row, "event");
    if (!row.is_null("item_id")) event.item = read_item(row);
    if (event.event == usecase::PublicEventKind::dossier_changed) event.state = state;
    event.at = row.time("at");
    events.push_back(std::move(event));
  }
  return events;
}

}  // namespace

base::Task<Result<usecase::DossierList>> PublicationStore::list(Audience audience) {
  return database_.run(lane_of(audience), &read_list, audience);
}

base::Task<Result<base::Uuid>> PublicationStore::find(Audience audience, std::string dossier) {
  return database_.run(lane_of(audience), &read_id, audience, std::move(dossier));
}

base::Task<Result<usecase::SnapshotWithId>> PublicationStore::snapshot(Audience audience, std::string dossier) {
  return database_.run(lane_of(audience), &read_snapshot, audience, std::move(dossier));
}

base::Task<Result<std::vector<usecase::PublicEvent>>> PublicationStore::events_after(Audience audience,
                                                                                     std::string dossier,
                                                                                     std::int64_t since,
                                                                                     std::int32_t most) {
  return database_.run(lane_of(audience), &read_events, audience, std::move(dossier), since, most);
}

}  // namespace tgo::store
