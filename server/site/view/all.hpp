// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The list of all pages; the templates are checked against it when the site is loaded.
#pragma once

#include "site/view/contribution.hpp"
#include "site/view/dossier.hpp"
#include "site/view/dossier_list.hpp"
#include "site/view/follow_up.hpp"
#include "site/view/reading.hpp"
#include "site/view/research.hpp"

#include <boost/mp11/list.hpp>

namespace tgo::site::view {

using All = boost::mp11::mp_list<DossierList, Dossier, ContributionForm, Receipt, FollowUpForm, FollowUp, HowItWorks,
                                 Privacy, Anonymous, Accessibility, Safety, Refusal, Research>;

}  // namespace tgo::site::view
