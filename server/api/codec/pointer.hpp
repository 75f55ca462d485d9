// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// JSON pointers (RFC 6901): how a violation says where it is.
#pragma once

#include <string>
#include <string_view>

namespace tgo::api::codec {

/// A key as a part of a pointer, cut off where it is longer than limits::unknown_key_bytes_max, but never inside a
/// character.
std::string pointer_part(std::string_view key);

}  // namespace tgo::api::codec
