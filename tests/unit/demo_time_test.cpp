// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The demo's times: distances from now, and Dutch words for days.
#include "app/demo/demo_time.hpp"

#include <gtest/gtest.h>

namespace {

using tgo::app::demo_time;
using tgo::app::fill_in_days;
using tgo::base::Time;

Time at(const char* text) { return *tgo::base::parse_rfc3339(text); }

// A Sunday in winter: 15.40 uur in the Netherlands.
const Time now = at("2026-11-22T14:40:00Z");

TEST(DemoTime, IsADistanceFromNow) {
  EXPECT_EQ(demo_time("-1d5h20m", now), at("2026-11-21T09:20:00Z"));
  EXPECT_EQ(demo_time("-40m", now), at("2026-11-22T14:00:00Z"));
  EXPECT_EQ(demo_time("+3d", now), at("2026-11-25T14:40:00Z"));
}

TEST(DemoTime, MayBeAClockTimeInTheNetherlands) {
  EXPECT_EQ(demo_time("-2d@23:41", now), at("2026-11-20T22:41:00Z"));
  EXPECT_EQ(demo_time("-120d@02:30", now), at("2026-07-25T00:30:00Z"));
}

TEST(DemoTime, CountsDaysAsTheDutchDo) {
  const Time just_after_midnight = at("2026-11-21T23:30:00Z");
  EXPECT_EQ(demo_time("-1d@12:00", just_after_midnight), at("2026-11-21T11:00:00Z"));
}

TEST(DemoTime, RefusesAnythingElse) {
  for (const char* text : {"", "-", "2d", "-2", "-2x", "-2d@", "-2d@25:00", "-2d@12:60", "-2d@12:00x", "-2d3"}) {
    EXPECT_FALSE(demo_time(text, now)) << text;
  }
}

TEST(FillInDays, NamesDaysInDutch) {
  EXPECT_EQ(fill_in_days("Op {{weekday -2d}}: {{Weekday -2d}}, {{day -2d}}, {{date -1d}}.", now),
            "Op vrijdag: Vrijdag, 20 november, zaterdag 21 november.");
  EXPECT_EQ(fill_in_days("{{long -760d}} en {{month -760d}}", now), "23 oktober 2024 en oktober 2024");
  EXPECT_EQ(fill_in_days("geen", now), "geen");
}

TEST(FillInDays, RefusesAMarkThatItDoesNotKnow) {
  for (const char* text : {"{{weekday}}", "{{weekday -2d", "{{hour -2d}}", "{{weekday gisteren}}"}) {
    EXPECT_FALSE(fill_in_days(text, now)) << text;
  }
}

}  // namespace
