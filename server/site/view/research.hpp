// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The weekly counts. A number never stands alone: beside each stand its definition, its denominator, its period and
// what it means; a count below ten does not reach this view at all.
#pragma once

#include "site/view/shell.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::site::view {

struct WeekCount {
  std::string kind;
  std::string count;
  std::string share;  ///< "31 van de 100 van deze week"
  std::string width;  ///< of its bar: `31%`
};
BOOST_DESCRIBE_STRUCT(WeekCount, (), (kind, count, share, width))

struct Week {
  std::string title;        ///< "Week 47: maandag 16 tot en met zondag 22 november 2026"
  std::string denominator;  ///< "van de 177 bijdragen in deze tabel voor deze week"
  std::string meaning;
  std::vector<WeekCount> counts;
};
BOOST_DESCRIBE_STRUCT(Week, (), (title, denominator, meaning, counts))

struct DossierWeeks {
  std::string dossier;
  std::vector<Week> weeks;
};
BOOST_DESCRIBE_STRUCT(DossierWeeks, (), (dossier, weeks))

struct Research {
  static constexpr std::string_view template_name = "page/research";
  Shell shell;
  bool wants_sign_in = false;
  bool is_empty = false;
  bool has_weeks = false;
  std::vector<DossierWeeks> dossiers;
};
BOOST_DESCRIBE_STRUCT(Research, (), (shell, wants_sign_in, is_empty, has_weeks, dossiers))

}  // namespace tgo::site::view
