// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/security_headers.hpp"

#include <array>

namespace tgo::net {
namespace {

using Headers = std::vector<std::pair<std::string, std::string>>;

constexpr const char* content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; "
    "require-trusted-types-for 'script'";

Headers make_headers(Policy policy, bool over_tls) {
  Headers headers = {
      {"API-Version", "0.1.0"},
      {"Content-Security-Policy", content_security_policy},
      {"X-Content-Type-Options", "nosniff"},
      // Not `no-referrer`: under that a browser posts our own forms with `Origin: null`.
      {"Referrer-Policy", "same-origin"},
      {"Cross-Origin-Opener-Policy", "same-origin"},
      {"Cross-Origin-Resource-Policy", "same-origin"},
      {"Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"},
  };
  if (policy == Policy::desk) headers.emplace_back("X-Robots-Tag", "noindex, nofollow");
  if (over_tls) headers.emplace_back("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  return headers;
}

}  // namespace

Policy policy_of(std::string_view path) {
  for (const std::string_view room : {"/desk", "/research", "/v1/desk", "/v1/research"}) {
    if (path == room || (path.starts_with(room) && path[room.size()] == '/')) return Policy::desk;
  }
  return Policy::public_site;
}

const Headers& security_headers(Policy policy, bool over_tls) {
  static const std::array<Headers, 4> all = {make_headers(Policy::public_site, false),
                                             make_headers(Policy::desk, false), make_headers(Policy::public_site, true),
                                             make_headers(Policy::desk, true)};
  return all[(policy == Policy::desk ? 1u : 0u) + (over_tls ? 2u : 0u)];
}

}  // namespace tgo::net
