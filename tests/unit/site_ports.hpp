// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Ports in memory for the tests of the public pages: one dossier, one store of contributions, and any problem that a
// test wants. No database, no clock but a fixed one.
#pragma once

#include "site/site_handler.hpp"
#include "unit/site_examples.hpp"
#include "usecase/ports/ports.hpp"

#include <map>
#include <optional>
#include <string>

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>

namespace tgo::site::examples {

class FixedClock final : public base::Clock {
 public:
  base::Time now() const override { return examples::now(); }
};

class MemoryIntake final : public usecase::IntakePort {
 public:
  base::Task<base::Result<base::Uuid>> find_dossier(std::string slug) override {
    if (problem) {
      co_return *problem;
    }
    if (slug != "marit") {
      co_return base::refuse(base::ProblemCode::not_found);
    }
    co_return base::Uuid{};
  }

  base::Task<base::Result<usecase::SubmitOutcome>> submit(usecase::StoredContribution contribution) override {
    const auto known = stored.find(contribution.sender_key);
    if (known != stored.end()) {
      if (known->second.content_hash != contribution.content_hash) {
        co_return base::refuse(base::ProblemCode::key_conflict);
      }
      co_return usecase::SubmitOutcome::replayed;
    }
    stored.emplace(contribution.sender_key, contribution);
    co_return usecase::SubmitOutcome::stored;
  }

  base::Task<base::Result<usecase::FollowUp>> follow_up(base::Digest receipt) override {
    if (problem) {
      co_return *problem;
    }
    for (const auto& [key, contribution] : stored) {
      if (contribution.receipt == receipt) {
        usecase::FollowUp found = answered_follow_up();
        found.text = contribution.content.text;
        for (const auto& text : replies) {
          found.messages.push_back({usecase::MessageFrom::citizen, text, examples::now()});
        }
        co_return found;
      }
    }
    co_return base::refuse(base::ProblemCode::not_found);
  }

  base::Task<base::Result<usecase::FollowUp>> reply(usecase::StoredReply reply) override {
    if (problem) {
      co_return *problem;
    }
    replies.push_back(reply.text);
    co_return co_await follow_up(reply.receipt);
  }

  std::map<base::Digest, usecase::StoredContribution> stored;
  std::vector<std::string> replies;
  std::optional<base::Problem> problem;
};

class MemoryPublication final : public usecase::PublicationPort {
 public:
  base::Task<base::Result<usecase::DossierList>> list(domain::Audience) override {
    if (problem) {
      co_return *problem;
    }
    co_return dossier_list();
  }

  base::Task<base::Result<base::Uuid>> find(domain::Audience, std::string) override { co_return base::Uuid{}; }

  base::Task<base::Result<usecase::SnapshotWithId>> snapshot(domain::Audience, std::string dossier) override {
    if (problem) {
      co_return *problem;
    }
    if (dossier != "marit") {
      co_return base::refuse(base::ProblemCode::not_found);
    }
    usecase::SnapshotWithId found;
    found.snapshot = shown;
    co_return found;
  }

  base::Task<base::Result<std::vector<usecase::PublicEvent>>> events_after(domain::Audience, std::string, std::int64_t,
                                                                           std::int32_t) override {
    co_return std::vector<usecase::PublicEvent>();
  }

  usecase::DossierSnapshot shown = marit();
  std::optional<base::Problem> problem;
};

/// The whole site over these ports. The staff's ports are not there: a public page that used one would crash.
class MemorySite {
 public:
  base::HttpResponse get(const std::string& path, const std::string& query = "",
                         const std::string& if_none_match = "") {
    base::HttpRequest request;
    request.path = path;
    request.query = *base::parse_form(query);
    request.if_none_match = if_none_match;
    return answer(std::move(request));
  }

  base::HttpResponse post(const std::string& path, const std::string& form, const std::string& origin = "") {
    base::HttpRequest request;
    request.method = base::HttpMethod::post;
    request.path = path;
    request.content_type = "application/x-www-form-urlencoded";
    request.body = form;
    request.host = "tgo.example";
    request.origin = origin;
    return answer(std::move(request));
  }

  MemoryIntake intake;
  MemoryPublication publication;

 private:
  template <class Port>
  Port& absent() {
    return *reinterpret_cast<Port*>(&nothing_);
  }

  base::HttpResponse answer(base::HttpRequest request) {
    boost::asio::io_context context;
    base::HttpResponse answered;
    boost::asio::co_spawn(context, handler_.handle(std::move(request)),
                          [&answered](std::exception_ptr failure, base::HttpResponse response) {
                            if (failure) {
                              std::rethrow_exception(failure);
                            }
                            answered = std::move(response);
                          });
    context.run();
    return answered;
  }

  std::max_align_t nothing_{};
  FixedClock clock_;
  domain::Secrets secrets_;
  usecase::Ports ports_{clock_,
                        secrets_,
                        intake,
                        publication,
                        absent<usecase::AccountPort>(),
                        absent<usecase::PasswordPort>(),
                        absent<usecase::DossierPort>(),
                        absent<usecase::ContributionPort>(),
                        absent<usecase::ReleasePort>(),
                        absent<usecase::ResearchPort>()};
  SiteHandler handler_{pages(), ports_};
};

/// The value of a header; empty when it is not there.
inline std::string header_of(const base::HttpResponse& response, std::string_view name) {
  for (const auto& [header, value] : response.headers) {
    if (header == name) {
      return value;
    }
  }
  return "";
}

}  // namespace tgo::site::examples
