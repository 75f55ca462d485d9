// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/protocol_refusal.hpp"

#include "base/limits.hpp"
#include "base/metrics.hpp"

#include <utility>

namespace tgo::net {
namespace {

struct Wording {
  int status;
  const char* title;
  const char* detail;
  const char* code;
};

Wording wording_of(Refusal refusal) {
  switch (refusal) {
    case Refusal::malformed:
      return {400, "Bad Request", "The request is not well-formed or can be read in two ways.", "invalid-input"};
    case Refusal::target_too_long:
      return {414, "URI Too Long", "Ask for a shorter address.", "invalid-input"};
    case Refusal::headers_too_large:
      return {431, "Request Header Fields Too Large", "Send fewer or shorter headers.", "invalid-input"};
    case Refusal::body_too_large:
      return {413, "Content Too Large", "Send less at once, in parts if need be.", "too-large"};
    case Refusal::length_required:
      return {411, "Length Required", "Send the body with a Content-Length, not in chunks.", "invalid-input"};
    case Refusal::unknown_transfer_coding:
      return {501, "Not Implemented", "Send the body as it is, with a Content-Length.", "invalid-input"};
    case Refusal::unknown_expectation:
      return {417, "Expectation Failed", "Only 100-continue can be expected here.", "invalid-input"};
    case Refusal::unknown_version:
      return {505, "HTTP Version Not Supported", "Speak HTTP/1.1.", "invalid-input"};
    case Refusal::unknown_host:
      return {421, "Misdirected Request", "This server does not answer for that host.", "invalid-input"};
    case Refusal::timed_out:
      return {408, "Request Timeout", "The request did not come in time. Send it again.", "invalid-input"};
    case Refusal::too_many_connections:
      return {503, "Service Unavailable", "It is very busy. Try again in a moment.", "overloaded"};
    case Refusal::failed:
      break;
  }
  return {500, "Internal Server Error", "Something went wrong on our side. Try again later.", "internal"};
}

}  // namespace

base::HttpResponse answer_to(Refusal refusal, std::string instance) {
  const Wording wording = wording_of(refusal);
  base::count("tgo_http_refusals_total", {{"status", std::to_string(wording.status)}});
  base::HttpResponse response;
  response.status = wording.status;
  response.headers.emplace_back("Content-Type", "application/problem+json");
  if (wording.status == 503) {
    response.headers.emplace_back("Retry-After", std::to_string(base::limits::overloaded_retry_after_s));
  }
  response.body = std::string("{\"type\":\"about:blank\",\"title\":\"") + wording.title +
                  "\",\"status\":" + std::to_string(wording.status) + ",\"detail\":\"" + wording.detail +
                  "\",\"code\":\"" + wording.code + "\",\"violations\":[]";
  if (!instance.empty()) response.body += ",\"instance\":\"urn:uuid:" + instance + "\"";
  response.body += "}";
  return response;
}

}  // namespace tgo::net
