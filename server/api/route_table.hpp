// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every route of the API as a row: what there is, who gets in, what it takes and what it gives. Tests hold the table to
// proto/openapi.yaml and ask for every row who may use it; there is no other way to make a route.
#pragma once

#include "api/call.hpp"

#include <span>
#include <string_view>

namespace tgo::api {

/// Who gets past the router. What they may do inside is asked in usecase/.
enum class Entry {
  anyone,        ///< no cookie is looked at
  signing_in,    ///< anyone, but from no other website than ours
  staff,         ///< with a valid session
  staff_writes,  ///< with a valid session, its CSRF token, and an Origin of ours
};

using RouteHandler = base::Task<Answer> (*)(usecase::Ports&, Call);

struct Route {
  base::HttpMethod method;
  /// With `{dossier}`, `{number}` and `{release}` for the parts that differ.
  std::string_view path;
  Entry entry;
  /// The schemas of the body that it takes and gives; empty where there is none.
  std::string_view takes;
  std::string_view gives;
  RouteHandler handle;
};

std::span<const Route> route_table();

/// The path under which a request came against that of a route: the parts that stand for `{…}`, or nothing if they
/// differ. A part for `{dossier}` must be a slug.
std::optional<std::vector<std::string>> match(std::string_view pattern, std::string_view path);

/// `GET`, as in an Allow header.
std::string_view method_name(base::HttpMethod method);

}  // namespace tgo::api
