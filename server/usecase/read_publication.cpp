// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "usecase/read_publication.hpp"

#include "base/limits.hpp"
#include "domain/stamp.hpp"

namespace tgo::usecase {
namespace {

constexpr domain::Audience audience = domain::Audience::public_;

DossierSnapshot stamped(const Ports& ports, SnapshotWithId&& read) {
  read.snapshot.seen = domain::sign_stamp(ports.secrets.stamp_key, read.dossier_id, read.snapshot.sequence);
  return std::move(read.snapshot);
}

}  // namespace

base::Task<base::Result<DossierList>> list_public_dossiers(Ports& ports) {
  co_return co_await ports.publication.list(audience);
}

base::Task<base::Result<DossierSnapshot>> read_public_dossier(Ports& ports, std::string dossier) {
  auto read = co_await ports.publication.snapshot(audience, std::move(dossier));
  if (!read) co_return read.error();
  co_return stamped(ports, std::move(*read));
}

base::Task<base::Result<Resumed>> resume_public_stream(Ports& ports, std::string dossier,
                                                       std::optional<std::int64_t> since) {
  // The snapshot is read first: it says how far the stream is, and whether the reader's number can be one of ours.
  auto read = co_await ports.publication.snapshot(audience, dossier);
  if (!read) co_return read.error();
  Resumed resumed;
  resumed.dossier_id = read->dossier_id;
  resumed.sequence = read->snapshot.sequence;
  const bool resumable = since && *since >= 0 && *since <= resumed.sequence &&
                         resumed.sequence - *since <= base::limits::resume_events_max;
  if (!resumable) {
    resumed.snapshot = stamped(ports, std::move(*read));
    co_return resumed;
  }
  auto events =
      co_await ports.publication.events_after(audience, std::move(dossier), *since, base::limits::resume_events_max);
  if (!events) co_return events.error();
  resumed.events = std::move(*events);
  resumed.sequence = resumed.events.empty() ? *since : resumed.events.back().sequence;
  co_return resumed;
}

}  // namespace tgo::usecase
