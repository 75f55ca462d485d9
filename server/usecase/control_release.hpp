// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How far do we go in sharing: propose, revise, approve by another, reject, withdraw.
#pragma once

#include "usecase/ports/ports.hpp"

namespace tgo::usecase {

base::Task<base::Result<ReleaseList>> list_releases(Ports& ports, domain::Actor actor, std::string dossier,
                                                    std::optional<domain::ReleaseState> state);

base::Task<base::Result<ReleaseDetail>> open_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                     base::Uuid release);

base::Task<base::Result<ReleaseDetail>> propose_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                        ProposeRelease command);

base::Task<base::Result<ReleaseDetail>> revise_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                       base::Uuid release, ReviseRelease command);

/// By somebody who edited no version of it, on the hash of exactly what goes out; it is published in the same
/// transaction. own_work, stale_version, content_changed.
base::Task<base::Result<ReleaseDetail>> approve_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                        base::Uuid release, ApproveRelease command);

base::Task<base::Result<ReleaseDetail>> reject_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                       base::Uuid release, RejectRelease command);

/// Taking back needs no second person: it is gone from every audience in this transaction.
base::Task<base::Result<ReleaseDetail>> withdraw_release(Ports& ports, domain::Actor actor, std::string dossier,
                                                         base::Uuid release, WithdrawRelease command);

}  // namespace tgo::usecase
