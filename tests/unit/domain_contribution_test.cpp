// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a citizen may send, and when two contributions are the same.

#include "base/limits.hpp"
#include "domain/contribution.hpp"
#include "domain/stamp.hpp"

#include <cmath>
#include <functional>
#include <set>

#include <gtest/gtest.h>

namespace tgo::domain {
namespace {

ContributionContent observation() {
  ContributionContent content;
  content.kind = ContributionKind::observation;
  content.text = "Een vrouw met een groene regenjas stapte op de bus.";
  content.place.emplace().words = "bij de kiosk";
  content.happened.emplace().from = base::parse_rfc3339("2026-11-20T22:30:00Z");
  return content;
}

using Change = std::function<void(ContributionContent&)>;

struct Refused {
  const char* name;
  Change change;
  base::Violation expected;
};

class RefusedContribution : public testing::TestWithParam<Refused> {};

TEST_P(RefusedContribution, NamesThePlaceAndTheFault) {
  ContributionContent content = observation();
  ASSERT_TRUE(check(content).empty());
  GetParam().change(content);
  const auto found = check(content);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found.front(), GetParam().expected);
}

const Refused refused_cases[] = {
    {"empty text", [](auto& c) { c.text = ""; }, {"/text", "too-short"}},
    {"blank text", [](auto& c) { c.text = " \n\u200B\u00A0 "; }, {"/text", "too-short"}},
    {"text one too long", [](auto& c) { c.text = std::string(10'001, 'x'); }, {"/text", "too-long"}},
    {"text with a NUL", [](auto& c) { c.text = std::string("a\0b", 3); }, {"/text", "nul"}},
    {"text that is not UTF-8", [](auto& c) { c.text = "a\xC3"; }, {"/text", "not-utf8"}},
    {"place without words or point", [](auto& c) { c.place->words.reset(); }, {"/place", "empty"}},
    {"latitude beyond the pole",
     [](auto& c) {
       c.place->point = Point{90.1, 0};
     },
     {"/place/point/latitude", "out-of-range"}},
    {"longitude that is no number",
     [](auto& c) {
       c.place->point = Point{0, std::nan("")};
     },
     {"/place/point/longitude", "out-of-range"}},
    {"radius without a point", [](auto& c) { c.place->radius_m = 100; }, {"/place/radiusM", "needs-point"}},
    {"period that ends before it begins",
     [](auto& c) { c.happened->until = *c.happened->from - std::chrono::hours(1); },
     {"/happened/until", "before-from"}},
    {"end without a beginning",
     [](auto& c) {
       c.happened->until = c.happened->from;
       c.happened->from.reset();
     },
     {"/happened/from", "missing"}},
    {"channel with a capital", [](auto& c) { c.channel = "Buurtapp"; }, {"/channel", "not-a-channel"}},
    {"answer to nothing", [](auto& c) { c.kind = ContributionKind::answer; }, {"/question", "missing"}},
    {"question on an observation", [](auto& c) { c.question = base::Uuid{}; }, {"/question", "only-with-answer"}},
};
INSTANTIATE_TEST_SUITE_P(Contribution, RefusedContribution, testing::ValuesIn(refused_cases));

TEST(Contribution, CountsCodePointsAndNotBytes) {
  ContributionContent content = observation();
  content.text.clear();
  for (int i = 0; i < 10'000; ++i) content.text += "€";
  EXPECT_TRUE(check(content).empty());
}

TEST(ContributionHash, DiffersWithEveryField) {
  const base::Uuid dossier = base::random_uuid();
  const base::Digest original = content_hash(dossier, observation());
  EXPECT_EQ(original, content_hash(dossier, observation()));
  EXPECT_NE(original, content_hash(base::random_uuid(), observation()));
  const Change changes[] = {
      [](auto& c) { c.kind = ContributionKind::tip; },
      [](auto& c) { c.language = Language::en; },
      [](auto& c) { c.text += "."; },
      [](auto& c) { c.place->words = "bij de brug"; },
      [](auto& c) {
        c.place->point = Point{52, 5};
      },
      [](auto& c) {
        c.place->point = Point{52, 5};
        c.place->radius_m = 50;
      },
      [](auto& c) { c.happened->from = *c.happened->from + std::chrono::minutes(1); },
      [](auto& c) { c.happened->until = c.happened->from; },
      [](auto& c) { c.happened->words = "na het journaal"; },
      [](auto& c) { c.channel = "buurtapp"; },
      [](auto& c) { c.channel = ""; },
      [](auto& c) { c.question = base::Uuid{}; },
  };
  std::set<base::Digest> seen{original};
  for (const Change& change : changes) {
    ContributionContent content = observation();
    change(content);
    EXPECT_TRUE(seen.insert(content_hash(dossier, content)).second);
  }
}

TEST(Stamp, IsReadOnlyForItsDossierAndUnchanged) {
  base::Key key;
  key.fill(5);
  const base::Uuid dossier = base::random_uuid();
  const std::string stamp = sign_stamp(key, dossier, 17);
  EXPECT_EQ(read_stamp(key, dossier, stamp), 17);
  EXPECT_FALSE(read_stamp(key, base::random_uuid(), stamp));
  EXPECT_FALSE(read_stamp(key, dossier, "18" + stamp.substr(2)));
  EXPECT_FALSE(read_stamp(key, dossier, ""));
  EXPECT_FALSE(read_stamp(key, dossier, "17"));
  EXPECT_FALSE(read_stamp(key, dossier, "-1." + stamp.substr(3)));
}

}  // namespace
}  // namespace tgo::domain
