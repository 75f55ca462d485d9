// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Times as they come over the wire, and identifiers that tell nothing finer than a minute.

#include "base/ids.hpp"
#include "base/time.hpp"

#include <gtest/gtest.h>

namespace tgo::base {
namespace {

TEST(Time, IsReadWithAnyOffsetAndWrittenInUtc) {
  EXPECT_EQ(to_rfc3339(*parse_rfc3339("2026-11-22T15:36:07+01:00")), "2026-11-22T14:36:07Z");
  EXPECT_EQ(to_rfc3339(*parse_rfc3339("2024-02-29T23:59:59.999Z")), "2024-02-29T23:59:59Z");
  EXPECT_EQ(to_rfc3339(*parse_rfc3339("1900-01-01T00:00:00Z")), "1900-01-01T00:00:00Z");
}

TEST(Time, RefusesWhatIsNoTime) {
  for (const char* text :
       {"", "2026-11-22", "2026-13-01T00:00:00Z", "2023-02-29T00:00:00Z", "2026-11-22T24:00:00Z",
        "2026-11-22T10:60:00Z", "2026-11-22T10:00:00", "2026-11-22T10:00:00Z ", "1899-12-31T23:59:59Z",
        "2201-01-01T00:00:00Z", "2026-1-1T0:0:0Z", "2026-11-22T10:00:00+24:00"}) {
    EXPECT_FALSE(parse_rfc3339(text)) << text;
  }
}

TEST(MinuteUuid, SharesItsTimeWithTheWholeMinute) {
  const Time start = *parse_rfc3339("2026-11-22T14:36:00Z");
  const Uuid early = minute_uuid(start);
  const Uuid late = minute_uuid(start + std::chrono::seconds(59));
  const Uuid next = minute_uuid(start + std::chrono::seconds(60));
  EXPECT_TRUE(std::equal(early.bytes.begin(), early.bytes.begin() + 6, late.bytes.begin()));
  EXPECT_FALSE(std::equal(early.bytes.begin(), early.bytes.begin() + 6, next.bytes.begin()));
  EXPECT_NE(early, late);
  EXPECT_EQ(early.bytes[6] >> 4, 7);
}

TEST(Uuid, IsReadAsItIsWritten) {
  const Uuid id = random_uuid();
  EXPECT_EQ(parse_uuid(to_text(id)), id);
  EXPECT_FALSE(parse_uuid("not-an-id"));
  EXPECT_FALSE(parse_uuid(to_text(id) + "0"));
}

}  // namespace
}  // namespace tgo::base
