// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Weekly counts as figures: each with its share, of what, and what it means (design promise 11).
#pragma once

#include "site/view/research.hpp"
#include "site/wording.hpp"
#include "usecase/views/research.hpp"

namespace tgo::site {

/// The page for somebody who may not read the figures (yet).
view::Research research_sign_in_view(const Wording& wording);

/// Newest week first; counts below ten that should ever come here are left out once more.
view::Research research_view(const Wording& wording, const usecase::WeeklyCounts& counts);

}  // namespace tgo::site
