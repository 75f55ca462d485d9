// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// What a template or a message can be wrong in, and that it is found at load. Mustache itself would say nothing.
#include "site/html_text.hpp"
#include "site/site_error.hpp"
#include "site/template_text.hpp"
#include "site/view/shell.hpp"
#include "site/wording.hpp"
#include "unit/site_examples.hpp"

#include <filesystem>
#include <fstream>
#include <functional>

#include <gmock/gmock.h>

namespace tgo::site {
namespace {

using testing::HasSubstr;

struct Inner {
  std::string word;
  std::optional<std::string> maybe;
};
BOOST_DESCRIBE_STRUCT(Inner, (), (word, maybe))

struct Outer {
  std::string title;
  bool flag = false;
  std::vector<Inner> items;
  std::vector<std::string> words;
  Inner one;
};
BOOST_DESCRIBE_STRUCT(Outer, (), (title, flag, items, words, one))

std::string refusal_of(const std::function<void()>& load) {
  try {
    load();
  } catch (const SiteError& error) {
    return error.what();
  }
  return "accepted";
}

std::string check(std::string_view text) {
  return refusal_of([text] { check_names("page", text, shape_of<Outer>()); });
}

TEST(SiteTemplates, NamesOfTheViewAreAccepted) {
  EXPECT_EQ(check("{{title}}{{#flag}}a{{/flag}}{{^flag}}b{{/flag}}{{one.word}}"), "accepted");
  EXPECT_EQ(check("{{#items}}{{word}}{{#maybe}}{{maybe}}{{/maybe}}{{title}}{{/items}}{{#words}}{{.}}{{/words}}"),
            "accepted");
}

TEST(SiteTemplates, AnythingElseStopsTheStart) {
  EXPECT_THAT(check("{{titel}}"), HasSubstr("the view has no titel"));
  EXPECT_THAT(check("{{word}}"), HasSubstr("the view has no word"));
  EXPECT_THAT(check("{{one.words}}"), HasSubstr("the view has no one.words"));
  EXPECT_THAT(check("{{items}}"), HasSubstr("items is no text"));
  EXPECT_THAT(check("{{#title}}x{{/title}}"), HasSubstr("title is no section"));
  EXPECT_THAT(check("{{#flag}}x"), HasSubstr("not closed"));
  EXPECT_THAT(check("{{#flag}}x{{/items}}"), HasSubstr("closes what is not open"));
  EXPECT_THAT(check("{{{title}}}"), HasSubstr("not allowed"));
  EXPECT_THAT(check("{{&title}}"), HasSubstr("not allowed"));
  EXPECT_THAT(check("{{=<% %>=}}"), HasSubstr("not allowed"));
  EXPECT_THAT(check("<a href={{title}}>"), HasSubstr("without quotes"));
  EXPECT_THAT(check("{{title"), HasSubstr("not closed"));
}

TEST(SiteTemplates, PartialsAreFlattenedAndMustExist) {
  const TemplateFiles files{
      {"page", "a{{> part}}c{{! not this }}"}, {"part", "b"}, {"loop", "{{> loop}}"}, {"lost", "{{> nowhere}}"}};
  std::set<std::string> used;
  EXPECT_EQ(flatten(files, "page", used), "abc");
  EXPECT_EQ(used, (std::set<std::string>{"page", "part"}));
  EXPECT_THAT(refusal_of([&] { flatten(files, "loop", used); }), HasSubstr("holds itself"));
  EXPECT_THAT(refusal_of([&] { flatten(files, "lost", used); }), HasSubstr("lost asks for it"));
}

TEST(SiteTemplates, AbsentTextsAreNeverLookedForFurtherOut) {
  Outer outer;
  outer.items.resize(1);
  outer.one.maybe = "outer";
  kainjow::mustache::mustache page("{{#one}}{{#items}}[{{maybe}}]{{/items}}{{/one}}");
  EXPECT_EQ(page.render(data_of(outer)), "[]");
}

class SiteMessages : public testing::Test {
 protected:
  std::string load(const std::string& dutch, const std::string& english) {
    const std::filesystem::path directory = std::filesystem::path(testing::TempDir()) / "tgo-site-messages";
    std::filesystem::create_directories(directory);
    std::ofstream(directory / "nl.json") << dutch;
    std::ofstream(directory / "en.json") << english;
    return refusal_of([&] { MessageCatalogue::load(directory); });
  }
};

TEST_F(SiteMessages, BothLanguagesMustSayTheSameThings) {
  EXPECT_EQ(load(R"({"a": "een {count}"})", R"({"a": "one {count}"})"), "accepted");
  EXPECT_THAT(load(R"({"a": "een", "b": "twee"})", R"({"a": "one"})"), HasSubstr("b is missing in en.json"));
  EXPECT_THAT(load(R"({"a": "een {count}"})", R"({"a": "one {number}"})"), HasSubstr("different arguments"));
  EXPECT_THAT(load(R"({"a": "een {"})", R"({"a": "one"})"), HasSubstr("not a valid message"));
  EXPECT_THAT(load("[]", "{}"), HasSubstr("flat JSON object"));
}

TEST_F(SiteMessages, PluralsAndTimesFollowTheLanguage) {
  const auto& messages = examples::pages().messages();
  const Wording dutch(messages, Language::nl, examples::now());
  const Wording english(messages, Language::en, examples::now());
  EXPECT_EQ(dutch.say("list_questions", {{"count", std::int64_t{1}}}), "1 vraag aan u");
  EXPECT_EQ(english.say("list_questions", {{"count", std::int64_t{3}}}), "3 questions for you");
  const auto moment = *base::parse_rfc3339("2026-11-21T08:05:00Z");
  EXPECT_EQ(dutch.day_and_time(moment), "zaterdag 21 november, 9.05 uur");
  EXPECT_EQ(english.day_and_time(moment), "Saturday 21 November, 09:05");
  EXPECT_EQ(dutch.day(*base::parse_rfc3339("1997-07-01T22:30:00Z")), "woensdag 2 juli 1997");
}

TEST(SiteHtmlText, MarkUpKnowsStrongAndLinksAndEscapesTheRest) {
  EXPECT_EQ(mark_up("Bel **[112](tel:112)** & <b>", Language::nl),
            "Bel <b><a href=\"tel:112\" class=\"nowrap\">112</a></b> &amp; &lt;b&gt;");
  EXPECT_EQ(mark_up("[Lees](/privacy)", Language::en), "<a href=\"/en/privacy\">Lees</a>");
  EXPECT_EQ(mark_up("een [haak zonder eind", Language::nl), "een [haak zonder eind");
  EXPECT_EQ(mark_up("2 * 3 **sterk", Language::nl), "2 * 3 <b>sterk</b>");
  EXPECT_TRUE(has_mark_up("a **b**"));
  EXPECT_FALSE(has_mark_up("a * b [c]"));
}

TEST(SiteLanguage, PathsArePartedAndJoined) {
  EXPECT_EQ(part_language("/en").path, "/");
  EXPECT_EQ(part_language("/en/volgen").path, "/volgen");
  EXPECT_EQ(part_language("/english").language, Language::nl);
  EXPECT_EQ(link_to(Language::en, "/"), "/en");
  EXPECT_EQ(link_to(Language::nl, "/"), "/");
  EXPECT_EQ(link_to(Language::en, "/volgen"), "/en/volgen");
}

}  // namespace
}  // namespace tgo::site
