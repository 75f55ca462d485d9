// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// The way back with a receipt. The code comes in by POST only and never stands in an address.
#include "base/text.hpp"
#include "site/contribution_views.hpp"
#include "site/follow_up_views.hpp"
#include "site/page_request.hpp"
#include "site/page_response.hpp"
#include "usecase/follow_contribution.hpp"

namespace tgo::site {
namespace {

using base::HttpResponse;
using base::Task;

HttpResponse refuse_code(const PageRequest& request, const std::string& typed, const base::Problem& problem) {
  view::FollowUpForm form = follow_up_form_view(request.wording, typed);
  show_problem(form, request.wording, problem);
  HttpResponse response = private_page(status_of(problem.code), render(request, std::move(form)));
  add_retry_after(response, problem);
  return response;
}

/// The dialogue once more with the reply that could not be stored, and why.
Task<HttpResponse> show_reply_again(PageRequest request, usecase::ReplyToTeam command, base::Problem problem) {
  usecase::ReadFollowUp question;
  question.receipt = command.receipt;
  const auto read = co_await usecase::read_follow_up(*request.ports, std::move(question));
  const bool code_is_wrong = !read && (read.error().code == base::ProblemCode::invalid_input ||
                                       read.error().code == base::ProblemCode::not_found);
  if (code_is_wrong) {
    co_return refuse_code(request, command.receipt, read.error());
  }
  const bool key_is_spent = problem.code == base::ProblemCode::key_conflict || !is_sender_key(command.sender_key);
  const std::string key = key_is_spent ? fresh_sender_key() : command.sender_key;
  const std::optional<usecase::FollowUp> known = read ? std::optional(*read) : std::nullopt;
  view::FollowUp page = follow_up_view(request.wording, known, command.receipt, key);
  page.reply = command.text;
  show_problem(page, request.wording, problem);
  HttpResponse response = private_page(status_of(problem.code), render(request, std::move(page)));
  add_retry_after(response, problem);
  co_return response;
}

}  // namespace

HttpResponse show_follow_up_form(const PageRequest& request) {
  return private_page(200, render(request, follow_up_form_view(request.wording, "")));
}

Task<HttpResponse> show_follow_up(PageRequest request) {
  const auto form = sent_form(request.http);
  if (!form) {
    co_return refuse_page(request, base::ProblemCode::invalid_input);
  }
  const std::string code = field_of(*form, "receipt");
  usecase::ReadFollowUp command;
  command.receipt = code;
  const auto read = co_await usecase::read_follow_up(*request.ports, std::move(command));
  if (!read) {
    co_return refuse_code(request, code, read.error());
  }
  co_return private_page(200, render(request, follow_up_view(request.wording, *read, code, fresh_sender_key())));
}

Task<HttpResponse> take_reply(PageRequest request) {
  const auto form = sent_form(request.http);
  if (!form) {
    co_return refuse_page(request, base::ProblemCode::invalid_input);
  }
  usecase::ReplyToTeam command;
  command.receipt = field_of(*form, "receipt");
  command.sender_key = field_of(*form, "sender_key");
  command.text = with_plain_line_ends(field_of(*form, "text"));
  if (field_of(*form, "unknown") == "yes" && base::is_blank(command.text)) {
    command.text = request.wording.say("reply_unknown_text");
  }
  usecase::ReplyToTeam sent = command;
  const auto stored = co_await usecase::reply_to_team(*request.ports, std::move(sent));
  if (!stored) {
    base::Problem problem = stored.error();
    co_return co_await show_reply_again(std::move(request), std::move(command), std::move(problem));
  }
  view::FollowUp page = follow_up_view(request.wording, *stored, command.receipt, fresh_sender_key());
  page.reply_saved = request.wording.say("reply_saved");
  co_return private_page(200, render(request, std::move(page)));
}

}  // namespace tgo::site
