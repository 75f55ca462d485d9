// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/http_request.hpp"

#include <string>
#include <string_view>

#include <boost/beast/http/verb.hpp>

namespace tgo::net {
namespace {

namespace http = boost::beast::http;

base::HttpMethod method_of(http::verb verb) {
  switch (verb) {
    case http::verb::get:
    case http::verb::head:
      return base::HttpMethod::get;
    case http::verb::post:
      return base::HttpMethod::post;
    case http::verb::put:
      return base::HttpMethod::put;
    case http::verb::delete_:
      return base::HttpMethod::remove;
    case http::verb::options:
      return base::HttpMethod::options;
    default:
      return base::HttpMethod::other;
  }
}

template <class Name>
std::string value_of(const RequestHead& head, Name name) {
  const auto value = head[name];
  return std::string(value.data(), value.size());
}

}  // namespace

std::string_view raw_path(const RequestHead& head) {
  const std::string_view target(head.target().data(), head.target().size());
  return target.substr(0, target.find('?'));
}

base::HttpRequest to_request(const RequestHead& head) {
  const std::string_view target(head.target().data(), head.target().size());
  const std::size_t question = target.find('?');
  base::HttpRequest request;
  request.method = method_of(head.method());
  request.path = base::percent_decode(target.substr(0, question)).value();
  if (question != std::string_view::npos) request.query = base::parse_form(target.substr(question + 1)).value();
  request.host = value_of(head, http::field::host);
  request.cookie = value_of(head, http::field::cookie);
  request.origin = value_of(head, http::field::origin);
  request.content_type = value_of(head, http::field::content_type);
  request.if_none_match = value_of(head, http::field::if_none_match);
  request.accept_language = value_of(head, http::field::accept_language);
  request.csrf_token = value_of(head, "X-CSRF-Token");
  return request;
}

}  // namespace tgo::net
