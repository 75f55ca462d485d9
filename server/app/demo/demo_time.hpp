// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Times of the demo, which are distances from the moment of loading (README.md beside this file). Only for the demo:
// the product itself never reads such times.
#pragma once

#include "base/time.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tgo::app {

/// `-1d5h20m`, `+3d` or `-3d@23:41` (clock time in the Netherlands) seen from `now`; anything else is nothing.
std::optional<base::Time> demo_time(std::string_view distance, base::Time now);

/// `text` with its marks (`{{weekday -3d}}`) replaced by Dutch words. A mark that cannot be read is nothing: the file
/// is wrong.
std::optional<std::string> fill_in_days(std::string_view text, base::Time now);

}  // namespace tgo::app
