// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/release_store.hpp"

#include "store/database_error.hpp"
#include "store/desk_reading.hpp"
#include "store/enumerators.hpp"
#include "store/release_reading.hpp"

namespace tgo::store {
namespace {

using base::Result;
using base::Uuid;
using usecase::ReleaseDetail;

/// The release's dossier, if the release belongs to the dossier that was named.
Result<Uuid> find_release(Transaction& transaction, const std::string& slug, const Uuid& release) {
  const Rows rows = transaction.exec(R"(
      select d.id from investigation.dossier d join investigation.release r on r.dossier_id = d.id
      where d.slug = $1 and r.id = $2::uuid)",
                                     Parameters().text(slug).uuid(release));
  if (rows.empty()) return base::refuse(base::ProblemCode::not_found);
  return rows.only().uuid("id");
}

Result<usecase::ReleaseList> read_list(Transaction& transaction, const std::string& slug,
                                       const std::optional<domain::ReleaseState>& state) {
  const Result<Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier.error();
  std::optional<std::string> wanted;
  if (state) wanted = name_of(*state);
  usecase::ReleaseList list;
  std::vector<std::string> shown;
  const Rows rows = transaction.exec("select " + summary_columns + summary_source + R"(
      where r.dossier_id = $1::uuid and ($2::text is null or r.state = $2) order by r.updated_at desc, r.id)",
                                     Parameters().uuid(*dossier).maybe_text(wanted));
  for (const Row row : rows) {
    list.releases.push_back(read_summary(row));
    shown.push_back(base::to_text(list.releases.back().id));
  }
  record_list(transaction, *dossier, "releases_listed", shown);
  return list;
}

/// Puts the opening on the record. Its transaction ends before the content is read.
Result<Uuid> record_opening(Transaction& transaction, const std::string& slug, const Uuid& release) {
  Result<Uuid> dossier = find_release(transaction, slug, release);
  if (dossier) record_act(transaction, *dossier, "release_opened", "release", base::to_text(release));
  return dossier;
}

Result<ReleaseDetail> read(Transaction& transaction, const Uuid& dossier, const Uuid& release) {
  return read_release(transaction, dossier, release);
}

void add_happened(Parameters& parameters, const std::optional<domain::Happened>& happened) {
  const domain::Happened parts = happened.value_or(domain::Happened());
  parameters.maybe_text(parts.words).maybe_time(parts.from).maybe_time(parts.until);
}

Result<ReleaseDetail> write_proposal(Transaction& transaction, const std::string& slug, const Uuid& fresh,
                                     const usecase::ProposeRelease& proposal) {
  const Result<Uuid> dossier = find_desk_dossier(transaction, slug);
  if (!dossier) return dossier.error();
  Parameters parameters;
  parameters.uuid(proposal.command_id)
      .uuid(fresh)
      .uuid(*dossier)
      .text(name_of(proposal.kind))
      .text(name_of(proposal.audience))
      .maybe_text(proposal.title)
      .text(proposal.text);
  add_happened(parameters, proposal.happened);
  parameters.maybe_time(proposal.closes_at)
      .text(name_of(proposal.origin))
      .text(proposal.proportionality)
      .time(proposal.expires_on)
      .numbers(proposal.source_numbers);
  try {
    const Rows rows = transaction.exec(R"(
        select investigation.propose($1::uuid, $2::uuid, $3::uuid, $4, $5, $6, $7, $8, $9::timestamptz,
          $10::timestamptz, $11::timestamptz, $12, $13, ($14::timestamptz)::date, $15::bigint[]) as id)",
                                       parameters);
    return read_release(transaction, *dossier, rows.only().uuid("id"));
  } catch (const DatabaseError& error) {
    // The dossier is there, so what was not found is a source.
    if (error.is("TG404")) return base::refuse_input("/sourceNumbers", "unknown");
    throw;
  }
}

Result<ReleaseDetail> write_revision(Transaction& transaction, const std::string& slug, const Uuid& release,
                                     const usecase::ReviseRelease& revision) {
  const Result<Uuid> dossier = find_release(transaction, slug, release);
  if (!dossier) return dossier.error();
  Parameters parameters;
  parameters.uuid(release).number(revision.version).maybe_text(revision.title).text(revision.text);
  add_happened(parameters, revision.happened);
  parameters.maybe_time(revision.closes_at);
  transaction.exec(R"(
      select investigation.revise($1::uuid, $2::int, $3, $4, $5, $6::timestamptz, $7::timestamptz, $8::timestamptz,
        (select v.origin from investigation.release_version v
         join investigation.release r on r.id = v.release_id and r.version = v.version where r.id = $1::uuid)))",
                   parameters);
  return read_release(transaction, *dossier, release);
}

Result<ReleaseDetail> write_approval(Transaction& transaction, const std::string& slug, const Uuid& release,
                                     const usecase::ApproveRelease& approval) {
  const Result<Uuid> dossier = find_release(transaction, slug, release);
  if (!dossier) return dossier.error();
  transaction.exec("select investigation.approve($1::uuid, $2::int, decode($3, 'hex'))",
                   Parameters().uuid(release).number(approval.version).text(approval.content_hash));
  transaction.exec("select publication.publish($1::uuid, $2::int)",
                   Parameters().uuid(release).number(approval.version));
  return read_release(transaction, *dossier, release);
}

Result<ReleaseDetail> write_rejection(Transaction& transaction, const std::string& slug, const Uuid& release,
                                      const usecase::RejectRelease& rejection) {
  const Result<Uuid> dossier = find_release(transaction, slug, release);
  if (!dossier) return dossier.error();
  transaction.exec("select investigation.reject($1::uuid, $2::int, $3)",
                   Parameters().uuid(release).number(rejection.version).text(rejection.reason));
  return read_release(transaction, *dossier, release);
}

Result<ReleaseDetail> write_withdrawal(Transaction& transaction, const std::string& slug, const Uuid& release,
                                       const usecase::WithdrawRelease& withdrawal) {
  const Result<Uuid> dossier = find_release(transaction, slug, release);
  if (!dossier) return dossier.error();
  transaction.exec("select publication.withdraw($1::uuid, $2, null)",
                   Parameters().uuid(release).text(name_of(withdrawal.reason_code)));
  return read_release(transaction, *dossier, release);
}

}  // namespace

base::Task<Result<usecase::ReleaseList>> ReleaseStore::list(domain::Actor actor, std::string dossier,
                                                            std::optional<domain::ReleaseState> state) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &read_list, std::move(dossier), state);
}

ReleaseStore::Detail ReleaseStore::open(domain::Actor actor, std::string dossier, Uuid release) {
  const Result<Uuid> opened =
      co_await database_.run_for(LaneName::staff, actor.token, &record_opening, std::move(dossier), release);
  if (!opened) co_return opened.error();
  co_return co_await database_.run_for(LaneName::staff, std::move(actor.token), &read, *opened, release);
}

ReleaseStore::Detail ReleaseStore::propose(domain::Actor actor, std::string dossier, usecase::ProposeRelease proposal) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &write_proposal, std::move(dossier),
                           base::random_uuid(), std::move(proposal));
}

ReleaseStore::Detail ReleaseStore::revise(domain::Actor actor, std::string dossier, Uuid release,
                                          usecase::ReviseRelease revision) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &write_revision, std::move(dossier), release,
                           std::move(revision));
}

ReleaseStore::Detail ReleaseStore::approve(domain::Actor actor, std::string dossier, Uuid release,
                                           usecase::ApproveRelease approval) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &write_approval, std::move(dossier), release,
                           std::move(approval));
}

ReleaseStore::Detail ReleaseStore::reject(domain::Actor actor, std::string dossier, Uuid release,
                                          usecase::RejectRelease rejection) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &write_rejection, std::move(dossier), release,
                           std::move(rejection));
}

ReleaseStore::Detail ReleaseStore::withdraw(domain::Actor actor, std::string dossier, Uuid release,
                                            usecase::WithdrawRelease withdrawal) {
  return database_.run_for(LaneName::staff, std::move(actor.token), &write_withdrawal, std::move(dossier), release,
                           withdrawal);
}

}  // namespace tgo::store
