// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/route_table.hpp"
#include "app/commands/commands.hpp"

#include <iostream>

namespace tgo::app {

int print_routes() {
  for (const api::Route& route : api::route_table()) {
    std::cout << api::method_name(route.method) << ' ' << route.path << '\n';
  }
  return 0;
}

}  // namespace tgo::app
