// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Checks one JSON value that is no list and no object against its shape and bounds, and stores it.
#pragma once

#include "api/codec/shape.hpp"

#include <cstdint>
#include <string_view>

namespace tgo::api::codec {

/// Where a value goes, and what it must be.
struct Slot {
  void* value = nullptr;
  const Shape* shape = nullptr;
  const Bounds* bounds = nullptr;
};

/// Each stores the value and returns an empty text, or stores nothing and returns the code of what is wrong with it.
std::string_view store_text(const Slot& slot, std::string_view text);
std::string_view store_integer(const Slot& slot, std::int64_t number);
std::string_view store_unsigned(const Slot& slot, std::uint64_t number);
std::string_view store_number(const Slot& slot, double number);
std::string_view store_boolean(const Slot& slot, bool truth);

}  // namespace tgo::api::codec
