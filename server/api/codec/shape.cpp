// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "api/codec/shape.hpp"

namespace tgo::api::codec {

std::string camel_case(std::string_view snake_case) {
  std::string name;
  bool capital = false;
  for (const char c : snake_case) {
    if (c == '_') {
      capital = true;
      continue;
    }
    name += capital && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    capital = false;
  }
  return name;
}

std::string choice_name(std::string_view enumerator) {
  if (enumerator.ends_with('_')) enumerator.remove_suffix(1);
  return std::string(enumerator);
}

}  // namespace tgo::api::codec
