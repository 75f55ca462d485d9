// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// One request on its way through a route, and the small steps that routes share: read a part of the path or the query,
// make an answer. Knows no status but those of success.
#pragma once

#include "api/codec/plain.hpp"
#include "api/messages/messages.hpp"
#include "base/http_message.hpp"
#include "base/result.hpp"
#include "domain/actor.hpp"
#include "usecase/ports/ports.hpp"

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::api {

/// A request that has been let in. `actor` is there on every route that only staff may use.
struct Call {
  base::HttpRequest request;
  /// The parts of the path that stand for `{…}`, in order.
  std::vector<std::string> parameters;
  std::optional<domain::Actor> actor;
  /// Whether the cookie of a session may only travel over TLS.
  bool secure_cookie = true;
};

/// What a route gives: an answer of success, or a refusal that the router turns into one.
using Answer = base::Result<base::HttpResponse>;

/// The slug in the path. The router has seen that it is one.
inline const std::string& dossier_of(const Call& call) { return call.parameters.at(0); }

/// The number in the path; not_found if it is none.
base::Result<std::int64_t> number_of(const Call& call);

/// The id of a release in the path; not_found if it is none.
base::Result<base::Uuid> release_of(const Call& call);

/// An answer in JSON that is not to be kept by anybody in between.
base::HttpResponse json_answer(int status, std::string json);

/// An answer without a body.
base::HttpResponse empty_answer();

template <class View>
base::HttpResponse ok(const View& view) {
  return json_answer(200, codec::encode(view));
}

template <class View>
base::HttpResponse created(const View& view) {
  return json_answer(201, codec::encode(view));
}

/// The outcome of a use case as an answer with status 200.
template <class View>
Answer answer_of(const base::Result<View>& result) {
  if (!result) return result.error();
  return ok(*result);
}

/// The outcome of a use case that made something as an answer with status 201.
template <class View>
Answer created_of(const base::Result<View>& result) {
  if (!result) return result.error();
  return created(*result);
}

/// Refuses query keys that are not in `known`, and those that were given twice.
std::vector<base::Violation> check_query(const base::FormFields& query, std::initializer_list<std::string_view> known);

/// A text of the query as an enumeration, number or id, checked as the codec would check it in a body. Nothing if it
/// was not sent; adds to `found` if it is wrong.
template <class T>
std::optional<T> query_value(const base::FormFields& query, std::string_view name,
                             std::vector<base::Violation>& found) {
  const auto text = base::single_field(query, name);
  if (!text) return std::nullopt;
  T value{};
  if (codec::read_plain(*text, &value, codec::shape_of<T>())) return value;
  found.push_back({"/" + std::string(name), "not-in-list"});
  return std::nullopt;
}

}  // namespace tgo::api
