// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Whatever anybody writes, the mark-up of a page stays the same: hostile words in every field of every view leave
// exactly the tags, quotes and backticks that a harmless word leaves.
#include "site/html_text.hpp"
#include "site/view/all.hpp"
#include "unit/site_examples.hpp"

#include <fstream>

#include <gmock/gmock.h>

namespace tgo::site {
namespace {

/// Puts `word` into every text of a view, one item in every list, and opens every section.
template <class T>
void fill_with(T& value, const std::string& word) {
  if constexpr (std::is_same_v<T, std::string>) {
    value = word;
  } else if constexpr (std::is_same_v<T, bool>) {
    value = true;
  } else if constexpr (detail::IsOptional<T>::value) {
    value.emplace();
    fill_with(*value, word);
  } else if constexpr (detail::IsList<T>::value) {
    value.resize(1);
    fill_with(value.front(), word);
  } else {
    boost::mp11::mp_for_each<detail::Members<T>>([&](auto member) { fill_with(value.*member.pointer, word); });
  }
}

/// The characters that make mark-up, in their order.
std::string skeleton(const std::string& html) {
  std::string kept;
  for (const char character : html) {
    if (std::string_view("<>\"'`").find(character) != std::string_view::npos) {
      kept += character;
    }
  }
  return kept;
}

std::vector<std::string> hostile_words() {
  std::ifstream file(TGO_SOURCE_DIR "/tests/unit/hostile_words.txt");
  std::vector<std::string> words;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty() && line.front() != '#') {
      words.push_back(line);
    }
  }
  words.emplace_back("regel een\n</textarea><script>alert(1)</script>\n");
  words.emplace_back("stuur\x01teken\x1f\x7f<b>");
  return words;
}

TEST(SiteEscaping, HostileWordsNeverChangeTheMarkUpOfAnyPage) {
  const auto words = hostile_words();
  ASSERT_GE(words.size(), 100U);
  boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, view::All>>([&](auto type) {
    using View = typename decltype(type)::type;
    View harmless;
    fill_with(harmless, "woord");
    const std::string expected = skeleton(examples::pages().render(Language::nl, harmless));
    for (const auto& word : words) {
      View hostile;
      fill_with(hostile, word);
      EXPECT_EQ(skeleton(examples::pages().render(Language::nl, hostile)), expected)
          << View::template_name << ": " << word;
    }
  });
}

TEST(SiteEscaping, EscapedTextHoldsNothingThatEndsAnAttributeOrOpensATag) {
  for (const auto& word : hostile_words()) {
    EXPECT_EQ(skeleton(escape_html(word)), "") << word;
  }
  EXPECT_EQ(escape_html("<a href='x'>`\"&"), "&lt;a href=&#39;x&#39;&gt;&#96;&quot;&amp;");
  EXPECT_EQ(escape_html("één 🙂 \u202Ertl"), "één 🙂 \u202Ertl");
}

}  // namespace
}  // namespace tgo::site
