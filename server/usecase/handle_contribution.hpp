// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The team works on what citizens sent: reads the queue, opens, decides, answers, closes.
#pragma once

#include "usecase/ports/ports.hpp"

namespace tgo::usecase {

base::Task<base::Result<QueuePage>> read_queue(Ports& ports, domain::Actor actor, std::string dossier,
                                               QueueFilter filter);

base::Task<base::Result<ContributionDetail>> open_contribution(Ports& ports, domain::Actor actor, std::string dossier,
                                                               std::int64_t number);

base::Task<base::Result<ContributionDetail>> decide_contribution(Ports& ports, domain::Actor actor, std::string dossier,
                                                                 std::int64_t number, DecideContribution command);

base::Task<base::Result<ContributionDetail>> close_contribution(Ports& ports, domain::Actor actor, std::string dossier,
                                                                std::int64_t number, CloseContribution command);

/// An answer to the one receipt of this contribution.
base::Task<base::Result<Message>> reply_to_contribution(Ports& ports, domain::Actor actor, std::string dossier,
                                                        std::int64_t number, ReplyToContribution command);

}  // namespace tgo::usecase
