// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/release_reading.hpp"

#include "store/desk_reading.hpp"
#include "store/enumerators.hpp"
#include "store/reading.hpp"

namespace tgo::store {
namespace {

using base::Uuid;
using usecase::ReleaseDetail;

std::vector<usecase::ReleaseVersion> read_versions(Transaction& transaction, const Uuid& release) {
  std::vector<usecase::ReleaseVersion> versions;
  const Rows rows = transaction.exec(R"(
      select v.version, a.name as author, v.at from investigation.release_version v
      join account.staff a on a.id = v.author where v.release_id = $1::uuid order by v.version)",
                                     Parameters().uuid(release));
  for (const Row row : rows) {
    usecase::ReleaseVersion version;
    version.version = row.small_number("version");
    version.author = row.text("author");
    version.at = row.time("at");
    versions.push_back(std::move(version));
  }
  return versions;
}

std::optional<usecase::Approval> read_approval(Transaction& transaction, const Uuid& release, std::int32_t version) {
  const Rows rows = transaction.exec(R"(
      select a.name as approver, p.at from investigation.release_approval p
      join account.staff a on a.id = p.approver where p.release_id = $1::uuid and p.version = $2::int)",
                                     Parameters().uuid(release).number(version));
  if (rows.empty()) return {};
  usecase::Approval approval;
  approval.approver = rows.only().text("approver");
  approval.at = rows.only().time("at");
  return approval;
}

/// What stands between this session and an approval, as the code of the problem it would get.
void read_permission(const Row& row, ReleaseDetail& detail) {
  if (detail.state != domain::ReleaseState::proposed) return;
  if (!row.flag("has_right")) {
    detail.why_not = base::code_name(base::ProblemCode::forbidden);
  } else if (row.flag("edited_it")) {
    detail.why_not = base::code_name(base::ProblemCode::own_work);
  }
  detail.may_approve = !detail.why_not;
}

}  // namespace

base::Result<ReleaseDetail> read_release(Transaction& transaction, const Uuid& dossier, const Uuid& release) {
  const Rows rows = transaction.exec("select " + summary_columns + R"(,
        v.body, v.happened_words, v.happened_from, v.happened_until, v.closes_at, v.origin,
        encode(v.content_hash, 'hex') as content_hash, r.proportionality, r.expires_on::timestamptz as expires_on,
        r.rejected_reason, r.withdrawn_at, r.withdrawn_code,
        account.may(r.dossier_id, 'release.approve') as has_right,
        exists (select from investigation.release_hand h
                where h.lineage = r.lineage and h.staff = account.my_staff() and h.hand = 'edited') as edited_it)" +
                                         summary_source + "where r.id = $2::uuid and r.dossier_id = $1::uuid",
                                     Parameters().uuid(dossier).uuid(release));
  if (rows.empty()) return base::refuse(base::ProblemCode::not_found);
  const Row row = rows.only();
  ReleaseDetail detail;
  static_cast<usecase::ReleaseSummary&>(detail) = read_summary(row);
  detail.text = row.text("body");
  detail.happened = read_happened(row);
  detail.closes_at = row.maybe_time("closes_at");
  detail.origin = read_enum<domain::Origin>(row, "origin");
  detail.content_hash = row.text("content_hash");
  detail.proportionality = row.text("proportionality");
  detail.expires_on = row.time("expires_on");
  detail.versions = read_versions(transaction, release);
  detail.approval = read_approval(transaction, release, detail.version);
  detail.rejected_because = row.maybe_text("rejected_reason");
  if (const auto at = row.maybe_time("withdrawn_at")) {
    usecase::Withdrawal withdrawal;
    withdrawal.reason_code = read_enum<domain::WithdrawalReason>(row, "withdrawn_code");
    withdrawal.at = *at;
    detail.withdrawn = withdrawal;
  }
  read_permission(row, detail);
  return detail;
}

}  // namespace tgo::store
