// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A short run of the fuzzer's property: fixtures with bytes changed, cut out, doubled and spliced. The seed is printed
// when something fails; the long run is tests/fuzz/codec_fuzz.cpp.
#include "api/live_messages.hpp"
#include "contract/proto_files.hpp"
#include "fuzz/codec_property.hpp"

#include <algorithm>
#include <random>

#include <gtest/gtest.h>

namespace tgo::api {
namespace {

using Random = std::mt19937;

std::vector<std::string> seeds() {
  std::vector<std::string> found;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(contract::proto() / "fixtures")) {
    const bool small = entry.is_regular_file() && entry.file_size() < 4'000;
    if (small && entry.path().filename() != "expected.json") found.push_back(contract::read_file(entry.path()));
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::size_t below(Random& random, std::size_t bound) {
  return std::uniform_int_distribution<std::size_t>(0, bound == 0 ? 0 : bound - 1)(random);
}

void mutate(std::string& bytes, const std::string& other, Random& random) {
  constexpr std::string_view telling = "{}[]\",:\\0123456789-+eE.tfnu\x00\x7f\x80\xc3\xed\xa0\xff ";
  const std::size_t at = below(random, bytes.size() + 1);
  switch (below(random, 5)) {
    case 0:
      bytes.insert(at, 1, telling[below(random, telling.size())]);
      break;
    case 1:
      bytes.erase(at, 1 + below(random, 8));
      break;
    case 2:
      bytes.insert(at, bytes.substr(below(random, bytes.size()), below(random, 40)));
      break;
    case 3:
      bytes.insert(at, other.substr(below(random, other.size()), below(random, 40)));
      break;
    default:
      if (at < bytes.size()) bytes[at] = static_cast<char>(below(random, 256));
  }
}

/// The refusal of a frame is itself a frame that a client can read.
bool can_be_refused(const std::string& bytes) {
  const auto frame = decode_client_frame(bytes);
  if (frame) return true;
  const std::string error = encode_error(find_frame_id(bytes), frame.error(), domain::Language::nl);
  const auto& messages = all_messages();
  const auto found =
      std::find_if(messages.begin(), messages.end(), [](const auto& m) { return m.name == "error-frame"; });
  return found->rewrite(error).has_value();
}

TEST(Codec, HoldsItsPromisesForFixturesThatWereTamperedWith) {
  const auto found = seeds();
  ASSERT_GT(found.size(), 500U);
  for (unsigned seed = 0; seed < 1'000; ++seed) {
    Random random(seed);
    std::string bytes = found[below(random, found.size())];
    const std::string& other = found[below(random, found.size())];
    for (std::size_t i = 0; i <= below(random, 6); ++i) mutate(bytes, other, random);
    ASSERT_EQ(fuzz::check_codec(bytes), "") << "seed " << seed << ": " << bytes;
    ASSERT_TRUE(can_be_refused(bytes)) << "seed " << seed << ": " << bytes;
  }
}

}  // namespace
}  // namespace tgo::api
