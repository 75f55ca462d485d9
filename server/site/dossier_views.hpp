// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// From what an audience may read to what its pages show. Orders and words; leaves nothing out but questions whose time
// is over.
#pragma once

#include "site/view/dossier.hpp"
#include "site/view/dossier_list.hpp"
#include "site/wording.hpp"
#include "usecase/views/publication.hpp"

#include <optional>
#include <string>

namespace tgo::site {

view::DossierList dossier_list_view(const Wording& wording, const usecase::DossierList& list);

view::Dossier dossier_view(const Wording& wording, const usecase::DossierSnapshot& snapshot);

/// The title under which a dossier was released; its slug if none is.
std::string dossier_title(const usecase::DossierSnapshot& snapshot);

/// Where a dossier stands: `/dossiers/marit`, in the reader's language.
std::string dossier_path(const Wording& wording, std::string_view slug);

/// Where its form stands.
std::string form_path(const Wording& wording, std::string_view slug);

}  // namespace tgo::site
