// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The way of a request through the router: who is let in, what is refused before a use case is asked, and what the
// answers look like.
#include "api/router.hpp"

#include "api/session_cookie.hpp"
#include "contract/fake_ports.hpp"
#include "usecase/sign_in.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tgo::api {
namespace {

using base::HttpMethod;
using base::HttpRequest;
using base::HttpResponse;
using contract::FakeAccounts;
using testing::HasSubstr;
using testing::StartsWith;

constexpr const char* our_origin = "https://tgo.example";
constexpr const char* contribution =
    R"({"senderKey":"5f0c6d1e9a4b42c78e21d3b7a6905f44","kind":"tip","language":"nl","text":"Een witte bus."})";

std::string header(const HttpResponse& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

class RouterTest : public testing::Test {
 protected:
  HttpResponse ask(HttpRequest request) {
    boost::asio::io_context io;
    auto answer = boost::asio::co_spawn(io, router_.handle(std::move(request)), boost::asio::use_future);
    io.run();
    return answer.get();
  }

  HttpResponse get(std::string path) {
    HttpRequest request;
    request.path = std::move(path);
    return ask(std::move(request));
  }

  HttpResponse post(std::string path, std::string body, std::string content_type = "application/json") {
    HttpRequest request;
    request.method = HttpMethod::post;
    request.path = std::move(path);
    request.body = std::move(body);
    request.content_type = std::move(content_type);
    return ask(std::move(request));
  }

  /// A request with a session, and for a write all that goes with it.
  HttpRequest staff(HttpMethod method, std::string path, std::string body = "",
                    const std::string& token = FakeAccounts::token) {
    HttpRequest request;
    request.method = method;
    request.path = std::move(path);
    request.body = std::move(body);
    request.content_type = request.body.empty() ? "" : "application/json; charset=utf-8";
    request.cookie = "__Host-tgo=" + token;
    request.origin = our_origin;
    domain::Actor actor;
    actor.token = token;
    request.csrf_token = usecase::describe_session(actor).csrf_token;
    return request;
  }

  contract::FakePorts world_;
  Router router_{world_.ports, ApiSettings{true, {our_origin}}};
};

TEST_F(RouterTest, AnswersNotFoundForWhatIsNoRoute) {
  for (const char* path : {"/v1", "/v1/", "/v1/nothing", "/v1/dossiers/", "/v2/dossiers"}) {
    const auto response = get(path);
    EXPECT_EQ(response.status, 404) << path;
    EXPECT_EQ(header(response, "Content-Type"), "application/problem+json");
  }
}

TEST_F(RouterTest, NamesTheMethodsOfAPathThatLacksTheOneThatWasUsed) {
  for (const HttpMethod method : {HttpMethod::put, HttpMethod::remove, HttpMethod::other, HttpMethod::post}) {
    HttpRequest request;
    request.method = method;
    request.path = "/v1/dossiers";
    const auto response = ask(std::move(request));
    EXPECT_EQ(response.status, 405);
    EXPECT_EQ(header(response, "Allow"), "GET, HEAD, OPTIONS");
  }
}

TEST_F(RouterTest, TellsTheMethodsOnOptionsWithoutLettingAnybodyIn) {
  HttpRequest request;
  request.method = HttpMethod::options;
  request.path = "/v1/sessions/current";
  const auto response = ask(std::move(request));
  EXPECT_EQ(response.status, 204);
  EXPECT_EQ(header(response, "Allow"), "GET, HEAD, DELETE, OPTIONS");
  EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "");
}

TEST_F(RouterTest, PublishesItsDescriptionToEveryWebsite) {
  const auto response = get("/v1/openapi.json");
  EXPECT_EQ(response.status, 200);
  EXPECT_EQ(header(response, "Access-Control-Allow-Origin"), "*");
  EXPECT_THAT(response.body, StartsWith(R"({"openapi":"3.1)"));
}

TEST_F(RouterTest, GivesTheSameReceiptWithoutSayingCreatedWhenAContributionIsSentAgain) {
  const auto first = post("/v1/dossiers/marit/contributions", contribution);
  const auto second = post("/v1/dossiers/marit/contributions", contribution);
  EXPECT_EQ(first.status, 201);
  EXPECT_EQ(second.status, 200);
  EXPECT_EQ(first.body.substr(0, 44), second.body.substr(0, 44));
  EXPECT_EQ(header(first, "Cache-Control"), "no-store");
  EXPECT_EQ(header(first, "Set-Cookie"), "") << "a citizen gets no cookie";
}

TEST_F(RouterTest, SaysHonestlyThatNothingWasStored) {
  world_.intake.away = true;
  const auto response = post("/v1/dossiers/marit/contributions", contribution);
  EXPECT_EQ(response.status, 503);
  EXPECT_EQ(header(response, "Retry-After"), "10");
}

TEST_F(RouterTest, RefusesABodyThatIsNotJsonByItsType) {
  for (const char* type : {"", "text/plain", "application/x-www-form-urlencoded", "application/jsonp"}) {
    EXPECT_EQ(post("/v1/dossiers/marit/contributions", contribution, type).status, 415) << type;
  }
  EXPECT_EQ(post("/v1/dossiers/marit/contributions", contribution, "Application/JSON ;charset=UTF-8").status, 201);
}

TEST_F(RouterTest, NamesAllThatIsWrongInDutchUnlessEnglishIsAsked) {
  HttpRequest request;
  request.method = HttpMethod::post;
  request.path = "/v1/follow-ups";
  request.content_type = "application/json";
  request.body = R"({"receipt":7,"more":1})";
  const auto dutch = ask(request);
  EXPECT_EQ(dutch.status, 400);
  EXPECT_THAT(dutch.body, HasSubstr(R"({"pointer":"/receipt","code":"wrong-type"},{"pointer":"/more")"));
  EXPECT_THAT(dutch.body, HasSubstr("Niet alles is goed ingevuld"));
  request.accept_language = "en";
  EXPECT_THAT(ask(request).body, HasSubstr("Not everything is filled in correctly"));
}

TEST_F(RouterTest, LetsAReaderSkipWhatTheyHave) {
  const auto fresh = get("/v1/dossiers/marit");
  EXPECT_EQ(header(fresh, "ETag"), "\"17\"");
  EXPECT_THAT(header(fresh, "Cache-Control"), HasSubstr("s-maxage=1"));
  HttpRequest again;
  again.path = "/v1/dossiers/marit";
  again.if_none_match = "\"17\"";
  const auto unchanged = ask(std::move(again));
  EXPECT_EQ(unchanged.status, 304);
  EXPECT_EQ(unchanged.body, "");
}

TEST_F(RouterTest, HandsTheCookieToWhoSignsInAndTakesItBack) {
  const auto signed_in = post("/v1/sessions", R"({"login":"bakker","password":"puzzelen"})");
  EXPECT_EQ(signed_in.status, 201);
  const std::string cookie = header(signed_in, "Set-Cookie");
  EXPECT_THAT(cookie, StartsWith("__Host-tgo="));
  EXPECT_EQ(signed_in.body.find(session_token_of(cookie.substr(0, cookie.find(';')), true)), std::string::npos);
  EXPECT_EQ(post("/v1/sessions", R"({"login":"bakker","password":"raden"})").status, 401);
  EXPECT_EQ(post("/v1/sessions", R"({"login":"niemand","password":"raden"})").status, 401);
  const auto signed_out = ask(staff(HttpMethod::remove, "/v1/sessions/current"));
  EXPECT_EQ(signed_out.status, 204);
  EXPECT_THAT(header(signed_out, "Set-Cookie"), HasSubstr("Max-Age=0"));
}

TEST_F(RouterTest, LetsNobodySignInFromAnotherWebsite) {
  HttpRequest request;
  request.method = HttpMethod::post;
  request.path = "/v1/sessions";
  request.body = R"({"login":"bakker","password":"puzzelen"})";
  request.content_type = "application/json";
  request.origin = "https://elders.example";
  EXPECT_EQ(ask(std::move(request)).status, 403);
}

/// Every row of the table, so that a new route cannot be forgotten here.
TEST_F(RouterTest, LetsNobodyInOnAStaffRouteWithoutASessionATokenAndAnOriginOfOurs) {
  for (const Route& route : route_table()) {
    if (route.entry != Entry::staff && route.entry != Entry::staff_writes) continue;
    std::string path(route.path);
    for (const auto& [part, value] : {std::pair("{dossier}", "marit"), std::pair("{number}", "1"),
                                      std::pair("{release}", "0192e4a0-7a10-7cc3-9b2e-5a1f6f0e2d11")}) {
      if (const auto at = path.find(part); at != path.npos) path.replace(at, std::string(part).size(), value);
    }
    HttpRequest request = staff(route.method, path, route.takes.empty() ? "" : "{}");
    HttpRequest changed = request;
    changed.cookie.clear();
    EXPECT_EQ(ask(changed).status, 401) << path;
    changed.cookie = "__Host-tgo=stolen";
    EXPECT_EQ(ask(changed).status, 401) << path;
    if (route.entry != Entry::staff_writes) continue;
    for (const char* origin : {"", "null", "https://elders.example", "http://tgo.example", "https://tgo.example.org"}) {
      changed = request;
      changed.origin = origin;
      EXPECT_THAT(ask(changed).body, HasSubstr("\"code\":\"origin\"")) << path << " from " << origin;
    }
    for (const std::string& csrf : {std::string(), std::string("wrong"), request.csrf_token + "0"}) {
      changed = request;
      changed.csrf_token = csrf;
      EXPECT_THAT(ask(changed).body, HasSubstr("\"code\":\"csrf\"")) << path;
    }
  }
}

TEST_F(RouterTest, GivesALiveTicketThatFitsIntoHello) {
  const std::string token(64, 'a');
  const auto response = ask(staff(HttpMethod::post, "/v1/live-tickets", "{}", token));
  ASSERT_EQ(response.status, 201);
  const auto given = codec::decode<usecase::LiveTicket>(response.body);
  ASSERT_TRUE(given) << response.body;
  HelloFrame hello;
  hello.id = "h-1";
  hello.dossier = "marit";
  hello.ticket = given->ticket;
  EXPECT_TRUE(codec::decode<HelloFrame>(codec::encode(hello)));
}

TEST_F(RouterTest, ReadsTheFilterOfTheQueue) {
  HttpRequest request = staff(HttpMethod::get, "/v1/desk/dossiers/marit/contributions");
  request.query = {{"state", "triaged"}, {"before", "200"}, {"limit", "20"}};
  EXPECT_EQ(ask(request).status, 200);
  EXPECT_EQ(world_.desk.asked.state, domain::TriageState::triaged);
  EXPECT_EQ(world_.desk.asked.before, 200);
  EXPECT_EQ(world_.desk.asked.limit, 20);
  request.query = {{"staet", "triaged"}, {"before", "-1"}, {"limit", "20"}, {"limit", "30"}};
  const auto refused = ask(request);
  EXPECT_EQ(refused.status, 400);
  for (const char* pointer : {"/staet", "/before", "/limit"}) EXPECT_THAT(refused.body, HasSubstr(pointer));
}

TEST_F(RouterTest, FindsNothingUnderANumberThatIsNone) {
  for (const char* number : {"0", "-1", "01", "x", "1e3", "99999999999999999999"}) {
    const std::string path = "/v1/desk/dossiers/marit/contributions/" + std::string(number);
    EXPECT_EQ(ask(staff(HttpMethod::get, path)).status, 404) << number;
  }
  EXPECT_EQ(ask(staff(HttpMethod::get, "/v1/desk/dossiers/marit/contributions/214")).status, 200);
}

TEST_F(RouterTest, SaysWhenSomebodyElseWasFirst) {
  const auto response = ask(staff(HttpMethod::post, "/v1/desk/dossiers/marit/contributions/1/decisions",
                                  R"({"version":0,"state":"triaged"})"));
  EXPECT_EQ(response.status, 409);
  EXPECT_THAT(response.body, HasSubstr("\"code\":\"stale-version\""));
}

}  // namespace
}  // namespace tgo::api
