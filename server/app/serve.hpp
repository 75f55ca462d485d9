// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// `tgo serve`: puts everything together, runs until SIGTERM or SIGINT, and takes it apart in the right order.
#pragma once

#include "app/configuration.hpp"

namespace tgo::app {

/// The exit status. Everything that keeps it from starting is told in one sentence each.
int serve(const Configuration& configuration);

}  // namespace tgo::app
