// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Reading reports for a replay: every word as it stands in the file.

#include "app/replay/csv_reader.hpp"
#include "app/replay/report.hpp"

#include <fstream>
#include <sstream>

#include <gtest/gtest.h>

namespace tgo::app {
namespace {

TEST(CsvReader, KeepsQuotesCommasAndLineBreaksWithinQuotes) {
  std::istringstream stream("a,b\r\n\"x, \"\"y\"\"\nz\",\n\"\",last");
  CsvReader reader(stream);
  EXPECT_EQ(reader.next(), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(reader.next(), (std::vector<std::string>{"x, \"y\"\nz", ""}));
  EXPECT_EQ(reader.next(), (std::vector<std::string>{"", "last"}));
  EXPECT_FALSE(reader.next());
}

TEST(CsvReader, NamesTheLineOfAQuoteThatIsNeverClosed) {
  std::istringstream stream("a\n\"b\n");
  CsvReader reader(stream);
  ASSERT_TRUE(reader.next());
  try {
    (void)reader.next();
    FAIL();
  } catch (const std::runtime_error& e) {
    EXPECT_NE(std::string(e.what()).find("line 2"), std::string::npos);
  }
}

TEST(Reports, AreReadWordForWordAndFiltered) {
  const auto file = std::filesystem::path(testing::TempDir()) / "reports.csv";
  std::ofstream(file) << "occurred_at,city,region,shape,duration,text,posted_on\n"
                         "2004-08-21T22:30,Tinley Park,IL,light,1h,\"three lights, \"\"red\"\"\",2004-09-01\n"
                         "2004-08-21T22:40,Oak Forest,IL,light,1h,two,2004-09-01\n"
                         "2004-10-31T20:00,Tinley Park,IL,light,1h,again,2004-11-02\n";
  ReportFilter filter;
  filter.city = "Tinley Park";
  const auto reports = read_reports(file, filter, 0);
  ASSERT_EQ(reports.size(), 2U);
  EXPECT_EQ(reports[0].contribution.text, "three lights, \"red\"");
  EXPECT_EQ(reports[0].contribution.place->words, "Tinley Park, IL");
  EXPECT_EQ(base::to_rfc3339(*reports[0].contribution.happened->from), "2004-08-21T22:30:00Z");
}

TEST(FirstDay, Sends177WithinItsSpanAndInOrder) {
  const auto reports = first_day_reports(std::chrono::seconds(60), 2012);
  ASSERT_EQ(reports.size(), 177U);
  EXPECT_LE(reports.back().due, std::chrono::seconds(60));
  for (std::size_t i = 1; i < reports.size(); ++i) EXPECT_LE(reports[i - 1].due, reports[i].due);
}

}  // namespace
}  // namespace tgo::app
