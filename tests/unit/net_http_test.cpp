// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// HTTP over real sockets: what is refused before it reaches a handler (each case raw bytes and a status), and what the
// answers bear.
#include "base/limits.hpp"
#include "net/client_key.hpp"
#include "net_support.hpp"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <future>
#include <iostream>
#include <string>
#include <vector>

#include <boost/asio/post.hpp>
#include <gtest/gtest.h>

namespace tgo::net {
namespace {

namespace fs = std::filesystem;
namespace limits = base::limits;

fs::path make_web_files() {
  const fs::path directory = fs::temp_directory_path() / ("tgo-web-" + base::to_text(base::random_uuid()));
  fs::create_directories(directory / "assets" / "fonts");
  fs::create_directories(directory / "desk");
  std::ofstream(directory / "assets" / "site-a1b2.js") << "// script";
  std::ofstream(directory / "assets" / "fonts" / "fira.woff2") << "font";
  std::ofstream(directory / "assets" / "secret.pem") << "no content type, so not served";
  std::ofstream(directory / "desk" / "index.html") << "<!doctype html><title>desk</title>";
  std::ofstream(directory / "site.json") << "{}";
  std::ofstream(directory / "robots.txt") << "User-agent: *";
  fs::create_symlink("/etc/hostname", directory / "assets" / "link.txt");
  return directory;
}

class Http : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    handler_ = new EchoHandler;
    const fs::path directory = make_web_files();
    files_ = new StaticFiles(directory);
    fs::remove_all(directory);
    entrance_ = new Entrance;
    entrance_->handler = handler_;
    entrance_->files = files_;
    entrance_->allowed_hosts = {"tgo.example", "localhost:8080"};
    ServerOptions options;
    options.shards = 2;
    server_ = new Server(options);
    port_ = server_->listen("127.0.0.1", 0, *entrance_);
    server_->start();
  }
  static void TearDownTestSuite() {
    delete server_;
    delete entrance_;
    delete files_;
    delete handler_;
  }

  static std::string ask(const std::string& bytes) {
    RawClient client(port_);
    client.send(bytes);
    return client.read_response();
  }
  static std::string get(const std::string& target, const std::string& more = "") {
    return ask("GET " + target + " HTTP/1.1\r\nHost: tgo.example\r\n" + more + "\r\n");
  }

  static inline EchoHandler* handler_ = nullptr;
  static inline StaticFiles* files_ = nullptr;
  static inline Entrance* entrance_ = nullptr;
  static inline Server* server_ = nullptr;
  static inline std::uint16_t port_ = 0;
};

struct GuardCase {
  std::string name;
  std::string bytes;
  int status;
};

std::string request(const std::string& line, const std::string& headers, const std::string& body = "") {
  return line + "\r\n" + headers + "\r\n" + body;
}

const std::string host = "Host: tgo.example\r\n";

std::vector<GuardCase> line_cases() {
  const auto line = [](const std::string& name, const std::string& text, int status) {
    return GuardCase{name, request(text, host), status};
  };
  const std::string long_target(limits::http_target_bytes_max, 'a');
  return {
      line("plain", "GET / HTTP/1.1", 200),
      line("lower-case method", "get / HTTP/1.1", 400),
      line("method with a sign", "GE-T / HTTP/1.1", 400),
      line("endless method", std::string(40, 'A') + " / HTTP/1.1", 400),
      line("no method", " / HTTP/1.1", 400),
      line("no target", "GET HTTP/1.1", 400),
      line("empty target", "GET  HTTP/1.1", 400),
      line("two spaces", "GET  / HTTP/1.1", 400),
      line("space in target", "GET /a b HTTP/1.1", 400),
      line("tab in line", "GET\t/ HTTP/1.1", 400),
      line("space at the end", "GET / HTTP/1.1 ", 400),
      line("HTTP/1.0", "GET / HTTP/1.0", 505),
      line("HTTP/2.0", "GET / HTTP/2.0", 505),
      line("HTTP/0.9", "GET /", 400),
      line("version in lower case", "GET / http/1.1", 400),
      line("version too long", "GET / HTTP/1.10", 400),
      line("TRACE is nobody's", "TRACE / HTTP/1.1", 200),
      line("CONNECT", "CONNECT tgo.example:443 HTTP/1.1", 400),
      line("asterisk form", "OPTIONS * HTTP/1.1", 400),
      line("absolute form", "GET http://tgo.example/ HTTP/1.1", 400),
      line("absolute form of another", "GET http://evil.example/ HTTP/1.1", 400),
      line("no slash first", "GET a HTTP/1.1", 400),
      line("dot-dot", "GET /a/../b HTTP/1.1", 400),
      line("dot-dot at the end", "GET /a/.. HTTP/1.1", 400),
      line("dot", "GET /a/./b HTTP/1.1", 400),
      line("dot-dot, encoded", "GET /a/%2e%2e/b HTTP/1.1", 400),
      line("dot-dot, half encoded", "GET /a/.%2E/b HTTP/1.1", 400),
      line("dots in a name", "GET /a..b/...c HTTP/1.1", 200),
      line("double slash", "GET //evil.example HTTP/1.1", 400),
      line("double slash within", "GET /a//b HTTP/1.1", 400),
      line("encoded slash", "GET /a%2fb HTTP/1.1", 400),
      line("encoded backslash", "GET /a%5Cb HTTP/1.1", 400),
      line("backslash", "GET /a\\b HTTP/1.1", 400),
      line("encoded NUL", "GET /a%00 HTTP/1.1", 400),
      line("encoded NUL in query", "GET /a?b=%00 HTTP/1.1", 400),
      line("encoded line break in path", "GET /a%0d%0aX HTTP/1.1", 400),
      line("encoded line break in query", "GET /a?b=%0A HTTP/1.1", 200),
      line("encoded twice stays a name", "GET /%252e%252e/ HTTP/1.1", 200),
      line("percent alone", "GET /a% HTTP/1.1", 400),
      line("percent, one digit", "GET /a%2 HTTP/1.1", 400),
      line("percent, no digits", "GET /a%zz HTTP/1.1", 400),
      line("percent in query", "GET /a?b=%g1 HTTP/1.1", 400),
      line("overlong UTF-8", "GET /a%c0%af HTTP/1.1", 400),
      line("half a character", "GET /a%e2%82 HTTP/1.1", 400),
      line("a whole character", "GET /caf%C3%A9 HTTP/1.1", 200),
      line("raw UTF-8", "GET /caf\xc3\xa9 HTTP/1.1", 400),
      line("fragment", "GET /a#b HTTP/1.1", 400),
      line("angle bracket", "GET /a?<script> HTTP/1.1", 400),
      line("quote", "GET /a?\"b HTTP/1.1", 400),
      line("target just short enough", "GET /" + long_target.substr(1) + " HTTP/1.1", 200),
      line("target too long", "GET /" + long_target + " HTTP/1.1", 414),
      line("NUL in line", std::string("GET /\0 HTTP/1.1", 15), 400),
      line("bare carriage return", "GET / HTTP/1.1\rX: y", 400),
      line("bare line feed", "GET / HTTP/1.1\nX: y", 400),
  };
}

std::vector<GuardCase> header_cases() {
  const std::string post = "POST /a HTTP/1.1";
  const std::string get = "GET / HTTP/1.1";
  std::string many;
  for (std::size_t i = 0; i < limits::http_headers_max; ++i) many += "X-" + std::to_string(i) + ": y\r\n";
  return {
      {"no Host", request(get, ""), 400},
      {"two Hosts", request(get, host + host), 400},
      {"two Hosts in other spelling", request(get, host + "HOST: evil.example\r\n"), 400},
      {"list of Hosts", request(get, "Host: tgo.example, evil.example\r\n"), 421},
      {"empty Host", request(get, "Host:\r\n"), 421},
      {"other Host", request(get, "Host: evil.example\r\n"), 421},
      {"Host with another port", request(get, "Host: tgo.example:81\r\n"), 421},
      {"Host with a path", request(get, "Host: tgo.example/x\r\n"), 421},
      {"Host with a name before it", request(get, "Host: evil@tgo.example\r\n"), 421},
      {"Host with a dot after it", request(get, "Host: tgo.example.\r\n"), 421},
      {"Host in capitals", request(get, "Host: TGO.Example\r\n"), 200},
      {"Host with port on the list", request(get, "Host: localhost:8080\r\n"), 200},
      {"space before the colon", request(get, "Host : tgo.example\r\n"), 400},
      {"no colon", request(get, host + "Nonsense\r\n"), 400},
      {"no name", request(get, host + ": x\r\n"), 400},
      {"space in a name", request(get, host + "X Y: z\r\n"), 400},
      {"folded line", request(get, host + "X: a\r\n b\r\n"), 400},
      {"folded line with a tab", request(get, host + "X: a\r\n\tb\r\n"), 400},
      {"folded first header", request(get, " " + host), 400},
      {"NUL in a value", request(get, host + std::string("X: a\0b\r\n", 8)), 400},
      {"control character in a value", request(get, host + "X: a\x01\r\n"), 400},
      {"delete character in a value", request(get, host + "X: a\x7f\r\n"), 400},
      {"bare carriage return in a value", request(get, host + "X: a\rb\r\n"), 400},
      {"bare line feed in a value", request(get, host + "X: a\nY: b\r\n"), 400},
      {"tab in a value", request(get, host + "X: a\tb\r\n"), 200},
      {"too many headers", request(get, host + many), 431},
      {"headers too large", request(get, host + "X: " + std::string(limits::http_header_bytes_max, 'x') + "\r\n"), 431},
      {"two cookies", request(get, host + "Cookie: a=b\r\nCookie: c=d\r\n"), 400},
      {"two origins", request(get, host + "Origin: https://a\r\nOrigin: https://b\r\n"), 400},
      {"two CSRF tokens", request(get, host + "X-CSRF-Token: a\r\nX-CSRF-Token: b\r\n"), 400},
      {"two content types", request(post, host + "Content-Type: a/b\r\nContent-Type: c/d\r\n"), 400},
      {"body", request(post, host + "Content-Length: 3\r\n", "abc"), 200},
      {"body of nothing", request(post, host + "Content-Length: 0\r\n"), 200},
      {"two lengths", request(post, host + "Content-Length: 3\r\nContent-Length: 3\r\n", "abc"), 400},
      {"two lengths that differ", request(post, host + "Content-Length: 3\r\nContent-Length: 4\r\n", "abc"), 400},
      {"list of lengths", request(post, host + "Content-Length: 3, 3\r\n", "abc"), 400},
      {"length with a sign", request(post, host + "Content-Length: +3\r\n", "abc"), 400},
      {"negative length", request(post, host + "Content-Length: -1\r\n"), 400},
      {"length in hexadecimal", request(post, host + "Content-Length: 0x3\r\n", "abc"), 400},
      {"length with a fraction", request(post, host + "Content-Length: 3.0\r\n", "abc"), 400},
      {"length with a space", request(post, host + "Content-Length: 3 3\r\n", "abc"), 400},
      {"empty length", request(post, host + "Content-Length:\r\n", "abc"), 400},
      {"length that wraps", request(post, host + "Content-Length: 18446744073709551619\r\n", "abc"), 413},
      {"length too large",
       request(post, host + "Content-Length: " + std::to_string(limits::http_body_bytes_max + 1) + "\r\n"), 413},
      {"chunked", request(post, host + "Transfer-Encoding: chunked\r\n", "3\r\nabc\r\n0\r\n\r\n"), 411},
      {"chunked and length", request(post, host + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n", "abc"), 400},
      {"length and chunked", request(post, host + "Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "abc"), 400},
      {"gzip and length", request(post, host + "Transfer-Encoding: gzip\r\nContent-Length: 3\r\n", "abc"), 400},
      {"gzip", request(post, host + "Transfer-Encoding: gzip\r\n", "abc"), 501},
      {"chunked, identity", request(post, host + "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 501},
      {"xchunked", request(post, host + "Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501},
      {"identity", request(post, host + "Transfer-Encoding: identity\r\n", "abc"), 501},
      {"empty transfer coding", request(post, host + "Transfer-Encoding:\r\n", "abc"), 501},
      {"transfer coding twice",
       request(post, host + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400},
      {"transfer coding behind a space", request(post, host + "Transfer-Encoding : chunked\r\n", "0\r\n\r\n"), 400},
      {"transfer coding behind a tab", request(post, host + "Transfer-Encoding:\tchunked\r\n", "0\r\n\r\n"), 411},
      {"unknown expectation", request(post, host + "Expect: miracles\r\nContent-Length: 3\r\n", "abc"), 417},
      {"TLS on a plain port", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400},
      {"another protocol", "\x05\x01\x02 socks", 400},
      {"empty line first", "\r\n" + request(get, host), 400},
  };
}

TEST_F(Http, RefusesWhatCanBeReadInTwoWays) {
  std::size_t count = 0;
  for (const auto& cases : {line_cases(), header_cases()}) {
    for (const GuardCase& one : cases) {
      const int before = handler_->requests;
      const std::string response = ask(one.bytes);
      EXPECT_EQ(status_of(response), one.status) << one.name << "\n" << response.substr(0, 300);
      EXPECT_EQ(handler_->requests - before, one.status == 200 ? 1 : 0) << one.name;
      if (one.status != 200) {
        EXPECT_TRUE(has_line(response, "Content-Type: application/problem+json")) << one.name;
        EXPECT_TRUE(has_line(response, "Connection: close")) << one.name;
        EXPECT_TRUE(has_line(response, "API-Version: 0.1.0")) << one.name;
      }
      ++count;
    }
  }
  std::cout << count << " cases\n";
  EXPECT_GE(count, 100u);
}

TEST_F(Http, GuardsARequestThatComesByteByByte) {
  RawClient client(port_);
  for (const char c : request("POST /slow HTTP/1.1", host + "Content-Length: 5\r\n", "hello")) {
    client.send(std::string_view(&c, 1));
  }
  const std::string response = client.read_response();
  EXPECT_EQ(status_of(response), 200);
  EXPECT_TRUE(response.ends_with("/slow|hello"));
}

TEST_F(Http, ReadsNothingBehindARefusedRequest) {
  RawClient client(port_);
  const int before = handler_->requests;
  client.send(request("GET /a HTTP/1.1", host + host) + request("GET /b HTTP/1.1", host));
  const std::string all = client.read_to_end();
  EXPECT_EQ(status_of(all), 400);
  EXPECT_EQ(handler_->requests, before);
}

TEST_F(Http, AnswersRequestsOnOneConnectionInOrder) {
  RawClient client(port_);
  client.send(request("GET /1 HTTP/1.1", host) + request("POST /2 HTTP/1.1", host + "Content-Length: 2\r\n", "xy") +
              request("GET /3 HTTP/1.1", host + "Connection: close\r\n"));
  EXPECT_TRUE(client.read_response().ends_with("/1|"));
  EXPECT_TRUE(client.read_response().ends_with("/2|xy"));
  const std::string last = client.read_to_end();
  EXPECT_TRUE(last.ends_with("/3|"));
  EXPECT_TRUE(has_line(last, "Connection: close"));
}

TEST_F(Http, HandsOverDecodedFieldsAndNoAddress) {
  get("/caf%C3%A9/x?q=a+b%26c&empty&q2=",
      "Cookie: tgo=1\r\nOrigin: https://tgo.example\r\nIf-None-Match: \"5\"\r\nAccept-Language: nl\r\nX-CSRF-Token: "
      "t\r\n"
      "User-Agent: somebody\r\n");
  const base::HttpRequest last = handler_->last();
  EXPECT_EQ(last.method, base::HttpMethod::get);
  EXPECT_EQ(last.path, "/caf\u00e9/x");
  EXPECT_EQ(base::single_field(last.query, "q"), "a b&c");
  EXPECT_EQ(base::single_field(last.query, "empty"), "");
  EXPECT_EQ(last.cookie, "tgo=1");
  EXPECT_EQ(last.origin, "https://tgo.example");
  EXPECT_EQ(last.if_none_match, "\"5\"");
  EXPECT_EQ(last.accept_language, "nl");
  EXPECT_EQ(last.csrf_token, "t");
  EXPECT_EQ(last.host, "tgo.example");
  EXPECT_NE(last.client_key, 0u);
}

TEST_F(Http, LeavesTheBodyOutForHead) {
  RawClient client(port_);
  client.send(request("HEAD /head HTTP/1.1", host) + request("GET /after HTTP/1.1", host));
  const std::string head = client.read_response(false);
  EXPECT_TRUE(has_line(head, "Content-Length: 6"));
  EXPECT_TRUE(head.ends_with("\r\n\r\n"));
  EXPECT_TRUE(client.read_response().ends_with("/after|"));
}

TEST_F(Http, SaysContinueWhenItIsAwaited) {
  RawClient client(port_);
  client.send(request("POST /big HTTP/1.1", host + "Expect: 100-continue\r\nContent-Length: 4\r\n"));
  std::string interim;
  while (!interim.ends_with("\r\n\r\n") && client.read_more(interim)) {
  }
  EXPECT_EQ(interim, "HTTP/1.1 100 Continue\r\n\r\n");
  client.send("body");
  EXPECT_TRUE(client.read_response().ends_with("/big|body"));
}

TEST_F(Http, TakesTheLargestBodyAndTellsALargerOneAtOnce) {
  RawClient client(port_);
  const std::string body(limits::http_body_bytes_max, 'b');
  client.send(request("POST /a HTTP/1.1", host + "Content-Length: " + std::to_string(body.size()) + "\r\n", body));
  EXPECT_EQ(client.read_response().size() > body.size(), true);
  RawClient other(port_);
  other.send(request("POST /a HTTP/1.1", host + "Content-Length: " + std::to_string(body.size() + 1) + "\r\n"));
  other.send(body + "b");  // the answer must survive that this is still under way
  EXPECT_EQ(status_of(other.read_to_end()), 413);
}

TEST_F(Http, WritesALargeAnswerToAReaderWhoTakesItsTime) {
  RawClient client(port_);
  client.send(request("GET /large HTTP/1.1", host + "Connection: close\r\n"));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  const std::string response = client.read_to_end();
  EXPECT_TRUE(has_line(response, "Content-Length: 8000000"));
  EXPECT_EQ(response.size() - response.find("\r\n\r\n") - 4, 8'000'000u);
}

TEST_F(Http, BearsTheSecurityHeadersOnEveryAnswer) {
  for (const std::string& response :
       {get("/x"), get("/fails"), get("/nothing"), get("/assets/site-a1b2.js"), get("/a%zz")}) {
    for (const char* name : {"Content-Security-Policy: default-src 'none'", "X-Content-Type-Options: nosniff",
                             "Referrer-Policy: same-origin", "Cross-Origin-Opener-Policy: same-origin",
                             "API-Version: 0.1.0", "Cache-Control: ", "Date: "}) {
      EXPECT_NE(response.find(std::string("\r\n") + name), std::string::npos) << name << "\n" << response;
    }
    EXPECT_EQ(response.find("\r\nServer:"), std::string::npos);
    EXPECT_EQ(response.find("\r\nSet-Cookie:"), std::string::npos);
  }
}

TEST_F(Http, LetsAHandlersHeaderReplaceItsOwn) {
  const std::string response = get("/own-policy");
  EXPECT_NE(response.find("default-src 'self'"), std::string::npos);
  EXPECT_EQ(response.find("default-src 'none'"), std::string::npos);
}

TEST_F(Http, TellsAFailureByItsIdAndNeverByItsText) {
  const std::string response = get("/fails");
  EXPECT_EQ(status_of(response), 500);
  EXPECT_EQ(response.find("secret"), std::string::npos);
  EXPECT_NE(response.find("urn:uuid:"), std::string::npos);
}

TEST_F(Http, SendsNothingOfAHeaderWithALineBreak) { EXPECT_EQ(get("/injects").find("Set-Cookie"), std::string::npos); }

TEST_F(Http, SendsNoBodyWithNoContent) {
  const std::string response = get("/nothing");
  EXPECT_EQ(status_of(response), 204);
  EXPECT_EQ(response.find("Content-Length"), std::string::npos);
  EXPECT_TRUE(response.ends_with("\r\n\r\n"));
}

TEST_F(Http, ServesTheBuiltFilesAndNothingElse) {
  const std::string script = get("/assets/site-a1b2.js");
  EXPECT_EQ(status_of(script), 200);
  EXPECT_TRUE(has_line(script, "Content-Type: text/javascript; charset=utf-8"));
  EXPECT_TRUE(has_line(script, "Cache-Control: public, max-age=31536000, immutable"));
  EXPECT_TRUE(script.ends_with("// script"));
  EXPECT_TRUE(get("/assets/fonts/fira.woff2").ends_with("font"));
  for (const char* desk : {"/desk", "/desk/dossiers/marit"}) {
    EXPECT_TRUE(get(desk).ends_with("<title>desk</title>")) << desk;
    EXPECT_TRUE(has_line(get(desk), "Cache-Control: no-cache")) << desk;
    EXPECT_TRUE(has_line(get(desk), "X-Robots-Tag: noindex, nofollow")) << desk;
  }
  EXPECT_TRUE(get("/robots.txt").ends_with("User-agent: *"));
  for (const char* other :
       {"/assets/secret.pem", "/assets/link.txt", "/site.json", "/assets", "/assets/", "/desktop"}) {
    EXPECT_TRUE(get(other).ends_with(std::string(other) + "|")) << other << " must go to the handler";
  }
  EXPECT_TRUE(ask(request("POST /assets/site-a1b2.js HTTP/1.1", host)).ends_with("|")) << "files are only read";
}

TEST_F(Http, SaysThatAFileHasNotChanged) {
  const std::string first = get("/assets/site-a1b2.js");
  const std::size_t at = first.find("ETag: ") + 6;
  const std::string etag = first.substr(at, first.find("\r\n", at) - at);
  const std::string second = get("/assets/site-a1b2.js", "If-None-Match: " + etag + "\r\n");
  EXPECT_EQ(status_of(second), 304);
  EXPECT_TRUE(second.ends_with("\r\n\r\n"));
  EXPECT_EQ(status_of(get("/assets/site-a1b2.js", "If-None-Match: \"other\"\r\n")), 200);
}

/// As if so much time had passed for everybody who is connected.
void let_pass(Server& server, std::chrono::seconds time) {
  for (std::size_t i = 0; i < server.shard_count(); ++i) {
    std::promise<void> is_done;
    Shard& shard = server.shard(i);
    boost::asio::post(shard.executor(), [&shard, &is_done, time] {
      shard.sweep(std::chrono::steady_clock::now() + time);
      is_done.set_value();
    });
    is_done.get_future().wait();
  }
}

TEST_F(Http, GivesUpOnWhoSendsTooSlowly) {
  const std::string whole = request("POST /a HTTP/1.1", host + "Content-Length: 5\r\n", "hello");
  for (const std::size_t sent : {5u, 30u, static_cast<unsigned>(whole.size() - 1)}) {
    RawClient client(port_);
    client.send(whole.substr(0, sent));
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    let_pass(*server_, limits::http_request_timeout + std::chrono::seconds(1));
    EXPECT_EQ(status_of(client.read_to_end()), 408) << sent;
  }
}

TEST_F(Http, HangsUpOnWhoIsSilent) {
  RawClient never(port_);
  RawClient once(port_);
  once.send(request("GET / HTTP/1.1", host));
  EXPECT_EQ(status_of(once.read_response()), 200);
  let_pass(*server_, limits::http_idle_timeout + std::chrono::seconds(1));
  EXPECT_EQ(never.read_to_end(), "");
  EXPECT_EQ(once.read_to_end(), "");
}

TEST_F(Http, DropsWhoDoesNotReadTheAnswer) {
  RawClient client(port_);
  client.send(request("GET /large HTTP/1.1", host));
  std::this_thread::sleep_for(std::chrono::milliseconds(50));
  let_pass(*server_, limits::http_write_timeout + std::chrono::seconds(1));
  EXPECT_LT(client.read_to_end().size(), 8'000'000u);
}

TEST(HttpServer, IsHonestWhenItIsFull) {
  EchoHandler handler;
  Entrance entrance;
  entrance.handler = &handler;
  entrance.allowed_hosts = {"tgo.example"};
  ServerOptions options;
  options.connections_per_shard_max = 2;
  Server server(options);
  const std::uint16_t port = server.listen("127.0.0.1", 0, entrance);
  server.start();
  {
    RawClient first(port);
    RawClient second(port);
    first.send(request("GET / HTTP/1.1", host));
    second.send(request("GET / HTTP/1.1", host));
    EXPECT_EQ(status_of(first.read_response()), 200);
    EXPECT_EQ(status_of(second.read_response()), 200);
    RawClient third(port);
    const std::string response = third.read_to_end();
    EXPECT_EQ(status_of(response), 503);
    EXPECT_NE(response.find("\r\nRetry-After: "), std::string::npos);
  }
  int status = 0;
  for (int attempt = 0; attempt < 200 && status != 200; ++attempt) {  // the two have to be seen leaving first
    RawClient again(port);
    again.send(request("GET / HTTP/1.1", host));
    status = status_of(again.read_response());
  }
  EXPECT_EQ(status, 200);
}

TEST(HttpServer, ClosesIdleConnectionsAtOnceWhenItStops) {
  EchoHandler handler;
  Entrance entrance;
  entrance.handler = &handler;
  entrance.allowed_hosts = {"tgo.example"};
  Server server(ServerOptions{});
  const std::uint16_t port = server.listen("127.0.0.1", 0, entrance);
  server.start();
  RawClient client(port);
  client.send(request("GET / HTTP/1.1", host));
  EXPECT_EQ(status_of(client.read_response()), 200);
  const auto before = std::chrono::steady_clock::now();
  server.stop(std::chrono::seconds(5));
  EXPECT_LT(std::chrono::steady_clock::now() - before, std::chrono::seconds(4));
  EXPECT_EQ(client.read_to_end(), "");
}

TEST(ClientKeys, TellSendersApartForADayAndAgreeAcrossShards) {
  using boost::asio::ip::make_address;
  const std::chrono::sys_days today{std::chrono::days(20'000)};
  base::Key key{};
  key[0] = 7;
  ClientKeys one(key, today);
  ClientKeys other(key, today);
  const auto address = make_address("192.0.2.1");
  const std::uint64_t first = one.key_of(address, today);
  EXPECT_EQ(first, other.key_of(address, today));
  EXPECT_NE(first, one.key_of(make_address("192.0.2.2"), today));
  EXPECT_EQ(first, one.key_of(make_address("::ffff:192.0.2.1"), today));
  EXPECT_EQ(one.key_of(make_address("2001:db8:1:2::1"), today), one.key_of(make_address("2001:db8:1:2:9::8"), today));
  EXPECT_NE(one.key_of(make_address("2001:db8:1:2::1"), today), one.key_of(make_address("2001:db8:1:3::1"), today));
  const auto tomorrow = today + std::chrono::days(1);
  EXPECT_NE(first, one.key_of(address, tomorrow));
  EXPECT_EQ(one.key_of(address, tomorrow), other.key_of(address, tomorrow));
}

}  // namespace
}  // namespace tgo::net
