// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What every page has around its content: title, menu, the way to the other language. Texts only; no rules.
#pragma once

#include <string>

#include <boost/describe.hpp>

namespace tgo::site::view {

/// Head and foot of a page.
struct Shell {
  std::string title;       ///< for the tab: without the name of the site
  std::string other_path;  ///< the same page in the other language, as a whole path
  bool at_dossiers = false;
  bool at_how = false;
  bool at_follow = false;
  bool hidden = false;   ///< not for search engines: a person can be recognised on it, or it belongs to one reader
  bool follows = false;  ///< loads the script that keeps a dossier up to date
  bool sends = false;    ///< loads the script of forms and receipts
};
BOOST_DESCRIBE_STRUCT(Shell, (), (title, other_path, at_dossiers, at_how, at_follow, hidden, follows, sends))

}  // namespace tgo::site::view
