// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A short secret that travels through somebody who must neither read nor change it (libsodium's secretbox).
#pragma once

#include "base/keyed_hash.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace tgo::base {

/// Sealed under a random nonce, as hexadecimal; different each time.
std::string seal_text(const Key& key, std::string_view text);

/// What was sealed, or nothing if it is not ours or was changed.
std::optional<std::string> open_sealed_text(const Key& key, std::string_view sealed);

}  // namespace tgo::base
