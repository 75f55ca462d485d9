// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The form, and what happens when it is sent: a receipt, or the form again with every word in it. Somebody who says to
// be in danger is sent to /veiligheid; what they wrote is neither stored nor shown again.
#include "base/limits.hpp"
#include "site/contribution_views.hpp"
#include "site/dossier_views.hpp"
#include "site/page_request.hpp"
#include "site/page_response.hpp"
#include "usecase/read_publication.hpp"
#include "usecase/submit_contribution.hpp"

#include <utility>

namespace tgo::site {
namespace {

using base::HttpResponse;
using base::Task;
using domain::ContributionKind;

ContributionKind kind_of(const std::string& name) {
  ContributionKind kind = ContributionKind::observation;
  return boost::describe::enum_from_string(name.c_str(), kind) ? kind : ContributionKind::observation;
}

/// A tag of ours or nothing: a link that was copied wrongly must never stand in a citizen's way.
std::string channel_of(const std::string& tag) {
  const bool is_tag = tag.size() <= base::limits::channel_max &&
                      tag.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") == std::string::npos;
  return is_tag ? tag : "";
}

ContributionFields fields_of_form(const base::FormFields& form, std::string slug) {
  ContributionFields fields;
  fields.slug = std::move(slug);
  fields.kind = kind_of(field_of(form, "kind"));
  fields.sender_key = field_of(form, "sender_key");
  fields.seen = field_of(form, "seen");
  fields.question = field_of(form, "question");
  fields.channel = channel_of(field_of(form, "channel"));
  fields.text = with_plain_line_ends(field_of(form, "text"));
  fields.place_words = with_plain_line_ends(field_of(form, "place_words"));
  fields.happened_words = with_plain_line_ends(field_of(form, "happened_words"));
  const std::string safety = field_of(form, "safety");
  if (safety == "yes" || safety == "no") {
    fields.safety_at_stake = safety == "yes";
  }
  return fields;
}

/// An answer without the question that it answers is an observation.
void settle_question(ContributionFields& fields, FormDossier& dossier, const usecase::DossierSnapshot& snapshot) {
  dossier.title = dossier_title(snapshot);
  for (const auto& item : snapshot.items) {
    if (item.kind == domain::ReleaseKind::question && !item.withdrawn && item.title &&
        base::to_text(item.id) == fields.question) {
      dossier.question_title = item.title;
    }
  }
  if (!dossier.question_title) {
    fields.question.clear();
    if (fields.kind == ContributionKind::answer) {
      fields.kind = ContributionKind::observation;
    }
  }
}

/// The form again. The dossier's title is asked for once more; where that fails too, the text still comes back.
Task<HttpResponse> show_form_again(PageRequest request, ContributionFields fields, base::Problem problem,
                                   bool safety_missing) {
  FormDossier dossier;
  std::string slug = fields.slug;
  const auto snapshot = co_await usecase::read_public_dossier(*request.ports, std::move(slug));
  if (snapshot) {
    dossier.title = dossier_title(*snapshot);
    for (const auto& item : snapshot->items) {
      if (base::to_text(item.id) == fields.question) {
        dossier.question_title = item.title;
      }
    }
  }
  const bool key_is_spent = problem.code == base::ProblemCode::key_conflict || !is_sender_key(fields.sender_key);
  if (key_is_spent) {
    fields.sender_key = fresh_sender_key();
  }
  view::ContributionForm form = contribution_form_view(request.wording, fields, dossier);
  show_problem(form, request.wording, problem, safety_missing);
  HttpResponse response = private_page(status_of(problem.code), render(request, std::move(form)));
  add_retry_after(response, problem);
  co_return response;
}

}  // namespace

Task<HttpResponse> show_contribution_form(PageRequest request, std::string slug) {
  ContributionFields fields;
  fields.slug = slug;
  const auto snapshot = co_await usecase::read_public_dossier(*request.ports, std::move(slug));
  if (!snapshot) {
    co_return refuse_page(request, snapshot.error());
  }
  if (snapshot->state != usecase::PublicDossierState::live) {
    co_return see_other(dossier_path(request.wording, fields.slug));
  }
  fields.kind = kind_of(field_of(request.http.query, "soort"));
  fields.question = field_of(request.http.query, "vraag");
  fields.channel = channel_of(field_of(request.http.query, "via"));
  fields.sender_key = fresh_sender_key();
  fields.seen = snapshot->seen;
  FormDossier dossier;
  settle_question(fields, dossier, *snapshot);
  co_return private_page(200, render(request, contribution_form_view(request.wording, fields, dossier)));
}

Task<HttpResponse> take_contribution(PageRequest request, std::string slug) {
  const auto form = sent_form(request.http);
  if (!form) {
    co_return refuse_page(request, base::ProblemCode::invalid_input);
  }
  if (field_of(*form, "safety") == "yes") {
    co_return see_other(request.wording.link("/veiligheid") + "?van=formulier");
  }
  ContributionFields fields = fields_of_form(*form, std::move(slug));
  usecase::SubmitContribution command = command_of(fields, request.wording.language());
  if (!fields.safety_at_stake) {
    // Whatever else is wrong is said at the same time.
    base::Problem problem = base::refuse(base::ProblemCode::invalid_input);
    problem.violations = check_fields(fields);
    co_return co_await show_form_again(std::move(request), std::move(fields), std::move(problem), true);
  }
  std::string dossier = fields.slug;
  const auto given = co_await usecase::submit_contribution(*request.ports, std::move(dossier), std::move(command));
  if (given) {
    co_return private_page(200, render(request, receipt_view(request.wording, fields.slug, given->receipt)));
  }
  if (given.error().code == base::ProblemCode::not_found) {
    co_return refuse_page(request, given.error());
  }
  base::Problem problem = given.error();
  co_return co_await show_form_again(std::move(request), std::move(fields), std::move(problem), false);
}

}  // namespace tgo::site
