// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The command line and nothing else: every command lives in app/.

#include "app/command_line.hpp"

int main(int argument_count, char** arguments) { return tgo::app::run_command_line(argument_count, arguments); }
