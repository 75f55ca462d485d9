// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Enumerators as the database writes them: by the names that they have in the domain.
#pragma once

#include "domain/audience.hpp"
#include "store/rows.hpp"

#include <stdexcept>
#include <string>
#include <string_view>

#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

namespace tgo::store {

template <class Enum>
std::string_view name_of(Enum value) {
  return boost::describe::enum_to_string(value, "");
}

inline std::string_view name_of(domain::Audience audience) { return domain::audience_name(audience); }

/// The enumerator of that name; a name that the domain does not know is a bug.
template <class Enum>
Enum read_enum(std::string_view name) {
  Enum value{};
  if (!boost::describe::enum_from_string(std::string(name).c_str(), value)) {
    throw std::logic_error("unknown enumerator " + std::string(name));
  }
  return value;
}

template <>
inline domain::Audience read_enum<domain::Audience>(std::string_view name) {
  using domain::Audience;
  for (const Audience audience : {Audience::team, Audience::trained, Audience::registered, Audience::public_}) {
    if (name == domain::audience_name(audience)) return audience;
  }
  throw std::logic_error("unknown audience");
}

template <class Enum>
Enum read_enum(const Row& row, const char* column) {
  return read_enum<Enum>(row.view(column));
}

template <class Enum>
std::optional<Enum> maybe_read_enum(const Row& row, const char* column) {
  if (row.is_null(column)) return {};
  return read_enum<Enum>(row, column);
}

}  // namespace tgo::store
