// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Receipts: derived the same each time, read as people type them, and wrong ones caught by their check character.

#include "base/ids.hpp"
#include "domain/receipt.hpp"

#include <set>

#include <gtest/gtest.h>

namespace tgo::domain {
namespace {

class ReceiptTest : public testing::Test {
 protected:
  static base::Key key_of(std::uint8_t fill) {
    base::Key key;
    key.fill(fill);
    return key;
  }
  static Receipt receipt_of(std::uint8_t sender) {
    SenderKey sender_key{};
    sender_key.fill(sender);
    return Receipt::derive(key_of(1), sender_key, base::hash_bytes("the same words"));
  }
  const base::Key pepper_ = key_of(2);
};

TEST_F(ReceiptTest, IsTheSameForTheSameKeyAndContent) {
  EXPECT_EQ(receipt_of(7).shown(), receipt_of(7).shown());
  EXPECT_NE(receipt_of(7).shown(), receipt_of(8).shown());
}

TEST_F(ReceiptTest, ShowsFiveGroupsOfFiveAndOneToCheck) {
  const std::string shown = receipt_of(7).shown();
  ASSERT_EQ(shown.size(), 31U);
  for (std::size_t i = 0; i < shown.size(); ++i) EXPECT_EQ(shown[i] == '-', i % 6 == 5) << shown;
  EXPECT_EQ(shown.find_first_of("ILOU"), std::string::npos) << shown;
}

TEST_F(ReceiptTest, IsReadAsPeopleTypeIt) {
  const Receipt receipt = receipt_of(9);
  std::string typed;
  for (char c : receipt.shown()) {
    if (c == '-') c = ' ';
    if (c == '0') c = 'o';
    if (c == '1') c = 'L';
    typed += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  }
  const auto read = Receipt::parse("  " + typed + "\r\n");
  ASSERT_TRUE(read);
  EXPECT_EQ(read->stored(pepper_), receipt.stored(pepper_));
}

TEST_F(ReceiptTest, CatchesEverySingleWrongCharacter) {
  const std::string shown = receipt_of(11).shown();
  int tried = 0;
  for (std::size_t at = 0; at < shown.size(); ++at) {
    if (shown[at] == '-') continue;
    for (const char other : std::string("0123456789ABCDEFGHJKMNPQRSTVWXYZ")) {
      if (other == shown[at]) continue;
      std::string wrong = shown;
      wrong[at] = other;
      EXPECT_FALSE(Receipt::parse(wrong)) << wrong;
      ++tried;
    }
  }
  EXPECT_EQ(tried, 26 * 31);
}

TEST_F(ReceiptTest, CatchesEveryTwoNeighboursThatChangedPlaces) {
  for (std::uint8_t sender = 0; sender < 50; ++sender) {
    const std::string shown = receipt_of(sender).shown();
    for (std::size_t at = 0; at + 1 < shown.size(); ++at) {
      std::string wrong = shown;
      std::swap(wrong[at], wrong[at + 1]);
      std::string bare_wrong = wrong;
      std::string bare = shown;
      std::erase(bare_wrong, '-');
      std::erase(bare, '-');
      if (bare_wrong == bare) continue;
      EXPECT_FALSE(Receipt::parse(wrong)) << wrong;
    }
  }
}

TEST_F(ReceiptTest, RefusesOtherLengthsAndCharacters) {
  const std::string shown = receipt_of(3).shown();
  EXPECT_FALSE(Receipt::parse(""));
  EXPECT_FALSE(Receipt::parse(shown.substr(1)));
  EXPECT_FALSE(Receipt::parse(shown + "0"));
  EXPECT_FALSE(Receipt::parse("U" + shown.substr(1)));
  EXPECT_FALSE(Receipt::parse(std::string(100'000, '0')));
}

TEST_F(ReceiptTest, DoesNotRepeatOverManySenders) {
  std::set<std::string> seen;
  for (int i = 0; i < 20'000; ++i) {
    SenderKey sender_key;
    base::random_bytes(sender_key);
    seen.insert(Receipt::derive(key_of(1), sender_key, base::hash_bytes("x")).shown());
  }
  EXPECT_EQ(seen.size(), 20'000U);
}

}  // namespace
}  // namespace tgo::domain
