// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/call.hpp"

#include "api/codec/pointer.hpp"

#include <algorithm>

namespace tgo::api {

base::Result<std::int64_t> number_of(const Call& call) {
  const auto number = codec::parse_integer(call.parameters.at(1));
  if (!number || *number < 1) return base::refuse(base::ProblemCode::not_found);
  return *number;
}

base::Result<base::Uuid> release_of(const Call& call) {
  const auto id = base::parse_uuid(call.parameters.at(1));
  if (!id) return base::refuse(base::ProblemCode::not_found);
  return *id;
}

base::HttpResponse json_answer(int status, std::string json) {
  base::HttpResponse response;
  response.status = status;
  response.headers.emplace_back("Content-Type", "application/json");
  response.headers.emplace_back("Cache-Control", "no-store");
  response.body = std::move(json);
  return response;
}

base::HttpResponse empty_answer() {
  base::HttpResponse response;
  response.status = 204;
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

std::vector<base::Violation> check_query(const base::FormFields& query, std::initializer_list<std::string_view> known) {
  std::vector<base::Violation> found;
  for (auto field = query.begin(); field != query.end(); field = query.upper_bound(field->first)) {
    const std::string pointer = "/" + codec::pointer_part(field->first);
    if (std::find(known.begin(), known.end(), field->first) == known.end()) found.push_back({pointer, "unknown-key"});
    if (query.count(field->first) > 1) found.push_back({pointer, "duplicate-key"});
  }
  return found;
}

}  // namespace tgo::api
