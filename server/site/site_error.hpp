// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Why the site cannot start: a template, a message or an asset is not in order. Thrown at load only, never on a
// request.
#pragma once

#include <stdexcept>
#include <string>

namespace tgo::site {

/// Its text names the file and what is wrong in it, for whoever starts the server.
class SiteError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace tgo::site
