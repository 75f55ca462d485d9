// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A real log, sealed and signed by the server and exported, verifies; and whatever is changed in it, deleted, moved or
// cut off is found.
#include "store/audit_verifier.hpp"

#include "store/audit_sealer.hpp"
#include "store/audit_store.hpp"
#include "store/private_cluster.hpp"
#include "store/world.hpp"

#include <sstream>

#include <gtest/gtest.h>

namespace tgo::test {
namespace {

using store::AuditReport;
using store::AuditTrust;

constexpr const char* database = "tgo_audit_test";

store::DatabaseSettings settings() {
  store::DatabaseSettings made;
  made.common = "host=" + PrivateCluster::get().socket_directory().string() + " dbname=" + database;
  return made;
}

store::SigningSeed seed() {
  store::SigningSeed made{};
  made.fill(7);
  return made;
}

/// Three batches, two of them signed at once as the sealer stops, with every kind of field; one entry blanked.
std::vector<std::string> make_log() {
  PrivateCluster::get().create_database(database);
  for (int round = 0; round < 3; ++round) {
    As writer("tgo_sealer", {}, database);
    for (int i = 0; i < 3; ++i) {
      writer.run("select audit.append('test_done', 'contribution', " + literal(std::to_string(round * 3 + i)) + ", " +
                 literal(new_id()) + ", '{\"text\": \"é \\\\ \\\"x\\\"\"}')");
    }
    writer.run("select audit.append('test_bare', 'nothing', null, null, null)");
    store::AuditSealer(settings(), seed()).stop();
  }
  As("postgres", {}, database)
      .run("set role tgo_owner; update audit.entry set details = null, salt = null where seq = 2");
  std::ostringstream out;
  store::export_audit_log(settings(), out);
  std::vector<std::string> lines;
  std::istringstream in(out.str());
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

const std::vector<std::string>& log_lines() {
  static const std::vector<std::string> lines = make_log();
  return lines;
}

AuditTrust trust() {
  AuditTrust made;
  made.keys = {store::public_key_of(seed())};
  made.signed_up_to = 12;
  return made;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

AuditReport verify(const std::string& text, const AuditTrust& known = trust()) {
  std::istringstream in(text);
  return store::verify_audit_log(in, known);
}

bool is_entry(const std::string& line) { return line.find("\"entry\"") != std::string::npos; }

TEST(AuditVerifier, AcceptsARealLog) {
  const AuditReport report = verify(joined(log_lines()));
  EXPECT_FALSE(report.fault.has_value()) << report.fault->reason << " at " << report.fault->entry;
  EXPECT_EQ(report.entries, 12);
  EXPECT_GE(report.batches, 3);
  EXPECT_GE(report.checkpoints, 3);
  EXPECT_EQ(report.blanked, 1);
  EXPECT_EQ(report.unsigned_entries, 0);
}

TEST(AuditVerifier, FindsEveryChangedByte) {
  const std::string original = joined(log_lines());
  // The newline at the very end may go: nothing follows it.
  for (std::size_t i = 0; i + 1 < original.size(); ++i) {
    std::string changed = original;
    changed[i] = static_cast<char>(changed[i] ^ 1 << i % 7);
    EXPECT_TRUE(verify(changed).fault.has_value()) << "byte " << i << ": " << original.substr(i > 20 ? i - 20 : 0, 40);
  }
}

TEST(AuditVerifier, NamesTheEntryThatWasChanged) {
  std::vector<std::string> lines = log_lines();
  const std::size_t at = lines[6].find("test_done");
  ASSERT_NE(at, std::string::npos);
  lines[6].replace(at, 9, "test_none");
  const AuditReport report = verify(joined(lines));
  ASSERT_TRUE(report.fault.has_value());
  EXPECT_EQ(report.fault->entry, 7);
  EXPECT_EQ(report.fault->reason, "entry-changed");
}

TEST(AuditVerifier, FindsEveryDeletedLine) {
  for (std::size_t i = 0; i < log_lines().size(); ++i) {
    // A checkpoint between others may be absent: the later ones cover all that it signed.
    const bool inner_checkpoint =
        log_lines()[i].find("\"checkpoint\"") != std::string::npos && i + 1 < log_lines().size();
    if (inner_checkpoint) continue;
    std::vector<std::string> lines = log_lines();
    lines.erase(lines.begin() + static_cast<std::ptrdiff_t>(i));
    const AuditReport report = verify(joined(lines));
    ASSERT_TRUE(report.fault.has_value()) << "line " << i;
    if (is_entry(log_lines()[i])) {
      EXPECT_EQ(report.fault->entry, static_cast<std::int64_t>(i) + 1);
    }
  }
}

TEST(AuditVerifier, FindsEveryTwoLinesThatChangedPlaces) {
  for (std::size_t i = 0; i + 1 < log_lines().size(); ++i) {
    std::vector<std::string> lines = log_lines();
    std::swap(lines[i], lines[i + 1]);
    EXPECT_TRUE(verify(joined(lines)).fault.has_value()) << "line " << i;
  }
}

TEST(AuditVerifier, FindsEveryDoubledLine) {
  for (std::size_t i = 0; i < log_lines().size(); ++i) {
    std::vector<std::string> lines = log_lines();
    lines.insert(lines.begin() + static_cast<std::ptrdiff_t>(i), lines[i]);
    EXPECT_TRUE(verify(joined(lines)).fault.has_value()) << "line " << i;
  }
}

TEST(AuditVerifier, FindsThatTheEndWasCutOff) {
  const std::string original = joined(log_lines());
  for (std::size_t length = 0; length + 1 < original.size(); length += 7) {
    EXPECT_TRUE(verify(original.substr(0, length)).fault.has_value()) << "after " << length << " bytes";
  }
  std::vector<std::string> lines = log_lines();
  lines.pop_back();
  const AuditReport report = verify(joined(lines));
  ASSERT_TRUE(report.fault.has_value());
  EXPECT_EQ(report.fault->reason, "cut-off");
}

TEST(AuditVerifier, TrustsNoOtherKey) {
  AuditTrust other = trust();
  store::SigningSeed somebody{};
  other.keys = {store::public_key_of(somebody)};
  const AuditReport report = verify(joined(log_lines()), other);
  ASSERT_TRUE(report.fault.has_value());
  EXPECT_EQ(report.fault->reason, "unknown-key");
}

TEST(AuditVerifier, RefusesAChainThatNobodySigned) {
  std::vector<std::string> lines;
  for (const std::string& line : log_lines()) {
    if (line.find("\"checkpoint\"") == std::string::npos) lines.push_back(line);
  }
  AuditTrust nothing_known = trust();
  nothing_known.signed_up_to = 0;
  const AuditReport report = verify(joined(lines), nothing_known);
  ASSERT_TRUE(report.fault.has_value());
  EXPECT_EQ(report.fault->reason, "unsigned");
}

}  // namespace
}  // namespace tgo::test
