// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/response_head.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <ctime>
#include <stdexcept>

#include <boost/beast/core/string.hpp>
#include <boost/beast/http/status.hpp>

namespace tgo::net {
namespace {

namespace beast = boost::beast;

bool is_safe(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7f; });
}

void append_header(std::string& head, std::string_view name, std::string_view value) {
  if (name.empty() || !is_safe(name) || !is_safe(value)) throw std::logic_error("a header with a control character");
  head += name;
  head += ": ";
  head += value;
  head += "\r\n";
}

bool has_header(const base::HttpResponse& response, std::string_view name) {
  return std::any_of(response.headers.begin(), response.headers.end(),
                     [name](const auto& header) { return beast::iequals(header.first, name); });
}

}  // namespace

bool has_body(int status) { return status >= 200 && status != 204 && status != 304; }

std::string response_head(const base::HttpResponse& response, const HeadContext& context) {
  const auto reason = beast::http::obsolete_reason(static_cast<beast::http::status>(response.status));
  std::string head = "HTTP/1.1 " + std::to_string(response.status) + ' ';
  head.append(reason.data(), reason.size());
  head += "\r\n";
  head.reserve(1'024);
  append_header(head, "Date", context.date);
  for (const auto& [name, value] : response.headers) append_header(head, name, value);
  for (const auto& [name, value] : security_headers(context.policy, context.over_tls)) {
    if (!has_header(response, name)) append_header(head, name, value);
  }
  if (!has_header(response, "Cache-Control")) append_header(head, "Cache-Control", "no-store");
  if (has_body(response.status)) {
    const std::size_t length = response.shared_body ? response.shared_body->size() : response.body.size();
    append_header(head, "Content-Length", std::to_string(length));
  }
  if (!context.keeps_alive) append_header(head, "Connection", "close");
  head += "\r\n";
  return head;
}

std::string last_words(const base::HttpResponse& response, std::string_view date, bool over_tls) {
  HeadContext context;
  context.keeps_alive = false;
  context.over_tls = over_tls;
  context.date = date;
  return response_head(response, context) + response.body;
}

std::string http_date(std::chrono::system_clock::time_point now) {
  static constexpr std::array<const char*, 7> days = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  static constexpr std::array<const char*, 12> months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const std::time_t seconds = std::chrono::system_clock::to_time_t(now);
  std::tm parts{};
  gmtime_r(&seconds, &parts);
  std::array<char, 64> text{};
  const int length = std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d GMT",
                                   days[static_cast<std::size_t>(parts.tm_wday)], parts.tm_mday,
                                   months[static_cast<std::size_t>(parts.tm_mon)], parts.tm_year + 1900, parts.tm_hour,
                                   parts.tm_min, parts.tm_sec);
  return std::string(text.data(), static_cast<std::size_t>(length));
}

}  // namespace tgo::net
