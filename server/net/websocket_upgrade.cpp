// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/websocket_upgrade.hpp"

#include "net/protocol_refusal.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include <boost/beast/http/rfc7230.hpp>
#include <openssl/evp.h>

namespace tgo::net {
namespace {

namespace http = boost::beast::http;

constexpr std::string_view handshake_guid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";  // RFC 6455 section 1.3

/// Sixteen bytes in base64, which are 22 characters and two signs to fill up.
bool is_handshake_key(std::string_view key) {
  const auto is_base64 = [](char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '/';
  };
  return key.size() == 24 && key.ends_with("==") && std::all_of(key.begin(), key.end() - 2, is_base64);
}

/// RFC 6455 section 4.2.2: proof that the server speaks WebSocket. SHA-1 hides nothing here.
std::string handshake_answer(std::string_view key) {
  std::string input(key);
  input += handshake_guid;
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  if (EVP_Digest(input.data(), input.size(), digest.data(), &length, EVP_sha1(), nullptr) != 1) {
    throw std::runtime_error("no SHA-1");
  }
  std::array<unsigned char, 64> text{};
  const int size = EVP_EncodeBlock(text.data(), digest.data(), static_cast<int>(length));
  return {text.begin(), text.begin() + size};
}

bool lists(std::string_view list, std::string_view token) {
  return http::token_list(boost::beast::string_view(list.data(), list.size()))
      .exists(boost::beast::string_view(token.data(), token.size()));
}

std::string_view value_of(const RequestHead& head, http::field name) {
  const auto value = head[name];
  return {value.data(), value.size()};
}

base::HttpResponse refuse(int status, std::string title, std::string code) {
  base::HttpResponse response;
  response.status = status;
  response.headers.emplace_back("Content-Type", "application/problem+json");
  response.body = "{\"type\":\"about:blank\",\"title\":\"" + title + "\",\"status\":" + std::to_string(status) +
                  ",\"code\":\"" + code + "\",\"violations\":[]}";
  return response;
}

}  // namespace

std::variant<std::string, base::HttpResponse> judge_upgrade(const RequestHead& head,
                                                            const std::vector<std::string>& allowed_origins) {
  const bool wants_upgrade = lists(value_of(head, http::field::connection), "upgrade") &&
                             lists(value_of(head, http::field::upgrade), "websocket");
  const bool has_version = value_of(head, http::field::sec_websocket_version) == "13";
  if (!wants_upgrade || !has_version) {
    base::HttpResponse response = refuse(426, "Upgrade Required", "invalid-input");
    response.headers.emplace_back("Upgrade", "websocket");
    response.headers.emplace_back("Sec-WebSocket-Version", "13");
    return response;
  }
  if (head.method() != http::verb::get) return answer_to(Refusal::malformed);
  const std::string_view key = value_of(head, http::field::sec_websocket_key);
  if (!is_handshake_key(key) || value_of(head, http::field::content_length).size() > 0) {
    return answer_to(Refusal::malformed);
  }
  const std::string_view origin = value_of(head, http::field::origin);
  const bool has_origin = head.find(http::field::origin) != head.end();
  if (has_origin && std::find(allowed_origins.begin(), allowed_origins.end(), origin) == allowed_origins.end()) {
    return refuse(403, "Forbidden", "origin");
  }
  return "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nAPI-Version: 0.1.0\r\n"
         "Sec-WebSocket-Accept: " +
         handshake_answer(key) + "\r\n\r\n";
}

}  // namespace tgo::net
