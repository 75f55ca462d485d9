// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The team's side of a dossier. Implemented by store/ under the staff role; every call is one transaction that starts
// with the actor's session, so the policies of the database decide once more what it sees. What is read and done is
// written in the audit log in the same transaction, before the content leaves.
#pragma once

#include "base/result.hpp"
#include "base/task.hpp"
#include "domain/actor.hpp"
#include "usecase/commands/desk.hpp"
#include "usecase/views/desk.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace tgo::usecase {

using domain::Actor;

/// The id does not leave the server.
struct DeskStreams {
  base::Uuid dossier_id;
  StreamHeads heads;
};

class DossierPort {
 public:
  virtual ~DossierPort() = default;
  virtual base::Task<base::Result<DeskDossierList>> list(Actor actor) = 0;
  virtual base::Task<base::Result<void>> record_purpose(Actor actor, std::string dossier, std::string purpose) = 0;
  /// The id behind a slug and how far the team's two streams are; not_found.
  virtual base::Task<base::Result<DeskStreams>> streams(Actor actor, std::string dossier) = 0;
  /// The events after the two numbers, each in order, at most `most` of each.
  virtual base::Task<base::Result<std::vector<TeamEvent>>> intake_events_after(Actor actor, std::string dossier,
                                                                               std::int64_t since,
                                                                               std::int32_t most) = 0;
  virtual base::Task<base::Result<std::vector<TeamEvent>>> team_events_after(Actor actor, std::string dossier,
                                                                             std::int64_t since, std::int32_t most) = 0;
};

class ContributionPort {
 public:
  virtual ~ContributionPort() = default;
  virtual base::Task<base::Result<QueuePage>> queue(Actor actor, std::string dossier, QueueFilter filter) = 0;
  /// Recorded as opened. The first opening moves the public status from received to read.
  virtual base::Task<base::Result<ContributionDetail>> open(Actor actor, std::string dossier, std::int64_t number) = 0;
  /// stale_version, not_found.
  virtual base::Task<base::Result<ContributionDetail>> decide(Actor actor, std::string dossier, std::int64_t number,
                                                              DecideContribution decision) = 0;
  /// stale_version, not_found. Ends the dialogue: public status closed.
  virtual base::Task<base::Result<ContributionDetail>> close(Actor actor, std::string dossier, std::int64_t number,
                                                             CloseContribution command) = 0;
  /// not_found, command_conflict (same id, other text). Public status answered.
  virtual base::Task<base::Result<Message>> reply(Actor actor, std::string dossier, std::int64_t number,
                                                  ReplyToContribution reply) = 0;
};

class ReleasePort {
 public:
  virtual ~ReleasePort() = default;
  virtual base::Task<base::Result<ReleaseList>> list(Actor actor, std::string dossier,
                                                     std::optional<domain::ReleaseState> state) = 0;
  virtual base::Task<base::Result<ReleaseDetail>> open(Actor actor, std::string dossier, base::Uuid release) = 0;
  /// command_conflict (same id, other content), invalid_input for an unknown source number.
  virtual base::Task<base::Result<ReleaseDetail>> propose(Actor actor, std::string dossier,
                                                          ProposeRelease proposal) = 0;
  /// stale_version; own_work when the actor approved a version of this lineage.
  virtual base::Task<base::Result<ReleaseDetail>> revise(Actor actor, std::string dossier, base::Uuid release,
                                                         ReviseRelease revision) = 0;
  /// Approves and publishes in one transaction. own_work, stale_version, content_changed.
  virtual base::Task<base::Result<ReleaseDetail>> approve(Actor actor, std::string dossier, base::Uuid release,
                                                          ApproveRelease approval) = 0;
  virtual base::Task<base::Result<ReleaseDetail>> reject(Actor actor, std::string dossier, base::Uuid release,
                                                         RejectRelease rejection) = 0;
  /// Removes the text from every audience. stale_version when it is not published.
  virtual base::Task<base::Result<ReleaseDetail>> withdraw(Actor actor, std::string dossier, base::Uuid release,
                                                           WithdrawRelease withdrawal) = 0;
};

}  // namespace tgo::usecase
