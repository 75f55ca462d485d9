// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/contribution_views.hpp"

#include "base/ids.hpp"
#include "base/limits.hpp"
#include "base/text.hpp"
#include "site/dossier_views.hpp"
#include "site/qr_code.hpp"

#include <array>

namespace tgo::site {
namespace {

using base::ProblemCode;
using domain::ContributionKind;

std::string kind_name(ContributionKind kind) { return boost::describe::enum_to_string(kind, "tip"); }

std::string query_part(const ContributionFields& fields) {
  return fields.channel.empty() ? "" : "&via=" + fields.channel;
}

/// The kinds a citizen can choose between; an answer belongs to its question and has no choice.
std::vector<view::KindChoice> kind_choices(const Wording& wording, const ContributionFields& fields) {
  std::vector<view::KindChoice> choices;
  if (fields.kind == ContributionKind::answer) {
    return choices;
  }
  for (const auto kind : {ContributionKind::observation, ContributionKind::tip, ContributionKind::hypothesis,
                          ContributionKind::scenario}) {
    view::KindChoice choice;
    choice.path = form_path(wording, fields.slug) + "?soort=" + kind_name(kind) + query_part(fields);
    choice.name = wording.say("form_kind_" + kind_name(kind));
    choice.is_current = kind == fields.kind;
    choices.push_back(std::move(choice));
  }
  return choices;
}

/// A receipt without its code: where to go from it, and `%` where moment and characters come.
view::ReceiptBody receipt_body(const Wording& wording, const std::string& slug) {
  view::ReceiptBody body;
  body.saved = wording.say("receipt_saved", {{"moment", std::string("%")}});
  body.code_spoken = wording.say("receipt_code_spoken", {{"characters", std::string("%")}});
  body.form_path = form_path(wording, slug);
  body.dossier_path = dossier_path(wording, slug);
  return body;
}

std::string busy_text(const Wording& wording, const base::Problem& problem) {
  const int seconds = problem.retry_after_s.value_or(base::limits::unavailable_retry_after_s);
  return wording.say("busy_text", {{"seconds", std::int64_t{seconds}}});
}

/// The error of one violation, put at its field; false when the form has no such field.
bool show_violation(view::ContributionForm& form, const Wording& wording, const base::Violation& violation) {
  struct FieldOf {
    std::string_view pointer;
    const char* id;
    std::optional<std::string> view::ContributionForm::*error;
    const char* message;
  };
  const bool text_is_blank = base::is_blank(form.text);
  const bool text_is_long = base::count_code_points(form.text) > base::limits::contribution_text_max;
  const char* text_message =
      text_is_blank ? "error_text_missing" : (text_is_long ? "error_text_long" : "error_text_characters");
  const std::array<FieldOf, 3> fields{{
      {"/text", "text", &view::ContributionForm::text_error, text_message},
      {"/happened/words", "happened_words", &view::ContributionForm::happened_error, "error_when_long"},
      {"/place/words", "place_words", &view::ContributionForm::place_error, "error_where_long"},
  }};
  for (const auto& field : fields) {
    if (violation.pointer == field.pointer) {
      if (!(form.*field.error)) {
        form.*field.error = wording.say(field.message);
        view::FieldError line;
        line.field = field.id;
        line.text = *(form.*field.error);
        form.summary->errors.push_back(std::move(line));
      }
      return true;
    }
  }
  return false;
}

}  // namespace

std::string with_plain_line_ends(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\r') {
      plain += text[at];
    } else if (at + 1 == text.size() || text[at + 1] != '\n') {
      plain += '\n';
    }
  }
  return plain;
}

std::string fresh_sender_key() {
  std::array<std::uint8_t, 16> bytes{};
  base::random_bytes(bytes);
  return base::to_hex(bytes);
}

bool is_sender_key(std::string_view text) {
  std::array<std::uint8_t, 16> bytes{};
  return base::parse_hex(text, bytes);
}

view::ContributionForm contribution_form_view(const Wording& wording, const ContributionFields& fields,
                                              const FormDossier& dossier) {
  view::ContributionForm form;
  const std::string kind = kind_name(fields.kind);
  form.slug = fields.slug;
  form.dossier_path = dossier_path(wording, fields.slug);
  form.dossier_title = dossier.title ? *dossier.title : wording.say("follow_dossier");
  form.action = form_path(wording, fields.slug);
  form.heading = wording.say("form_" + kind + "_heading");
  form.lead = wording.say("form_" + kind + "_lead");
  form.text_label = wording.say("form_" + kind + "_label");
  form.text_hint = wording.say("form_" + kind + "_hint");
  form.question_title = dossier.question_title;
  form.kinds = kind_choices(wording, fields);
  form.has_kinds = !form.kinds.empty();
  form.asks_when_and_where = fields.kind != ContributionKind::hypothesis && fields.kind != ContributionKind::scenario;
  form.blank_receipt = receipt_body(wording, fields.slug);
  form.sender_key = fields.sender_key;
  form.seen = fields.seen;
  form.kind = kind;
  form.question = fields.question;
  form.channel = fields.channel;
  form.text = fields.text;
  form.place_words = fields.place_words;
  form.happened_words = fields.happened_words;
  form.safety_no = fields.safety_at_stake == false;
  form.shell.title = form.heading;
  form.shell.other_path = link_to(other_than(wording.language()), "/dossiers/" + fields.slug + "/bijdragen") +
                          "?soort=" + kind + query_part(fields) +
                          (fields.question.empty() ? "" : "&vraag=" + fields.question);
  form.shell.at_dossiers = true;
  form.shell.hidden = true;
  form.shell.sends = true;
  return form;
}

void show_problem(view::ContributionForm& form, const Wording& wording, const base::Problem& problem,
                  bool safety_missing) {
  form.shell.sends = false;  // What the server says about a form is not to be undone by the script.
  bool elsewhere = false;
  form.summary.emplace();
  if (safety_missing) {
    form.safety_error = wording.say("error_safety");
    view::FieldError line;
    line.field = "safety";
    line.text = *form.safety_error;
    form.summary->errors.push_back(std::move(line));
  }
  for (const auto& violation : problem.violations) {
    elsewhere = !show_violation(form, wording, violation) || elsewhere;
  }
  const auto count = static_cast<std::int64_t>(form.summary->errors.size());
  form.summary->title = wording.say("form_errors", {{"count", count}});
  if (count == 0) {
    form.summary.reset();
  }
  switch (problem.code) {
    case ProblemCode::invalid_input:
      if (elsewhere && !form.summary) {
        form.trouble_title = wording.say("error_form");
      }
      break;
    case ProblemCode::key_conflict:
      form.trouble_title = wording.say("trouble_sent_title");
      form.trouble_text = wording.say("trouble_sent_text");
      break;
    case ProblemCode::dossier_closed:
    case ProblemCode::gone:
      form.trouble_title = wording.say("trouble_closed_title");
      form.trouble_text = wording.say("trouble_closed_text");
      break;
    default:
      form.trouble_title = wording.say("busy_title");
      form.trouble_text = busy_text(wording, problem);
  }
}

usecase::SubmitContribution command_of(const ContributionFields& fields, Language language) {
  usecase::SubmitContribution command;
  command.sender_key = fields.sender_key;
  command.kind = fields.kind;
  command.language = language;
  command.text = fields.text;
  if (!base::is_blank(fields.place_words)) {
    command.place.emplace();
    command.place->words = fields.place_words;
  }
  if (!base::is_blank(fields.happened_words)) {
    command.happened.emplace();
    command.happened->words = fields.happened_words;
  }
  if (!fields.channel.empty()) {
    command.channel = fields.channel;
  }
  command.question = base::parse_uuid(fields.question);
  if (!fields.seen.empty()) {
    command.seen = fields.seen;
  }
  command.safety_at_stake = fields.safety_at_stake;
  return command;
}

std::vector<base::Violation> check_fields(const ContributionFields& fields) {
  const usecase::SubmitContribution command = command_of(fields, Language::nl);
  domain::ContributionContent content;
  content.kind = command.kind;
  content.text = command.text;
  content.place = command.place;
  content.happened = command.happened;
  content.question = command.question;
  return domain::check(content);
}

view::Receipt receipt_view(const Wording& wording, const std::string& slug, const std::string& receipt) {
  view::Receipt page;
  page.body = receipt_body(wording, slug);
  page.body.saved = wording.say("receipt_saved", {{"moment", wording.day_and_time(wording.now())}});
  page.body.code = receipt;
  std::string group;
  std::string characters;
  for (const char character : receipt) {
    if (character == '-') {
      page.body.groups.push_back(std::move(group));
      group.clear();
      characters += ", ";
      continue;
    }
    characters += (group.empty() ? "" : " ") + std::string(1, character);
    group += character;
  }
  page.body.groups.push_back(std::move(group));
  page.body.code_spoken = wording.say("receipt_code_spoken", {{"characters", characters}});
  page.body.qr = qr_code_of(receipt);
  page.shell.title = wording.say("receipt_page_title");
  page.shell.other_path = link_to(other_than(wording.language()), "/");
  page.shell.at_dossiers = true;
  page.shell.hidden = true;
  page.shell.sends = true;
  return page;
}

}  // namespace tgo::site
