// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/asset_manifest.hpp"

#include "site/site_error.hpp"

#include <fstream>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

namespace tgo::site {
namespace {

/// The first of `names` that has `part` in it, as a path.
std::string find_asset(const std::vector<std::string>& names, std::string_view part) {
  for (const auto& name : names) {
    if (name.find(part) != std::string::npos) {
      return "/" + name;
    }
  }
  throw SiteError("assets: the manifest has no " + std::string(part) + " of the site; build web/ first");
}

}  // namespace

SiteConstants read_asset_manifest(const std::filesystem::path& manifest) {
  std::ifstream stream(manifest);
  SiteConstants constants;
  try {
    const auto document = nlohmann::json::parse(stream);
    const auto& site = document.at("site/site.ts");
    constants["script"] = "/" + site.at("file").get<std::string>();
    constants["form_script"] = "/" + document.at("site/form.ts").at("file").get<std::string>();
    constants["style"] = find_asset(site.at("css").get<std::vector<std::string>>(), ".css");
    const auto fonts = site.at("assets").get<std::vector<std::string>>();
    constants["font_text"] = find_asset(fonts, "-400-");
    constants["font_strong"] = find_asset(fonts, "-600-");
  } catch (const nlohmann::json::exception&) {
    throw SiteError("assets: " + manifest.string() + " cannot be read or lacks the site; build web/ first");
  }
  return constants;
}

}  // namespace tgo::site
