// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/routes_desk.hpp"

#include "usecase/handle_contribution.hpp"
#include "usecase/open_desk.hpp"

namespace tgo::api {
namespace {

base::Result<usecase::QueueFilter> filter_of(const base::FormFields& query) {
  base::Problem invalid = base::refuse(base::ProblemCode::invalid_input);
  invalid.violations = check_query(query, {"state", "kind", "before", "limit"});
  usecase::QueueFilter filter;
  filter.state = query_value<domain::TriageState>(query, "state", invalid.violations);
  filter.kind = query_value<domain::ContributionKind>(query, "kind", invalid.violations);
  filter.before = query_value<std::int64_t>(query, "before", invalid.violations);
  filter.limit = query_value<std::int32_t>(query, "limit", invalid.violations).value_or(filter.limit);
  if (!invalid.violations.empty()) return invalid;
  return filter;
}

}  // namespace

base::Task<Answer> get_desk_dossiers(usecase::Ports& ports, Call call) {
  co_return answer_of(co_await usecase::list_desk_dossiers(ports, std::move(*call.actor)));
}

base::Task<Answer> put_purpose(usecase::Ports& ports, Call call) {
  auto command = codec::decode<usecase::RecordPurpose>(call.request.body);
  if (!command) co_return command.error();
  const auto recorded =
      co_await usecase::record_purpose(ports, std::move(*call.actor), dossier_of(call), std::move(*command));
  if (!recorded) co_return recorded.error();
  co_return empty_answer();
}

base::Task<Answer> get_queue(usecase::Ports& ports, Call call) {
  const auto filter = filter_of(call.request.query);
  if (!filter) co_return filter.error();
  co_return answer_of(co_await usecase::read_queue(ports, std::move(*call.actor), dossier_of(call), *filter));
}

base::Task<Answer> get_contribution(usecase::Ports& ports, Call call) {
  const auto number = number_of(call);
  if (!number) co_return number.error();
  co_return answer_of(co_await usecase::open_contribution(ports, std::move(*call.actor), dossier_of(call), *number));
}

base::Task<Answer> post_decision(usecase::Ports& ports, Call call) {
  const auto number = number_of(call);
  if (!number) co_return number.error();
  const auto command = codec::decode<usecase::DecideContribution>(call.request.body);
  if (!command) co_return command.error();
  co_return answer_of(
      co_await usecase::decide_contribution(ports, std::move(*call.actor), dossier_of(call), *number, *command));
}

base::Task<Answer> post_reply(usecase::Ports& ports, Call call) {
  const auto number = number_of(call);
  if (!number) co_return number.error();
  auto command = codec::decode<usecase::ReplyToContribution>(call.request.body);
  if (!command) co_return command.error();
  co_return created_of(co_await usecase::reply_to_contribution(ports, std::move(*call.actor), dossier_of(call), *number,
                                                               std::move(*command)));
}

base::Task<Answer> post_closing(usecase::Ports& ports, Call call) {
  const auto number = number_of(call);
  if (!number) co_return number.error();
  const auto command = codec::decode<usecase::CloseContribution>(call.request.body);
  if (!command) co_return command.error();
  co_return answer_of(
      co_await usecase::close_contribution(ports, std::move(*call.actor), dossier_of(call), *number, *command));
}

}  // namespace tgo::api
