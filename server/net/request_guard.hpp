// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Refuses every request that two readers could take for two different ones, on its raw bytes, before the HTTP library
// reads them (which forgives much: design.md section 4). Decides only yes or no; the parser reads the values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tgo::net {

/// Why a request is refused, for the one table in net/protocol_refusal.
enum class Refusal {
  malformed,  ///< not HTTP as RFC 9112 has it, or ambiguous
  target_too_long,
  headers_too_large,
  body_too_large,
  length_required,  ///< chunked bodies are not taken: a body comes with its length
  unknown_transfer_coding,
  unknown_expectation,
  unknown_version,
  unknown_host,
  timed_out,
  too_many_connections,
  failed,
};

/// The hosts that this entrance answers for, lower case, with the port where it is not the scheme's own.
using AllowedHosts = std::vector<std::string>;

/// Judges a whole header block, from the request line to the empty line that ends it (`\r\n\r\n` included). Nothing
/// means that there is nothing against it.
std::optional<Refusal> refusal_of(std::string_view header_block, const AllowedHosts& allowed_hosts);

/// Judges the first bytes of a request that has not come whole, so that what is no HTTP at all need not time out.
bool may_become_a_request(std::string_view first_bytes);

}  // namespace tgo::net
