// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "net/http_connection.hpp"

#include "base/limits.hpp"
#include "base/log.hpp"
#include "net/http_request.hpp"
#include "net/live_session.hpp"
#include "net/protocol_refusal.hpp"
#include "net/response_head.hpp"

#include <algorithm>
#include <array>
#include <exception>
#include <span>
#include <stdexcept>
#include <utility>
#include <variant>

#include <boost/asio/buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

namespace tgo::net {
namespace {

namespace asio = boost::asio;
namespace http = boost::beast::http;
namespace limits = base::limits;

constexpr std::string_view end_of_head = "\r\n\r\n";
constexpr std::string_view go_on = "HTTP/1.1 100 Continue\r\n\r\n";
constexpr std::chrono::seconds linger_timeout{3};

}  // namespace

/// The request at hand, as far as it has been read.
struct HttpConnection::Received {
  Received() {
    parser.header_limit(static_cast<std::uint32_t>(limits::http_header_bytes_max));
    parser.body_limit(limits::http_body_bytes_max);
    parser.eager(true);
  }
  const RequestHead& head() const { return parser.get(); }

  /// Feeds the parser and takes away what it used; false when it is not content.
  bool take(std::string& bytes, std::size_t count) {
    boost::system::error_code error;
    const std::size_t used = parser.put(asio::buffer(bytes.data(), count), error);
    bytes.erase(0, used);
    return !error || error == http::error::need_more;
  }

  http::request_parser<http::string_body> parser;
};

HttpConnection::HttpConnection(Shard& shard, const Entrance& entrance, Stream stream, std::uint64_t client_key,
                               Shard::Place place)
    : shard_(shard),
      entrance_(entrance),
      stream_(std::move(stream)),
      place_(std::move(place)),
      client_key_(client_key) {
  enter(Phase::idle, limits::http_header_timeout);
  shard.add(*this);
}

base::Task<void> run_http_connection(std::unique_ptr<HttpConnection> connection) { co_await connection->run(); }

base::Task<void> HttpConnection::run() {
  bool goes_on = true;
  while (goes_on) {
    goes_on = co_await serve_one();
    if (goes_on) enter(Phase::idle, limits::http_idle_timeout);
  }
}

/// One request and its answer; false when there will be no next.
base::Task<bool> HttpConnection::serve_one() {
  const Reading reading = co_await read_head();
  if (reading == Reading::ended) co_return false;
  if (reading == Reading::refused) {
    co_await refuse(refusal_);
    co_return false;
  }

  Received received;
  if (!received.take(bytes_, head_size_) || !received.parser.is_header_done()) {
    co_await refuse(Refusal::malformed);
    co_return false;
  }
  if (entrance_.live != nullptr && raw_path(received.head()) == live_path) {
    co_await upgrade(&received);
    co_return false;
  }
  const bool is_whole = co_await read_body(&received);
  if (!is_whole) co_return false;

  const Policy policy = policy_of(raw_path(received.head()));
  const bool is_head = received.head().method() == http::verb::head;
  base::HttpRequest request = to_request(received.head());
  request.client_key = client_key_of(received.head());
  request.body = std::move(received.parser.get().body());
  enter(Phase::handling, std::chrono::hours(1));
  base::HttpResponse response = co_await respond(std::move(request));
  const bool keeps_alive =
      received.parser.keep_alive() && !shard_.is_stopping() && ++requests_ < limits::http_requests_max;
  const bool is_written = co_await write(std::move(response), policy, keeps_alive, is_head);
  if (is_written && !keeps_alive) co_await linger();
  co_return is_written&& keeps_alive;
}

base::Task<HttpConnection::Reading> HttpConnection::read_head() {
  std::size_t searched = 0;
  while (true) {
    const std::size_t end = bytes_.find(end_of_head, searched);
    head_size_ = end == std::string::npos ? 0 : end + end_of_head.size();
    if (head_size_ > limits::http_header_bytes_max ||
        (head_size_ == 0 && bytes_.size() > limits::http_header_bytes_max)) {
      refusal_ = Refusal::headers_too_large;
      co_return Reading::refused;
    }
    if (head_size_ > 0) break;
    if (!may_become_a_request(bytes_)) {
      refusal_ = Refusal::malformed;
      co_return Reading::refused;
    }
    searched = bytes_.size() < end_of_head.size() ? 0 : bytes_.size() - end_of_head.size() + 1;
    const bool is_more = co_await read_more();
    if (!is_more) co_return Reading::ended;
  }
  const auto refused = refusal_of(std::string_view(bytes_).substr(0, head_size_), entrance_.allowed_hosts);
  if (!refused) co_return Reading::whole;
  refusal_ = *refused;
  co_return Reading::refused;
}

base::Task<bool> HttpConnection::read_body(Received* received) {
  enter(Phase::reading, limits::http_request_timeout);
  const bool is_awaited = received->head().find(http::field::expect) != received->head().end();
  if (is_awaited && bytes_.empty() && !received->parser.is_done()) {
    const bool is_written = co_await write_all(go_on, std::string_view());
    if (!is_written) co_return false;
    enter(Phase::reading, limits::http_request_timeout);
  }
  while (!received->parser.is_done()) {
    if (bytes_.empty()) {
      const bool is_more = co_await read_more();
      if (!is_more) co_return false;
    }
    if (!received->take(bytes_, bytes_.size())) {
      co_await refuse(Refusal::malformed);
      co_return false;
    }
  }
  co_return true;
}

/// Waits for more bytes and adds them to bytes_; false at the end of the stream.
base::Task<bool> HttpConnection::read_more() {
  while (true) {
    const std::span<char> buffer = shard_.read_buffer();
    const Transfer got = stream_.read_some(buffer);
    if (got.outcome == Transfer::Outcome::ended) co_return false;
    if (got.outcome == Transfer::Outcome::some) {
      if (phase_ == Phase::idle) enter(Phase::reading, limits::http_header_timeout);
      bytes_.append(buffer.data(), got.bytes);
      co_return true;
    }
    const bool is_ready = co_await stream_.wait_readable();
    if (!is_ready) co_return false;
  }
}

base::Task<base::HttpResponse> HttpConnection::respond(base::HttpRequest request) {
  const bool may_be_file = entrance_.files != nullptr && request.method == base::HttpMethod::get;
  if (may_be_file) {
    auto file = entrance_.files->find(request.path, request.if_none_match);
    if (file) co_return std::move(*file);
  }
  std::string failure_id;
  try {
    auto handling = entrance_.handler->handle(std::move(request));
    base::HttpResponse response = co_await std::move(handling);
    co_return response;
  } catch (...) {
    failure_id = base::log_failure("http", std::current_exception());
  }
  co_return answer_to(Refusal::failed, std::move(failure_id));
}

/// The connection goes on as a WebSocket, or is told why not; in both cases there is no next request.
base::Task<void> HttpConnection::upgrade(Received* received) {
  auto judged = judge_upgrade(received->head(), entrance_.allowed_origins);
  if (auto* refused = std::get_if<base::HttpResponse>(&judged)) {
    co_await write_last(std::move(*refused));
    co_return;
  }
  const std::string& switching = std::get<std::string>(judged);
  const bool is_written = co_await write_all(switching, std::string_view());
  if (!is_written || !stream_.is_open()) co_return;
  auto session = std::make_shared<LiveSession>(shard_, *entrance_.live, std::move(stream_),
                                               client_key_of(received->head()), std::move(place_));
  base::spawn("live_session", shard_.executor(), run_live_session(std::move(session), std::move(bytes_)));
}

/// Tells why, and closes: after a refusal nobody knows where the next request would begin.
base::Task<void> HttpConnection::refuse(Refusal why) {
  base::HttpResponse response = answer_to(why);
  co_await write_last(std::move(response));
}

base::Task<void> HttpConnection::write_last(base::HttpResponse response) {
  const bool is_written = co_await write(std::move(response), Policy::public_site, false, false);
  if (is_written) co_await linger();
}

base::Task<bool> HttpConnection::write(base::HttpResponse response, Policy policy, bool keeps_alive, bool is_head) {
  HeadContext context;
  context.policy = policy;
  context.over_tls = entrance_.over_tls;
  context.keeps_alive = keeps_alive;
  context.date = shard_.date();
  std::string head;
  try {
    head = response_head(response, context);
  } catch (const std::logic_error&) {
    std::string failure_id = base::log_failure("http", std::current_exception());
    response = answer_to(Refusal::failed, std::move(failure_id));
    head = response_head(response, context);
  }
  std::string_view body;
  if (!is_head && has_body(response.status)) body = response.shared_body ? *response.shared_body : response.body;
  co_return co_await write_all(head, body);
}

base::Task<bool> HttpConnection::write_all(std::string_view first, std::string_view second) {
  enter(Phase::writing, limits::http_write_timeout);
  while (!first.empty() || !second.empty()) {
    const std::array<std::string_view, 2> pieces = {first, second};
    const Transfer sent = stream_.write_some(pieces);
    if (sent.outcome == Transfer::Outcome::ended) co_return false;
    if (sent.outcome == Transfer::Outcome::would_block) {
      const bool is_ready = co_await stream_.wait_writable();
      if (!is_ready) co_return false;
      continue;
    }
    const std::size_t of_first = std::min(sent.bytes, first.size());
    first.remove_prefix(of_first);
    second.remove_prefix(sent.bytes - of_first);
  }
  co_return true;
}

/// Closing while the other side still sends would reset the connection, and our answer might never be read. So we say
/// that we are done and listen for a moment, to throw away what comes.
base::Task<void> HttpConnection::linger() {
  enter(Phase::lingering, linger_timeout);
  stream_.shutdown_send();
  std::size_t thrown_away = 0;
  while (thrown_away < 4 * limits::http_body_bytes_max) {
    const Transfer got = stream_.read_some(shard_.read_buffer());
    if (got.outcome == Transfer::Outcome::ended) co_return;
    thrown_away += got.bytes;
    if (got.outcome == Transfer::Outcome::some) continue;
    const bool is_ready = co_await stream_.wait_readable();
    if (!is_ready) co_return;
  }
}

std::uint64_t HttpConnection::client_key_of(const RequestHead& head) const {
  if (!entrance_.behind_proxy) return client_key_;
  const auto value = head["X-Forwarded-For"];
  std::string last(value.data(), value.size());
  last.erase(0, last.find_last_of(", ") + 1);
  boost::system::error_code error;
  const asio::ip::address address = asio::ip::make_address(last, error);
  return error ? client_key_ : shard_.client_key(address);
}

void HttpConnection::enter(Phase phase, std::chrono::seconds patience) {
  phase_ = phase;
  deadline_ = std::chrono::steady_clock::now() + patience;
}

void HttpConnection::sweep(live::SteadyTime now) {
  if (!stream_.is_open() || now < deadline_) return;
  if (phase_ == Phase::reading) {
    const std::string words = last_words(answer_to(Refusal::timed_out), shard_.date(), entrance_.over_tls);
    const std::array<std::string_view, 1> pieces = {words};
    stream_.write_some(pieces);
  }
  stream_.close();
}

void HttpConnection::stop() {
  if (phase_ == Phase::idle) stream_.close();
}

}  // namespace tgo::net
