// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The knowledge-at-time stamp: which number of the public stream a page showed when its form was made. Signed, so that
// it cannot be invented; advisory, because a reader can hold several pages. The number at commit is the upper bound.
#pragma once

#include "base/ids.hpp"
#include "base/keyed_hash.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tgo::domain {

/// `17.5f0c…`: the number and half of a keyed hash over dossier and number.
std::string sign_stamp(const base::Key& key, const base::Uuid& dossier, std::int64_t sequence);

/// The number, if this server signed it for this dossier; nothing otherwise.
std::optional<std::int64_t> read_stamp(const base::Key& key, const base::Uuid& dossier, std::string_view stamp);

}  // namespace tgo::domain
