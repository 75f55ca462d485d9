// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "site/follow_up_views.hpp"

#include "base/limits.hpp"
#include "base/text.hpp"
#include "site/dossier_views.hpp"

#include <array>

namespace tgo::site {
namespace {

using base::ProblemCode;
using domain::PublicStatus;

constexpr std::array stations{PublicStatus::received, PublicStatus::read, PublicStatus::answered, PublicStatus::closed};

std::string status_name(PublicStatus status) { return boost::describe::enum_to_string(status, "received"); }

view::Shell shell_of(const Wording& wording) {
  view::Shell shell;
  shell.title = wording.say("follow_title");
  shell.other_path = link_to(other_than(wording.language()), "/volgen");
  shell.at_follow = true;
  shell.hidden = true;
  return shell;
}

void add_stations(view::FollowUp& page, const Wording& wording, const usecase::FollowUp& follow_up) {
  for (const auto status : stations) {
    view::Station station;
    station.name = wording.say("station_" + status_name(status));
    station.is_done = status <= follow_up.status;
    station.is_current = status == follow_up.status;
    if (status == PublicStatus::received) {
      station.note = wording.day(follow_up.received_on);
    }
    page.stations.push_back(std::move(station));
  }
}

view::DialogueMessage first_message(const Wording& wording, const usecase::FollowUp& follow_up) {
  view::DialogueMessage own;
  own.text = follow_up.text;
  own.at = wording.day(follow_up.received_on);
  own.from_you = true;
  return own;
}

}  // namespace

view::FollowUpForm follow_up_form_view(const Wording& wording, const std::string& typed) {
  view::FollowUpForm form;
  form.shell = shell_of(wording);
  form.action = wording.link("/volgen");
  form.code = typed;
  return form;
}

void show_problem(view::FollowUpForm& form, const Wording& wording, const base::Problem& problem) {
  switch (problem.code) {
    case ProblemCode::invalid_input:
      form.error = wording.say(form.code.empty() ? "follow_error_empty" : "follow_error_typed");
      break;
    case ProblemCode::not_found:
    case ProblemCode::gone:
      form.error = wording.say("follow_error_unknown");
      break;
    default:
      form.trouble_title = wording.say("trouble_read_title");
      form.trouble_text = wording.say("trouble_read_text");
  }
}

view::FollowUp follow_up_view(const Wording& wording, const std::optional<usecase::FollowUp>& follow_up,
                              const std::string& code, const std::string& sender_key) {
  view::FollowUp page;
  page.shell = shell_of(wording);
  page.action = wording.link("/volgen/antwoorden");
  page.code = code;
  page.sender_key = sender_key;
  page.heading = wording.say("follow_title");
  page.dossier_path = wording.link("/");
  if (!follow_up) {
    return page;
  }
  page.is_known = true;
  page.heading = wording.say("follow_heading", {{"day", wording.day(follow_up->received_on)}});
  page.dossier_title = follow_up->dossier_title;
  page.dossier_path = dossier_path(wording, follow_up->dossier);
  add_stations(page, wording, *follow_up);
  const std::string status = status_name(follow_up->status);
  page.meaning_title = wording.say("meaning_" + status + "_title");
  page.meaning = wording.say("meaning_" + status);
  page.messages.push_back(first_message(wording, *follow_up));
  page.may_reply = follow_up->status != domain::PublicStatus::closed;
  page.waits = true;
  for (const auto& message : follow_up->messages) {
    view::DialogueMessage shown;
    shown.text = message.text;
    shown.at = wording.day_and_time(message.at);
    shown.from_team = message.from == usecase::MessageFrom::team;
    shown.from_you = !shown.from_team;
    page.waits = page.waits && !shown.from_team;
    page.messages.push_back(std::move(shown));
  }
  return page;
}

void show_problem(view::FollowUp& page, const Wording& wording, const base::Problem& problem) {
  switch (problem.code) {
    case ProblemCode::invalid_input:
      page.reply_error =
          wording.say(base::is_blank(page.reply)                                           ? "reply_error_missing"
                      : base::count_code_points(page.reply) > base::limits::reply_text_max ? "reply_error_long"
                                                                                           : "error_text_characters");
      break;
    case ProblemCode::key_conflict:
      page.reply_error = wording.say("reply_error_sent");
      break;
    case ProblemCode::gone:
      page.trouble_title = wording.say("trouble_closed_title");
      page.trouble_text = wording.say("trouble_closed_text");
      break;
    default:
      page.trouble_title = wording.say("trouble_read_title");
      page.trouble_text = wording.say("trouble_reply_text");
  }
}

}  // namespace tgo::site
