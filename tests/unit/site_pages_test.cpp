// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The public pages as a browser without JavaScript meets them: forms sent, errors shown, words given back.
#include "unit/site_ports.hpp"

#include <regex>

#include <gmock/gmock.h>

namespace tgo::site {
namespace {

using examples::header_of;
using examples::MemorySite;
using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

constexpr const char* form_path = "/dossiers/marit/bijdragen";
constexpr const char* key = "sender_key=00112233445566778899aabbccddeeff&kind=tip";

/// The value of a hidden or visible input.
std::string input_value(const std::string& html, const std::string& name) {
  std::smatch found;
  const std::regex input("<input[^>]*name=\"" + name + "\"[^>]*value=\"([^\"]*)\"");
  return std::regex_search(html, found, input) ? found[1].str() : "";
}

std::string code_on(const std::string& html) {
  std::smatch found;
  return std::regex_search(html, found, std::regex("data-code=\"([^\"]+)\"")) ? found[1].str() : "";
}

TEST(SitePages, FormCarriesAFreshKeyAndTheStampAndIsNeverStored) {
  MemorySite site;
  const auto first = site.get(form_path, "soort=observation&via=buurtapp");
  const auto second = site.get(form_path, "soort=observation");
  EXPECT_EQ(first.status, 200);
  EXPECT_EQ(header_of(first, "Cache-Control"), "no-store");
  EXPECT_EQ(input_value(first.body, "sender_key").size(), 32U);
  EXPECT_NE(input_value(first.body, "sender_key"), input_value(second.body, "sender_key"));
  EXPECT_FALSE(input_value(first.body, "seen").empty());
  EXPECT_EQ(input_value(first.body, "channel"), "buurtapp");
  EXPECT_EQ(header_of(first, "Set-Cookie"), "");
}

TEST(SitePages, ContributionIsStoredAndItsReceiptShown) {
  MemorySite site;
  const auto sent =
      site.post(form_path, std::string(key) + "&safety=no&text=Een+fietser%0D%0Azonder+licht&place_words=Jaagpad");
  EXPECT_EQ(sent.status, 200);
  EXPECT_EQ(code_on(sent.body).size(), 31U);
  ASSERT_EQ(site.intake.stored.size(), 1U);
  const auto& content = site.intake.stored.begin()->second.content;
  EXPECT_EQ(content.text, "Een fietser\nzonder licht");
  EXPECT_EQ(content.place->words, "Jaagpad");
  EXPECT_FALSE(content.happened);
}

TEST(SitePages, FormOfAnotherWebsiteIsRefused) {
  MemorySite site;
  const std::string form = std::string(key) + "&safety=no&text=Een+fietser";
  for (const char* origin : {"https://evil.example", "null", "https://tgo.example.evil.example"}) {
    EXPECT_EQ(site.post(form_path, form, origin).status, 403) << origin;
  }
  EXPECT_TRUE(site.intake.stored.empty());
  EXPECT_EQ(site.post(form_path, form, "https://tgo.example").status, 200);
}

TEST(SitePages, SendingAgainGivesTheSameReceipt) {
  MemorySite site;
  const std::string form = std::string(key) + "&safety=no&text=Een+fietser";
  EXPECT_EQ(code_on(site.post(form_path, form).body), code_on(site.post(form_path, form).body));
  EXPECT_EQ(site.intake.stored.size(), 1U);
}

TEST(SitePages, ErrorsStandBesideTheFieldsAndEveryWordComesBack) {
  MemorySite site;
  const auto refused =
      site.post(form_path, std::string(key) +
                               "&safety=no&text=+&happened_words=na+het+journaal&place_words=" + std::string(201, 'x'));
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(refused.body, AllOf(HasSubstr("href=\"#text\""), HasSubstr("id=\"text-error\""),
                                  HasSubstr("id=\"where-error\""), HasSubstr("value=\"na het journaal\"")));
  EXPECT_EQ(input_value(refused.body, "sender_key"), "00112233445566778899aabbccddeeff");
  EXPECT_TRUE(site.intake.stored.empty());
}

TEST(SitePages, WithoutAChoiceAboutSafetyNothingIsStored) {
  MemorySite site;
  const auto refused = site.post(form_path, std::string(key) + "&text=Een+fietser");
  EXPECT_EQ(refused.status, 400);
  EXPECT_THAT(refused.body,
              AllOf(HasSubstr("safety-error"), HasSubstr("Een fietser"), Not(HasSubstr("id=\"text-error\""))));
  EXPECT_TRUE(site.intake.stored.empty());
}

TEST(SitePages, ASourceInDangerIsSentAwayAndNothingIsStoredOrShown) {
  MemorySite site;
  const auto sent = site.post(form_path, std::string(key) + "&safety=yes&text=geheim+verhaal");
  EXPECT_EQ(sent.status, 303);
  EXPECT_EQ(header_of(sent, "Location"), "/veiligheid?van=formulier");
  EXPECT_EQ(sent.body, "");
  EXPECT_TRUE(site.intake.stored.empty());
  const auto page = site.get("/veiligheid", "van=formulier");
  EXPECT_THAT(page.body, AllOf(HasSubstr("0800 7000"), HasSubstr("TCI"), HasSubstr("niets bewaard")));
  EXPECT_EQ(header_of(site.post("/en/dossiers/marit/bijdragen", "safety=yes"), "Location"),
            "/en/veiligheid?van=formulier");
}

TEST(SitePages, WhenTheDatabaseIsAwayTheTextComesBackUnderTheSameKey) {
  MemorySite site;
  base::Problem away = base::refuse(base::ProblemCode::unavailable);
  away.retry_after_s = 7;
  site.intake.problem = away;
  site.publication.problem = away;
  const auto refused = site.post(form_path, std::string(key) + "&safety=no&text=Een+fietser+%22zonder%22+licht");
  EXPECT_EQ(refused.status, 503);
  EXPECT_EQ(header_of(refused, "Retry-After"), "7");
  EXPECT_THAT(refused.body, AllOf(HasSubstr("Een fietser &quot;zonder&quot; licht"), HasSubstr("7 seconden")));
  EXPECT_EQ(input_value(refused.body, "sender_key"), "00112233445566778899aabbccddeeff");
}

TEST(SitePages, TheSameKeyWithOtherWordsIsAskedAboutUnderANewKey) {
  MemorySite site;
  site.post(form_path, std::string(key) + "&safety=no&text=Een+fietser");
  const auto refused = site.post(form_path, std::string(key) + "&safety=no&text=Een+auto");
  EXPECT_EQ(refused.status, 409);
  EXPECT_THAT(refused.body, HasSubstr("Een auto"));
  EXPECT_NE(input_value(refused.body, "sender_key"), "00112233445566778899aabbccddeeff");
  EXPECT_EQ(site.intake.stored.size(), 1U);
}

TEST(SitePages, APausedDossierHasNoForm) {
  MemorySite site;
  site.publication.shown.state = usecase::PublicDossierState::paused;
  EXPECT_EQ(site.get(form_path).status, 303);
  EXPECT_THAT(site.get("/dossiers/marit").body, Not(HasSubstr("/bijdragen")));
}

TEST(SitePages, AnAnswerShowsItsQuestionAndAWithdrawnQuestionBecomesAnObservation) {
  MemorySite site;
  auto& question = site.publication.shown.items[1];
  const std::string query = "soort=answer&vraag=" + base::to_text(question.id);
  EXPECT_THAT(site.get(form_path, query).body, HasSubstr("op of bij het Jaagpad?"));
  question.title.reset();
  question.text.reset();
  question.withdrawn.emplace();
  const auto withdrawn = site.get(form_path, query);
  EXPECT_EQ(input_value(withdrawn.body, "kind"), "observation");
  EXPECT_EQ(input_value(withdrawn.body, "question"), "");
}

TEST(SitePages, AReceiptLeadsToTheDialogueAndAReplyIsKept) {
  MemorySite site;
  const std::string code = code_on(site.post(form_path, std::string(key) + "&safety=no&text=Een+fietser").body);
  const auto followed = site.post("/volgen", "receipt=" + code);
  EXPECT_EQ(followed.status, 200);
  EXPECT_EQ(header_of(followed, "Cache-Control"), "no-store");
  EXPECT_THAT(followed.body, AllOf(HasSubstr("Een fietser"), HasSubstr("aria-current=\"step\""),
                                   HasSubstr("Welke kant reed de auto op")));
  const auto replied = site.post("/volgen/antwoorden",
                                 "receipt=" + code + "&sender_key=" + std::string(32, 'a') + "&text=Naar+het+dorp");
  EXPECT_THAT(replied.body, AllOf(HasSubstr("Naar het dorp"), HasSubstr("veilig opgeslagen")));
  site.post("/volgen/antwoorden", "receipt=" + code + "&sender_key=" + std::string(32, 'b') + "&text=&unknown=yes");
  EXPECT_EQ(site.intake.replies.back(), "Ik weet het niet.");
}

TEST(SitePages, AWrongCodeIsSaidBesideItAndAReplyIsNeverLost) {
  MemorySite site;
  EXPECT_EQ(site.post("/volgen", "receipt=").status, 400);
  EXPECT_THAT(site.post("/volgen", "receipt=7K2MX").body, AllOf(HasSubstr("code-error"), HasSubstr("value=\"7K2MX\"")));
  const std::string code = code_on(site.post(form_path, std::string(key) + "&safety=no&text=Een+fietser").body);
  site.intake.problem = base::refuse(base::ProblemCode::unavailable);
  const auto refused = site.post("/volgen/antwoorden",
                                 "receipt=" + code + "&sender_key=" + std::string(32, 'a') + "&text=Naar+het+dorp");
  EXPECT_EQ(refused.status, 503);
  EXPECT_THAT(refused.body, AllOf(HasSubstr("Naar het dorp"), HasSubstr(std::string(32, 'a'))));
}

TEST(SitePages, AnUnchangedPageIsNotSentTwice) {
  MemorySite site;
  const auto first = site.get("/dossiers/marit");
  EXPECT_THAT(header_of(first, "Cache-Control"), HasSubstr("s-maxage=1"));
  const auto again = site.get("/dossiers/marit", "", header_of(first, "ETag"));
  EXPECT_EQ(again.status, 304);
  EXPECT_EQ(again.body, "");
}

TEST(SitePages, EveryPathAnswersInBothLanguages) {
  MemorySite site;
  for (const std::string path : {"/", "/dossiers/marit", form_path, "/volgen", "/zo-werkt-het", "/privacy", "/anoniem",
                                 "/toegankelijkheid", "/veiligheid", "/research"}) {
    EXPECT_THAT(site.get(path).body, HasSubstr("<html lang=\"nl\">")) << path;
    const auto english = site.get(path == "/" ? "/en" : "/en" + path);
    EXPECT_EQ(english.status, 200) << path;
    EXPECT_THAT(english.body, HasSubstr("<html lang=\"en\">")) << path;
  }
  for (const std::string path :
       {"/nergens", "/dossiers/onbekend", "/dossiers/marit/anders", "/dossiers/../x", "/enx"}) {
    EXPECT_EQ(site.get(path).status, 404) << path;
  }
  EXPECT_EQ(site.post("/privacy", "").status, 405);
  EXPECT_EQ(site.post(form_path, "text=%zz").status, 400);
}

TEST(SitePages, PagesToReadStayWhenTheDatabaseIsAway) {
  MemorySite site;
  site.publication.problem = base::refuse(base::ProblemCode::unavailable);
  EXPECT_EQ(site.get("/veiligheid").status, 200);
  const auto list = site.get("/");
  EXPECT_EQ(list.status, 503);
  EXPECT_THAT(list.body, HasSubstr("tel:112"));
}

}  // namespace
}  // namespace tgo::site
