// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What somebody who holds a receipt is shown. The four stations move on one schedule for everybody and never tell what
// we think of a contribution.
#pragma once

#include "base/problem.hpp"
#include "site/view/follow_up.hpp"
#include "site/wording.hpp"
#include "usecase/views/follow_up.hpp"

#include <optional>
#include <string>

namespace tgo::site {

/// The form for the code, with the code as it was typed.
view::FollowUpForm follow_up_form_view(const Wording& wording, const std::string& typed);

/// Says beside the code, or above the form, why it could not be used.
void show_problem(view::FollowUpForm& form, const Wording& wording, const base::Problem& problem);

/// A page on which a reply can be written: with the dialogue, or without it when that could not be read just now.
view::FollowUp follow_up_view(const Wording& wording, const std::optional<usecase::FollowUp>& follow_up,
                              const std::string& code, const std::string& sender_key);

/// Says beside the reply, or above it, why it could not be stored.
void show_problem(view::FollowUp& page, const Wording& wording, const base::Problem& problem);

}  // namespace tgo::site
