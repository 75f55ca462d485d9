// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What nlohmann/json lets through and the contract does not, found before it parses. No JSON knowledge beyond that.
#pragma once

#include <string_view>

namespace tgo::api::codec {

/// Whether the bytes can be JSON text at all: not empty, UTF-8, no byte order mark (the parser would skip it) and no
/// NUL (the parser would take it for the end and not see what follows).
bool may_be_json(std::string_view json);

}  // namespace tgo::api::codec
