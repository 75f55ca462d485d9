// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// How a path finds its row, and what the cookie of a session looks like.
#include "api/route_table.hpp"
#include "api/session_cookie.hpp"

#include <set>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace tgo::api {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Route, TakesThePartsOfThePath) {
  EXPECT_THAT(*match("/v1/dossiers", "/v1/dossiers"), IsEmpty());
  EXPECT_THAT(*match("/v1/desk/dossiers/{dossier}/contributions/{number}/decisions",
                     "/v1/desk/dossiers/marit/contributions/17/decisions"),
              ElementsAre("marit", "17"));
}

TEST(Route, IsFoundByItsExactPathOnly) {
  for (const char* path :
       {"/v1/dossiers/", "/v1/dossiers//", "/v1/dossiers/Marit", "/v1/dossiers/a b", "/v1/Dossiers/x",
        "/v1/dossiers/marit/", "/v1/dossiers/-marit", "/v1/dossiers/..", "/v1/dossiers/%2e"}) {
    EXPECT_FALSE(match("/v1/dossiers/{dossier}", path)) << path;
  }
  EXPECT_FALSE(match("/v1/dossiers/{dossier}", "/v1/dossiers/" + std::string(65, 'a')));
  EXPECT_TRUE(match("/v1/dossiers/{dossier}", "/v1/dossiers/" + std::string(64, 'a')));
}

TEST(RouteTable, HasEachMethodOfAPathOnce) {
  std::set<std::string> seen;
  for (const Route& route : route_table()) {
    EXPECT_TRUE(seen.insert(std::string(method_name(route.method)) + " " + std::string(route.path)).second);
  }
}

TEST(RouteTable, LetsNobodyWriteOnTheDeskWithoutTheTokenAgainstForgery) {
  for (const Route& route : route_table()) {
    const bool desk = route.path.starts_with("/v1/desk/") || route.path.starts_with("/v1/research/");
    if (!desk) continue;
    EXPECT_EQ(route.entry, route.method == base::HttpMethod::get ? Entry::staff : Entry::staff_writes) << route.path;
  }
}

TEST(RouteTable, NamesMessagesThatExist) {
  std::set<std::string_view> names{""};
  for (const auto& message : all_messages()) names.insert(message.name);
  for (const Route& route : route_table()) {
    EXPECT_TRUE(names.contains(route.takes)) << route.takes;
    EXPECT_TRUE(names.contains(route.gives)) << route.gives;
  }
}

TEST(SessionCookie, IsReadBackFromAmongOthers) {
  EXPECT_EQ(session_token_of("a=b; __Host-tgo=abc; c=d", true), "abc");
  EXPECT_EQ(session_token_of("tgo=abc", false), "abc");
  EXPECT_EQ(session_token_of("tgo=abc", true), "");
  EXPECT_EQ(session_token_of("xtgo=abc; tgo", false), "");
  EXPECT_EQ(session_token_of("tgo=abc; tgo=def", false), "") << "two are ambiguous";
  EXPECT_EQ(session_token_of("", false), "");
}

TEST(SessionCookie, IsForThisHostAndThisSiteOnly) {
  EXPECT_EQ(session_cookie("abc", true), "__Host-tgo=abc; Path=/; HttpOnly; SameSite=Strict; Max-Age=43200; Secure");
  EXPECT_EQ(ended_session_cookie(false), "tgo=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0");
}

TEST(PlainValue, IsReadAsStrictlyAsInABody) {
  std::vector<base::Violation> found;
  base::FormFields query{{"state", "triaged"}, {"limit", "50"}, {"before", "007"}, {"kind", "Tip"}};
  EXPECT_EQ(query_value<domain::TriageState>(query, "state", found), domain::TriageState::triaged);
  EXPECT_EQ(query_value<std::int32_t>(query, "limit", found), 50);
  EXPECT_FALSE(query_value<std::int64_t>(query, "before", found));
  EXPECT_FALSE(query_value<domain::ContributionKind>(query, "kind", found));
  EXPECT_FALSE(query_value<std::int64_t>(query, "absent", found));
  EXPECT_EQ(found.size(), 2U);
  query.emplace("limit", "51");
  EXPECT_THAT(check_query(query, {"state", "limit", "before"}),
              ElementsAre(base::Violation{"/kind", "unknown-key"}, base::Violation{"/limit", "duplicate-key"}));
}

}  // namespace
}  // namespace tgo::api
