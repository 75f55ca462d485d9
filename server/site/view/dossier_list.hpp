// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The first page: which dossiers are open, which are closed.
#pragma once

#include "site/view/shell.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace tgo::site::view {

/// One dossier in the list, all texts ready to read.
struct DossierCard {
  std::string path;
  std::string title;
  std::string lead;
  std::string unit;
  std::string updated;    ///< "Bijgewerkt op zondag 22 november"
  std::string questions;  ///< "3 vragen open"
  bool is_live = false;
  bool is_paused = false;
  bool is_cold = false;
};
BOOST_DESCRIBE_STRUCT(DossierCard, (), (path, title, lead, unit, updated, questions, is_live, is_paused, is_cold))

struct DossierList {
  static constexpr std::string_view template_name = "page/dossier_list";
  Shell shell;
  std::vector<DossierCard> open;
  std::vector<DossierCard> closed;
  bool has_closed = false;
};
BOOST_DESCRIBE_STRUCT(DossierList, (), (shell, open, closed, has_closed))

}  // namespace tgo::site::view
