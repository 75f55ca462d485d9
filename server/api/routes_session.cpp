// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "api/routes_session.hpp"

#include "api/session_cookie.hpp"
#include "usecase/sign_in.hpp"

namespace tgo::api {

base::Task<Answer> post_session(usecase::Ports& ports, Call call) {
  auto command = codec::decode<usecase::SignIn>(call.request.body);
  if (!command) co_return command.error();
  const auto signed_in = co_await usecase::sign_in(ports, std::move(*command));
  if (!signed_in) co_return signed_in.error();
  base::HttpResponse response = created(signed_in->session);
  response.headers.emplace_back("Location", "/v1/sessions/current");
  response.headers.emplace_back("Set-Cookie", session_cookie(signed_in->token, call.secure_cookie));
  co_return response;
}

base::Task<Answer> get_session(usecase::Ports&, Call call) { co_return ok(usecase::describe_session(*call.actor)); }

base::Task<Answer> delete_session(usecase::Ports& ports, Call call) {
  const auto signed_out = co_await usecase::sign_out(ports, call.actor->token);
  if (!signed_out) co_return signed_out.error();
  base::HttpResponse response = empty_answer();
  response.headers.emplace_back("Set-Cookie", ended_session_cookie(call.secure_cookie));
  co_return response;
}

base::Task<Answer> post_live_ticket(usecase::Ports& ports, Call call) {
  const auto nothing = codec::decode<NoContent>(call.request.body);
  if (!nothing) co_return nothing.error();
  co_return created_of(co_await usecase::issue_live_ticket(ports, std::move(*call.actor)));
}

}  // namespace tgo::api
