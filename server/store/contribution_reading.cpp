// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/contribution_reading.hpp"

#include "base/limits.hpp"
#include "store/desk_reading.hpp"
#include "store/enumerators.hpp"
#include "store/reading.hpp"

namespace tgo::store {
namespace {

/// What a queue row shows. No triage row means that nobody has touched it: received, version 0.
const std::string row_columns = R"(
    c.seq, c.kind, coalesce(t.state, 'received') as state, t.assessment, coalesce(t.version, 0) as version,
    c.received_at, c.language, c.channel, left(c.body, )" +
                                std::to_string(base::limits::excerpt_max) + R"() as excerpt,
    c.place_words, c.latitude, c.longitude, c.radius_m, c.happened_words, c.happened_from, c.happened_until,
    (select count(*) from intake.message m
     where m.dossier_id = c.dossier_id and m.contribution_number = c.seq and m.direction = 'citizen'
       and m.n > coalesce(t.messages_read, 0)) as unread_replies,
    (select count(*) from investigation.release r
     where r.dossier_id = c.dossier_id and r.source_numbers @> array[c.seq]) as releases)";

const std::string row_source = R"(
    from intake.contribution c
    left join investigation.triage t on t.dossier_id = c.dossier_id and t.contribution_number = c.seq)";

void read_row(const Row& row, usecase::QueueRow& into) {
  into.number = row.number("seq");
  into.kind = read_enum<domain::ContributionKind>(row, "kind");
  into.state = read_enum<domain::TriageState>(row, "state");
  into.assessment = maybe_read_enum<domain::Assessment>(row, "assessment");
  into.version = row.small_number("version");
  into.received_at = row.time("received_at");
  into.language = read_enum<domain::Language>(row, "language");
  into.channel = row.maybe_text("channel");
  into.excerpt = row.text("excerpt");
  into.place = read_place(row);
  into.happened = read_happened(row);
  into.unread_replies = row.small_number("unread_replies");
  into.releases = row.small_number("releases");
  // Nothing dear is computed after the acknowledgement yet, so there is nothing to wait for.
  into.indexed = true;
}

usecase::StateCounts read_counts(Transaction& transaction, const base::Uuid& dossier) {
  const Row row = transaction
                      .exec(R"(
      select (select count(*) from intake.contribution c
              where c.dossier_id = $1::uuid and c.destroyed_at is null) as everything,
             (select count(*) from investigation.triage t
              where t.dossier_id = $1::uuid and t.state = 'triaged') as triaged,
             (select count(*) from investigation.triage t
              where t.dossier_id = $1::uuid and t.state = 'assessed') as assessed)",
                            Parameters().uuid(dossier))
                      .only();
  usecase::StateCounts counts;
  counts.triaged = row.small_number("triaged");
  counts.assessed = row.small_number("assessed");
  counts.received = std::max(0, row.small_number("everything") - counts.triaged - counts.assessed);
  return counts;
}

std::vector<usecase::Message> read_messages(Transaction& transaction, const base::Uuid& dossier, std::int64_t number) {
  std::vector<usecase::Message> messages;
  const Rows rows = transaction.exec(R"(
      select m.direction, m.body, m.at from intake.message m
      where m.dossier_id = $1::uuid and m.contribution_number = $2::bigint order by m.n)",
                                     Parameters().uuid(dossier).number(number));
  for (const Row row : rows) {
    usecase::Message message;
    message.from = read_enum<usecase::MessageFrom>(row, "direction");
    message.text = row.text("body");
    message.at = row.time("at");
    messages.push_back(std::move(message));
  }
  return messages;
}

template <class Enum>
std::optional<std::string> maybe_name(const std::optional<Enum>& value) {
  if (!value) return {};
  return std::string(name_of(*value));
}

}  // namespace

usecase::QueuePage read_queue(Transaction& transaction, const base::Uuid& dossier, const usecase::QueueFilter& filter) {
  usecase::QueuePage page;
  // First the heads: what arrives while the rows are read is then seen twice, by its number, and never missed.
  page.heads = read_heads(transaction, dossier);
  page.counts = read_counts(transaction, dossier);
  const Rows rows = transaction.exec("select " + row_columns + row_source + R"(
      where c.dossier_id = $1::uuid and c.destroyed_at is null
        and ($2::text is null or coalesce(t.state, 'received') = $2)
        and ($3::text is null or c.kind = $3)
        and ($4::bigint is null or c.seq < $4)
      order by c.seq desc limit $5::int)",
                                     Parameters()
                                         .uuid(dossier)
                                         .maybe_text(maybe_name(filter.state))
                                         .maybe_text(maybe_name(filter.kind))
                                         .maybe_number(filter.before)
                                         .number(filter.limit));
  for (const Row row : rows) read_row(row, page.contributions.emplace_back());
  return page;
}

base::Result<usecase::ContributionDetail> read_contribution(Transaction& transaction, const base::Uuid& dossier,
                                                            std::int64_t number) {
  const Rows rows = transaction.exec(
      "select c.body, c.question, c.stamp_committed, c.stamp_rendered, "
      "coalesce(t.public_status, 'received') as public_status, " +
          row_columns + row_source + R"(
      where c.dossier_id = $1::uuid and c.seq = $2::bigint and c.destroyed_at is null)",
      Parameters().uuid(dossier).number(number));
  if (rows.empty()) return base::refuse(base::ProblemCode::not_found);
  const Row row = rows.only();
  usecase::ContributionDetail detail;
  read_row(row, detail);
  detail.text = row.text("body");
  detail.question = row.maybe_uuid("question");
  detail.stamp.committed = row.number("stamp_committed");
  detail.stamp.rendered = row.maybe_number("stamp_rendered");
  detail.status = read_enum<domain::PublicStatus>(row, "public_status");
  detail.messages = read_messages(transaction, dossier, number);
  detail.resting_releases = read_releases_resting_on(transaction, dossier, number);
  return detail;
}

}  // namespace tgo::store
