// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Pages that only have to be read: how it works, privacy, what anonymous means, accessibility, safety, and refusals.
#pragma once

#include "site/view/shell.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::site::view {

struct HowItWorks {
  static constexpr std::string_view template_name = "page/how_it_works";
  Shell shell;
};
BOOST_DESCRIBE_STRUCT(HowItWorks, (), (shell))

struct Privacy {
  static constexpr std::string_view template_name = "page/privacy";
  Shell shell;
};
BOOST_DESCRIBE_STRUCT(Privacy, (), (shell))

struct Anonymous {
  static constexpr std::string_view template_name = "page/anonymous";
  Shell shell;
};
BOOST_DESCRIBE_STRUCT(Anonymous, (), (shell))

struct Accessibility {
  static constexpr std::string_view template_name = "page/accessibility";
  Shell shell;
};
BOOST_DESCRIBE_STRUCT(Accessibility, (), (shell))

struct Safety {
  static constexpr std::string_view template_name = "page/safety";
  Shell shell;
  bool from_form = false;  ///< sent here by the form: says that nothing was kept
};
BOOST_DESCRIBE_STRUCT(Safety, (), (shell, from_form))

/// A refusal as a page: not found, gone, too busy, or broken.
struct Refusal {
  static constexpr std::string_view template_name = "page/refusal";
  Shell shell;
  std::string heading;
  std::string text;
  std::optional<std::string> reference;  ///< the id of a failure in our log
  bool is_busy = false;
};
BOOST_DESCRIBE_STRUCT(Refusal, (), (shell, heading, text, reference, is_busy))

}  // namespace tgo::site::view
