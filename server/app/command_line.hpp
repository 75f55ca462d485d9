// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The commands of `tgo` and their flags. What each does stands in a file of its own.
#pragma once

namespace tgo::app {

/// The exit status: 0 done, 1 it could not be done (said in one sentence), 2 the command itself was wrong.
int run_command_line(int argument_count, char** arguments);

}  // namespace tgo::app
