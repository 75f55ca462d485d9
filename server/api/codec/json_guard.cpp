// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/codec/json_guard.hpp"

#include "base/text.hpp"

namespace tgo::api::codec {

bool may_be_json(std::string_view json) {
  constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
  return !json.empty() && !json.starts_with(byte_order_mark) && json.find('\0') == json.npos && base::is_utf8(json);
}

}  // namespace tgo::api::codec
