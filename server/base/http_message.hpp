// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A request and its answer as api/ and site/ see them: after net/ has guarded, parsed and decoded them. Holds no type
// of the HTTP library and nothing that tells who is at the other end: no address, no agent, no list of other headers.
#pragma once

#include "base/form_text.hpp"
#include "base/task.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace tgo::base {

/// HEAD never gets here: net asks for the same with `get` and leaves the body out. `remove` is DELETE; `other` is any
/// method that no route of ours has.
enum class HttpMethod { get, post, put, remove, options, other };

/// What was asked. A header that was not sent is empty; net refuses those that were sent twice.
struct HttpRequest {
  HttpMethod method = HttpMethod::get;
  std::string path = "/";  ///< percent-decoded, valid UTF-8, without the query
  FormFields query = {};   ///< percent-decoded; ask with single_field
  std::string host = {};   ///< on the allow-list, with its port if it has one
  std::string cookie = {};
  std::string origin = {};
  std::string content_type = {};
  std::string if_none_match = {};
  std::string accept_language = {};
  std::string csrf_token = {};  ///< X-CSRF-Token
  std::string body = {};        ///< at most limits.hpp's http_body_bytes_max
  /// For the rate limit only: a keyed hash of the address, under a key that changes daily. Never log or store it.
  std::uint64_t client_key = 0;
};

/// The answer. net adds Content-Length, Date, API-Version and the security headers; a header that is given here (such
/// as a Content-Security-Policy of its own) replaces the one that net would set.
struct HttpResponse {
  int status = 200;
  std::vector<std::pair<std::string, std::string>> headers = {};  ///< Content-Type, Cache-Control, ETag, Set-Cookie, …
  std::string body = {};
  std::shared_ptr<const std::string> shared_body = {};  ///< when set it is sent in the place of `body`: a cached page
};

/// Whatever answers requests: the API, the site, or the table of routes before them. Called on the connection's shard,
/// by many connections at the same time; lives longer than any of them. An exception becomes a 500 with an id.
class HttpHandler {
 public:
  virtual ~HttpHandler() = default;
  virtual Task<HttpResponse> handle(HttpRequest request) = 0;
};

}  // namespace tgo::base
