// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What Vite called the site's script, style sheet and fonts: their names hold a hash of their content, so that they can
// be cached for ever. Reads Vite's manifest once, at start.
#pragma once

#include "site/template_text.hpp"

#include <filesystem>

namespace tgo::site {

/// The constants `script` (of a dossier), `form_script`, `style`, `font_text` and `font_strong` as paths
/// (`/assets/site-Bx3f.js`). Throws SiteError when the manifest cannot be read or lacks one of them.
SiteConstants read_asset_manifest(const std::filesystem::path& manifest);

}  // namespace tgo::site
