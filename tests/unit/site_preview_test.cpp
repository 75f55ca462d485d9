// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Every public page in every state that matters, from a full and from an empty view model: that it renders, that
// nothing of mustache is left in it, and how large it is. The pages stay behind in build/site-preview, to be looked at.
#include "base/problem.hpp"
#include "site/contribution_views.hpp"
#include "site/dossier_views.hpp"
#include "site/follow_up_views.hpp"
#include "site/research_views.hpp"
#include "site/site_handler.hpp"
#include "site/view/all.hpp"
#include "unit/site_examples.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>

#include <gmock/gmock.h>

namespace tgo::site {
namespace {

using testing::HasSubstr;
using testing::Not;

class SitePreview : public testing::TestWithParam<Language> {
 protected:
  Language language() const { return GetParam(); }
  Wording wording() const { return {examples::pages().messages(), language(), examples::now()}; }

  void keep(const std::string& name, const std::string& html) const {
    EXPECT_THAT(html, Not(HasSubstr("{{")));
    EXPECT_THAT(html, testing::EndsWith("</html>"));
    const std::filesystem::path directory = TGO_SOURCE_DIR "/build/site-preview";
    std::filesystem::create_directories(directory);
    std::ofstream(directory / (name + "." + std::string(tag_of(language())) + ".html")) << html;
    std::cout << "  " << name << "." << tag_of(language()) << ": " << html.size() << " bytes\n";
  }

  template <class View>
  void show(const std::string& name, View view) const {
    keep(name, examples::pages().render(language(), std::move(view)));
  }

  static ContributionFields typed_fields() {
    ContributionFields fields;
    fields.slug = "marit";
    fields.sender_key = "00112233445566778899aabbccddeeff";
    fields.text = "Ik liep rond kwart over twaalf met de hond over het Jaagpad, richting de brug.";
    fields.happened_words = "vrijdagnacht, kwart over twaalf";
    fields.place_words = "Jaagpad, tussen de sluis en de brug";
    fields.safety_at_stake = false;
    return fields;
  }
};

INSTANTIATE_TEST_SUITE_P(Languages, SitePreview, testing::Values(Language::nl, Language::en),
                         [](const auto& tested) { return std::string(tag_of(tested.param)); });

TEST_P(SitePreview, DossierPages) {
  show("dossier-list", dossier_list_view(wording(), examples::dossier_list()));
  show("dossier-list-empty", dossier_list_view(wording(), {}));
  show("dossier", dossier_view(wording(), examples::marit()));
  show("dossier-empty", dossier_view(wording(), examples::empty_dossier()));
  auto closed = examples::marit();
  closed.state = usecase::PublicDossierState::closed;
  show("dossier-closed", dossier_view(wording(), closed));
  auto paused = examples::marit();
  paused.state = usecase::PublicDossierState::paused;
  paused.mode = usecase::DossierMode::cold;
  show("dossier-paused", dossier_view(wording(), paused));
}

TEST_P(SitePreview, ContributionPages) {
  FormDossier dossier;
  dossier.title = "Vermist: Marit (19)";
  ContributionFields blank;
  blank.slug = "marit";
  blank.sender_key = "00112233445566778899aabbccddeeff";
  show("form", contribution_form_view(wording(), blank, dossier));
  blank.kind = domain::ContributionKind::scenario;
  show("form-scenario", contribution_form_view(wording(), blank, dossier));

  ContributionFields wrong = typed_fields();
  wrong.text = "";
  wrong.place_words = std::string(250, 'x');
  auto with_errors = contribution_form_view(wording(), wrong, dossier);
  base::Problem invalid = base::refuse(base::ProblemCode::invalid_input);
  invalid.violations = check_fields(wrong);
  show_problem(with_errors, wording(), invalid, true);
  show("form-errors", std::move(with_errors));

  ContributionFields answer = typed_fields();
  answer.kind = domain::ContributionKind::answer;
  FormDossier asked = dossier;
  asked.question_title = "Was u vrijdag tussen 22.00 en 01.00 uur op of bij het Jaagpad?";
  auto busy = contribution_form_view(wording(), answer, asked);
  base::Problem overloaded = base::refuse(base::ProblemCode::overloaded);
  overloaded.retry_after_s = 20;
  show_problem(busy, wording(), overloaded, false);
  show("form-busy", std::move(busy));
  show("receipt", receipt_view(wording(), "marit", "7K2MX-9QHTD-4RWNB-P3VJA-8ZC5F-T"));
}

TEST_P(SitePreview, FollowUpPages) {
  const std::string code = "7K2MX-9QHTD-4RWNB-P3VJA-8ZC5F-T";
  show("follow-form", follow_up_form_view(wording(), ""));
  auto wrong = follow_up_form_view(wording(), "7K2MX-9QHTD");
  show_problem(wrong, wording(), base::refuse(base::ProblemCode::not_found));
  show("follow-wrong", std::move(wrong));
  show("follow", follow_up_view(wording(), examples::answered_follow_up(), code, fresh_sender_key()));
  auto waiting = examples::answered_follow_up();
  waiting.status = domain::PublicStatus::received;
  waiting.messages.clear();
  show("follow-waiting", follow_up_view(wording(), waiting, code, fresh_sender_key()));
  auto away = follow_up_view(wording(), std::nullopt, code, fresh_sender_key());
  away.reply = "Naar de snelweg, denk ik.";
  show_problem(away, wording(), base::refuse(base::ProblemCode::unavailable));
  show("follow-away", std::move(away));
}

TEST_P(SitePreview, PagesToRead) {
  view::Shell shell;
  shell.title = "Voorbeeld";
  shell.other_path = "/en";
  show("how", view::HowItWorks{shell});
  show("privacy", view::Privacy{shell});
  show("anonymous", view::Anonymous{shell});
  show("accessibility", view::Accessibility{shell});
  show("safety", view::Safety{shell, true});
  show("research", research_view(wording(), examples::weekly_counts()));
  show("research-sign-in", research_sign_in_view(wording()));
  keep("refusal-404", refusal_page(examples::pages(), wording(), base::refuse(base::ProblemCode::not_found)).body);
  keep("refusal-503",
       refusal_page(examples::pages(), wording(), base::refuse(base::ProblemCode::unavailable), "4f2a9c").body);
}

TEST_P(SitePreview, EveryPageRendersFromNothingAtAll) {
  boost::mp11::mp_for_each<boost::mp11::mp_transform<boost::mp11::mp_identity, view::All>>([this](auto type) {
    using View = typename decltype(type)::type;
    const std::string html = examples::pages().render(language(), View());
    EXPECT_THAT(html, testing::EndsWith("</html>")) << View::template_name;
    EXPECT_THAT(html, Not(HasSubstr("{{"))) << View::template_name;
  });
}

}  // namespace
}  // namespace tgo::site
