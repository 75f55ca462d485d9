// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Which stream: a dossier and an audience (or `team`, `intake`). Each stream has numbers 1, 2, 3, … of its own without
// holes, so that no number tells how much is hidden (design promise 6).
#pragma once

#include "base/ids.hpp"

#include <cstdint>
#include <cstring>
#include <functional>
#include <string>

namespace tgo::live {

/// An event's number in its stream; 0 is before the first.
using Sequence = std::int64_t;

struct StreamKey {
  base::Uuid dossier;
  std::string name;  ///< `public`, `registered`, `trained`, `team`, `intake`
  bool operator==(const StreamKey&) const = default;
};

struct StreamKeyHash {
  std::size_t operator()(const StreamKey& key) const {
    std::size_t folded = 0;
    std::memcpy(&folded, key.dossier.bytes.data() + 8, sizeof folded);  // the random half of the identifier
    return folded ^ std::hash<std::string>()(key.name);
  }
};

}  // namespace tgo::live
