// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What an audience may read. Implemented by store/ with one database role per audience, each of which can read
// nothing else.
#pragma once

#include "base/result.hpp"
#include "base/task.hpp"
#include "domain/audience.hpp"
#include "usecase/views/publication.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tgo::usecase {

/// A snapshot with the id that signs its stamp; the id itself does not leave the server.
struct SnapshotWithId {
  base::Uuid dossier_id;
  DossierSnapshot snapshot;
};

class PublicationPort {
 public:
  virtual ~PublicationPort() = default;

  virtual base::Task<base::Result<DossierList>> list(domain::Audience audience) = 0;

  /// The id behind a slug, for the live stream; not_found as below.
  virtual base::Task<base::Result<base::Uuid>> find(domain::Audience audience, std::string dossier) = 0;

  /// One consistent reading. not_found for a dossier that this audience cannot see.
  virtual base::Task<base::Result<SnapshotWithId>> snapshot(domain::Audience audience, std::string dossier) = 0;

  /// The events after `since`, in order, at most `most` of them; not_found as above.
  virtual base::Task<base::Result<std::vector<PublicEvent>>> events_after(domain::Audience audience,
                                                                          std::string dossier, std::int64_t since,
                                                                          std::int32_t most) = 0;
};

}  // namespace tgo::usecase
