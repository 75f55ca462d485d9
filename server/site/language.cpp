// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/language.hpp"

namespace tgo::site {

LocalPath part_language(std::string_view path) {
  LocalPath parted;
  parted.path = path;
  if (path == "/en" || path.starts_with("/en/")) {
    parted.language = Language::en;
    parted.path = path.size() > 3 ? path.substr(3) : "/";
  }
  return parted;
}

std::string link_to(Language language, std::string_view path) {
  std::string link(root_of(language));
  if (path != "/" || link.empty()) {
    link += path;
  }
  return link;
}

}  // namespace tgo::site
