// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/desk_reading.hpp"

#include "base/limits.hpp"
#include "store/enumerators.hpp"

#include <nlohmann/json.hpp>

namespace tgo::store {

base::Result<base::Uuid> find_desk_dossier(Transaction& transaction, const std::string& slug) {
  const Rows rows =
      transaction.exec("select d.id from investigation.dossier d where d.slug = $1", Parameters().text(slug));
  if (rows.empty()) return base::refuse(base::ProblemCode::not_found);
  return rows.only().uuid("id");
}

usecase::StreamHeads read_heads(Transaction& transaction, const base::Uuid& dossier) {
  const Rows rows = transaction.exec(R"(
      select i.last_seq as intake, t.last_seq as team
      from intake.head i join investigation.team_head t on t.dossier_id = i.dossier_id where i.dossier_id = $1::uuid)",
                                     Parameters().uuid(dossier));
  usecase::StreamHeads heads;
  if (rows.empty()) return heads;
  heads.intake = rows.only().number("intake");
  heads.team = rows.only().number("team");
  return heads;
}

const std::string summary_columns =
    "r.id, r.kind, r.audience, r.state, r.version, r.proposed_at, r.source_numbers, v.title, left(v.body, " +
    std::to_string(base::limits::excerpt_max) + ") as excerpt, a.name as author";

const std::string summary_source =
    " from investigation.release r"
    " join investigation.release_version v on v.release_id = r.id and v.version = r.version"
    " join account.staff a on a.id = v.author ";

usecase::ReleaseSummary read_summary(const Row& row) {
  usecase::ReleaseSummary summary;
  summary.id = row.uuid("id");
  summary.kind = read_enum<domain::ReleaseKind>(row, "kind");
  summary.audience = read_enum<domain::Audience>(row, "audience");
  summary.state = read_enum<domain::ReleaseState>(row, "state");
  summary.version = row.small_number("version");
  summary.title = row.maybe_text("title");
  summary.excerpt = row.text("excerpt");
  summary.author = row.text("author");
  summary.proposed_at = row.time("proposed_at");
  summary.source_numbers = row.numbers("source_numbers");
  return summary;
}

std::vector<usecase::ReleaseSummary> read_releases_resting_on(Transaction& transaction, const base::Uuid& dossier,
                                                              std::int64_t number) {
  std::vector<usecase::ReleaseSummary> releases;
  const Rows rows = transaction.exec("select " + summary_columns + summary_source +
                                         "where r.dossier_id = $1::uuid and r.source_numbers @> array[$2::bigint] "
                                         "order by r.proposed_at desc, r.id",
                                     Parameters().uuid(dossier).number(number));
  for (const Row row : rows) releases.push_back(read_summary(row));
  return releases;
}

void record_list(Transaction& transaction, const base::Uuid& dossier, std::string_view action,
                 std::span<const std::string> shown) {
  nlohmann::json details;
  details["shown"] = std::vector<std::string>(shown.begin(), shown.end());
  transaction.exec("select audit.append($1, 'dossier', null, $2::uuid, $3::jsonb)",
                   Parameters().text(action).uuid(dossier).text(details.dump()));
}

void record_act(Transaction& transaction, const base::Uuid& dossier, std::string_view action, std::string_view kind,
                std::string_view reference) {
  transaction.exec("select audit.append($1, $2, $3, $4::uuid, null)",
                   Parameters().text(action).text(kind).text(reference).uuid(dossier));
}

}  // namespace tgo::store
