// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/request_guard.hpp"

#include "base/form_text.hpp"
#include "base/limits.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

namespace tgo::net {
namespace {

constexpr std::size_t method_bytes_max = 16;

/// Headers that have one meaning only: given twice, two readers may pick different ones.
constexpr std::array<std::string_view, 22> single_headers = {
    "host",      "content-length",   "transfer-encoding", "content-type",          "cookie",
    "origin",    "if-none-match",    "x-csrf-token",      "accept-language",       "authorization",
    "expect",    "upgrade",          "sec-websocket-key", "sec-websocket-version", "user-agent",
    "referer",   "content-encoding", "x-forwarded-for",   "x-forwarded-proto",     "x-forwarded-host",
    "forwarded", "content-location"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// RFC 9110 section 5.6.2.
bool is_token(std::string_view text) {
  const auto is_token_character = [](char c) {
    return is_letter(c) || is_digit(c) || std::string_view("!#$%&'*+-.^_`|~").find(c) != std::string_view::npos;
  };
  return !text.empty() && std::all_of(text.begin(), text.end(), is_token_character);
}

std::string lower(std::string_view text) {
  std::string lowered(text);
  for (char& c : lowered) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return lowered;
}

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Every segment decoded must be a plain name: no `.`, no `..`, no slash, backslash or control character in it.
bool is_plain_path(std::string_view path) {
  if (path.empty() || path.front() != '/' || path.find("//") != std::string_view::npos) return false;
  while (!path.empty()) {
    path.remove_prefix(1);
    const std::size_t end = std::min(path.find('/'), path.size());
    const auto segment = base::percent_decode(path.substr(0, end));
    path.remove_prefix(end);
    if (!segment || *segment == "." || *segment == "..") return false;
    const auto is_trouble = [](char c) {
      return c == '/' || c == '\\' || static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
    };
    if (std::any_of(segment->begin(), segment->end(), is_trouble)) return false;
  }
  return true;
}

std::optional<Refusal> judge_target(std::string_view target) {
  if (target.size() > base::limits::http_target_bytes_max) return Refusal::target_too_long;
  const auto is_trouble = [](char c) {
    return c <= 0x20 || c >= 0x7f || std::string_view("\"#<>\\").find(c) != std::string_view::npos;
  };
  if (std::any_of(target.begin(), target.end(), is_trouble)) return Refusal::malformed;
  const std::size_t question = target.find('?');
  if (!is_plain_path(target.substr(0, question))) return Refusal::malformed;
  if (question != std::string_view::npos && !base::parse_form(target.substr(question + 1))) return Refusal::malformed;
  return std::nullopt;
}

std::optional<Refusal> judge_request_line(std::string_view line) {
  const std::size_t first = line.find(' ');
  const std::size_t last = line.rfind(' ');
  if (first == std::string_view::npos || first == last) return Refusal::malformed;
  const std::string_view method = line.substr(0, first);
  const std::string_view version = line.substr(last + 1);
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  if (method.empty() || method.size() > method_bytes_max) return Refusal::malformed;
  if (!std::all_of(method.begin(), method.end(), is_capital)) return Refusal::malformed;
  if (version != "HTTP/1.1") {
    const bool has_shape = version.size() == 8 && version.starts_with("HTTP/") && is_digit(version[5]) &&
                           version[6] == '.' && is_digit(version[7]);
    return has_shape ? Refusal::unknown_version : Refusal::malformed;
  }
  return judge_target(line.substr(first + 1, last - first - 1));
}

std::optional<Refusal> judge_length(std::string_view value) {
  if (value.empty() || !std::all_of(value.begin(), value.end(), is_digit)) return Refusal::malformed;
  std::uint64_t length = 0;
  const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), length);
  if (error != std::errc() || length > base::limits::http_body_bytes_max) return Refusal::body_too_large;
  return std::nullopt;
}

/// What the header fields said so far.
class HeaderFields {
 public:
  std::optional<Refusal> take(std::string_view line) {
    if (++count_ > base::limits::http_headers_max) return Refusal::headers_too_large;
    const std::size_t colon = line.find(':');  // a folded line starts with white space, which is no token
    if (colon == std::string_view::npos || !is_token(line.substr(0, colon))) return Refusal::malformed;
    const std::string_view value = trim(line.substr(colon + 1));
    const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; };
    if (std::any_of(value.begin(), value.end(), is_control)) return Refusal::malformed;
    const std::string name = lower(line.substr(0, colon));
    const auto* single = std::find(single_headers.begin(), single_headers.end(), name);
    if (single != single_headers.end()) {
      const auto index = static_cast<std::size_t>(single - single_headers.begin());
      if (seen_[index]) return Refusal::malformed;
      seen_[index] = true;
    }
    return judge_value(name, value);
  }

  std::optional<Refusal> judge_together(const AllowedHosts& allowed_hosts) const {
    if (!has_host_) return Refusal::malformed;
    if (has_transfer_encoding_ && has_length_) return Refusal::malformed;
    if (has_transfer_encoding_) return is_chunked_ ? Refusal::length_required : Refusal::unknown_transfer_coding;
    if (std::find(allowed_hosts.begin(), allowed_hosts.end(), host_) == allowed_hosts.end()) {
      return Refusal::unknown_host;
    }
    return std::nullopt;
  }

 private:
  std::optional<Refusal> judge_value(std::string_view name, std::string_view value) {
    if (name == "host") {
      has_host_ = true;
      host_ = lower(value);
    } else if (name == "content-length") {
      has_length_ = true;
      return judge_length(value);
    } else if (name == "transfer-encoding") {
      has_transfer_encoding_ = true;
      is_chunked_ = lower(value) == "chunked";
    } else if (name == "expect" && lower(value) != "100-continue") {
      return Refusal::unknown_expectation;
    }
    return std::nullopt;
  }

  std::array<bool, single_headers.size()> seen_{};
  std::size_t count_ = 0;
  std::string host_;
  bool has_host_ = false;
  bool has_length_ = false;
  bool has_transfer_encoding_ = false;
  bool is_chunked_ = false;
};

}  // namespace

std::optional<Refusal> refusal_of(std::string_view header_block, const AllowedHosts& allowed_hosts) {
  if (header_block.size() > base::limits::http_header_bytes_max) return Refusal::headers_too_large;
  if (!header_block.ends_with("\r\n\r\n")) return Refusal::malformed;
  header_block.remove_suffix(2);
  bool is_first = true;
  HeaderFields fields;
  while (!header_block.empty()) {
    const std::size_t end = header_block.find("\r\n");
    const std::string_view line = header_block.substr(0, end);
    header_block.remove_prefix(end + 2);
    if (line.find_first_of(std::string_view("\r\n\0", 3)) != std::string_view::npos) return Refusal::malformed;
    if (const auto refused = is_first ? judge_request_line(line) : fields.take(line)) return refused;
    is_first = false;
  }
  return fields.judge_together(allowed_hosts);
}

bool may_become_a_request(std::string_view first_bytes) {
  const std::string_view method = first_bytes.substr(0, first_bytes.find(' '));
  if (method.empty()) return first_bytes.empty();
  if (method.size() > method_bytes_max) return false;
  return std::all_of(method.begin(), method.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace tgo::net
