// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/routes_desk.hpp"
#include "usecase/control_release.hpp"

namespace tgo::api {

base::Task<Answer> get_releases(usecase::Ports& ports, Call call) {
  base::Problem invalid = base::refuse(base::ProblemCode::invalid_input);
  invalid.violations = check_query(call.request.query, {"state"});
  const auto state = query_value<domain::ReleaseState>(call.request.query, "state", invalid.violations);
  if (!invalid.violations.empty()) co_return invalid;
  co_return answer_of(co_await usecase::list_releases(ports, std::move(*call.actor), dossier_of(call), state));
}

base::Task<Answer> post_release(usecase::Ports& ports, Call call) {
  auto command = codec::decode<usecase::ProposeRelease>(call.request.body);
  if (!command) co_return command.error();
  const std::string dossier = dossier_of(call);
  const auto release = co_await usecase::propose_release(ports, std::move(*call.actor), dossier, std::move(*command));
  if (!release) co_return release.error();
  base::HttpResponse response = created(*release);
  response.headers.emplace_back("Location", "/v1/desk/dossiers/" + dossier + "/releases/" + base::to_text(release->id));
  co_return response;
}

base::Task<Answer> get_release(usecase::Ports& ports, Call call) {
  const auto id = release_of(call);
  if (!id) co_return id.error();
  co_return answer_of(co_await usecase::open_release(ports, std::move(*call.actor), dossier_of(call), *id));
}

base::Task<Answer> put_release(usecase::Ports& ports, Call call) {
  const auto id = release_of(call);
  if (!id) co_return id.error();
  auto command = codec::decode<usecase::ReviseRelease>(call.request.body);
  if (!command) co_return command.error();
  co_return answer_of(
      co_await usecase::revise_release(ports, std::move(*call.actor), dossier_of(call), *id, std::move(*command)));
}

base::Task<Answer> post_approval(usecase::Ports& ports, Call call) {
  const auto id = release_of(call);
  if (!id) co_return id.error();
  auto command = codec::decode<usecase::ApproveRelease>(call.request.body);
  if (!command) co_return command.error();
  co_return answer_of(
      co_await usecase::approve_release(ports, std::move(*call.actor), dossier_of(call), *id, std::move(*command)));
}

base::Task<Answer> post_rejection(usecase::Ports& ports, Call call) {
  const auto id = release_of(call);
  if (!id) co_return id.error();
  auto command = codec::decode<usecase::RejectRelease>(call.request.body);
  if (!command) co_return command.error();
  co_return answer_of(
      co_await usecase::reject_release(ports, std::move(*call.actor), dossier_of(call), *id, std::move(*command)));
}

base::Task<Answer> post_withdrawal(usecase::Ports& ports, Call call) {
  const auto id = release_of(call);
  if (!id) co_return id.error();
  const auto command = codec::decode<usecase::WithdrawRelease>(call.request.body);
  if (!command) co_return command.error();
  co_return answer_of(
      co_await usecase::withdraw_release(ports, std::move(*call.actor), dossier_of(call), *id, *command));
}

}  // namespace tgo::api
