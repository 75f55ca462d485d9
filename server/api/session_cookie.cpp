// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/session_cookie.hpp"

#include "base/limits.hpp"

namespace tgo::api {
namespace {

/// On plain HTTP, which only a developer's own machine has, a browser refuses the prefix.
std::string_view name_of(bool secure) { return secure ? "__Host-tgo" : "tgo"; }

std::string cookie(std::string_view token, bool secure, long max_age_s) {
  std::string header{name_of(secure)};
  header += '=';
  header += token;
  header += "; Path=/; HttpOnly; SameSite=Strict; Max-Age=" + std::to_string(max_age_s);
  if (secure) header += "; Secure";
  return header;
}

}  // namespace

std::string session_token_of(std::string_view cookie_header, bool secure) {
  std::string token;
  while (!cookie_header.empty()) {
    const auto end = cookie_header.find(';');
    std::string_view pair = cookie_header.substr(0, end);
    cookie_header.remove_prefix(end == cookie_header.npos ? cookie_header.size() : end + 1);
    while (!pair.empty() && pair.front() == ' ') pair.remove_prefix(1);
    const auto equals = pair.find('=');
    if (equals == pair.npos || pair.substr(0, equals) != name_of(secure)) continue;
    if (!token.empty()) return {};
    token = pair.substr(equals + 1);
  }
  return token.size() <= base::limits::secret_max ? token : std::string();
}

std::string session_cookie(std::string_view token, bool secure) {
  return cookie(token, secure, std::chrono::seconds(base::limits::session_lifetime).count());
}

std::string ended_session_cookie(bool secure) { return cookie("", secure, 0); }

}  // namespace tgo::api
