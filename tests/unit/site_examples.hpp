// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Made-up dossiers and dialogues for the tests and the preview of the public pages. All names are fictional.
#pragma once

#include "base/http_message.hpp"
#include "base/time.hpp"
#include "site/page_set.hpp"
#include "usecase/views/follow_up.hpp"
#include "usecase/views/publication.hpp"
#include "usecase/views/research.hpp"

#include <string>

namespace tgo::site::examples {

/// Sunday 22 November 2026, 14.36 in the Netherlands.
base::Time now();

/// The pages of this checkout, with names for the assets that need no build of web/.
const PageSet& pages();

usecase::DossierList dossier_list();

/// A missing person: open questions, a timeline over two days, a withdrawn fact, a scenario.
usecase::DossierSnapshot marit();

/// A dossier of which nothing has been released yet.
usecase::DossierSnapshot empty_dossier();

usecase::FollowUp answered_follow_up();

usecase::WeeklyCounts weekly_counts();

}  // namespace tgo::site::examples
