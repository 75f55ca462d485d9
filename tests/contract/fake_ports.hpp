// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Ports without a database behind them: one dossier, one member of staff, and answers as plain as can be. For tests of
// the way to a use case and back, not of what it does.
#pragma once

#include "usecase/ports/ports.hpp"

#include <string>

namespace tgo::contract {

using base::Result;
using base::Task;

class FakeIntake final : public usecase::IntakePort {
 public:
  bool away = false;
  int submitted = 0;

  Task<Result<base::Uuid>> find_dossier(std::string slug) override {
    if (slug != "marit") co_return base::refuse(base::ProblemCode::not_found);
    co_return base::Uuid{};
  }
  Task<Result<usecase::SubmitOutcome>> submit(usecase::StoredContribution) override {
    if (away) {
      base::Problem problem = base::refuse(base::ProblemCode::unavailable);
      problem.retry_after_s = 10;
      co_return problem;
    }
    co_return submitted++ == 0 ? usecase::SubmitOutcome::stored : usecase::SubmitOutcome::replayed;
  }
  Task<Result<usecase::FollowUp>> follow_up(base::Digest) override { co_return usecase::FollowUp{}; }
  Task<Result<usecase::FollowUp>> reply(usecase::StoredReply) override { co_return usecase::FollowUp{}; }
};

class FakePublication final : public usecase::PublicationPort {
 public:
  Task<Result<usecase::DossierList>> list(domain::Audience) override { co_return usecase::DossierList{}; }
  Task<Result<base::Uuid>> find(domain::Audience, std::string) override { co_return base::Uuid{}; }
  Task<Result<usecase::SnapshotWithId>> snapshot(domain::Audience, std::string dossier) override {
    if (dossier != "marit") co_return base::refuse(base::ProblemCode::not_found);
    usecase::SnapshotWithId found;
    found.snapshot.dossier = dossier;
    found.snapshot.unit = "Elzerveen";
    found.snapshot.sequence = 17;
    co_return found;
  }
  Task<Result<std::vector<usecase::PublicEvent>>> events_after(domain::Audience, std::string, std::int64_t,
                                                               std::int32_t) override {
    co_return std::vector<usecase::PublicEvent>{};
  }
};

/// Knows the login `bakker`, whose session has the token that was opened last.
class FakeAccounts final : public usecase::AccountPort, public usecase::PasswordPort {
 public:
  static constexpr const char* token = "a-token";

  Task<Result<std::optional<usecase::Credentials>>> find_credentials(std::string login) override {
    std::optional<usecase::Credentials> credentials;
    if (login == "bakker") credentials.emplace().password_hash = "hash";
    co_return credentials;
  }
  Task<Result<void>> open_session(usecase::NewSession) override { co_return Result<void>(); }
  Task<Result<void>> close_session(std::string) override { co_return Result<void>(); }
  Task<Result<domain::Actor>> find_actor(std::string given) override {
    if (given != token && given.size() != 64) co_return base::refuse(base::ProblemCode::unauthenticated);
    domain::Actor actor;
    actor.token = given;
    actor.name = "Jan Bakker";
    actor.login = "bakker";
    actor.unit = "Elzerveen";
    actor.roles.push_back({"marit", domain::Role::detective});
    actor.purposes.push_back("marit");
    co_return actor;
  }
  Task<Result<void>> open_ticket(std::string, base::Digest, base::Time) override { co_return Result<void>(); }
  Task<Result<void>> redeem_ticket(base::Digest) override { co_return Result<void>(); }
  Task<void> record_failure(std::string) override { co_return; }
  Task<Result<bool>> verify(std::string hash, std::string password) override {
    co_return hash == "hash" && password == "puzzelen";
  }
};

class FakeDesk final : public usecase::DossierPort,
                       public usecase::ContributionPort,
                       public usecase::ReleasePort,
                       public usecase::ResearchPort {
 public:
  usecase::QueueFilter asked;

  Task<Result<usecase::DeskDossierList>> list(domain::Actor) override { co_return usecase::DeskDossierList{}; }
  Task<Result<void>> record_purpose(domain::Actor, std::string, std::string) override { co_return Result<void>(); }
  Task<Result<usecase::DeskStreams>> streams(domain::Actor, std::string) override { co_return usecase::DeskStreams{}; }
  Task<Result<std::vector<usecase::TeamEvent>>> intake_events_after(domain::Actor, std::string, std::int64_t,
                                                                    std::int32_t) override {
    co_return std::vector<usecase::TeamEvent>{};
  }
  Task<Result<std::vector<usecase::TeamEvent>>> team_events_after(domain::Actor, std::string, std::int64_t,
                                                                  std::int32_t) override {
    co_return std::vector<usecase::TeamEvent>{};
  }

  Task<Result<usecase::QueuePage>> queue(domain::Actor, std::string, usecase::QueueFilter filter) override {
    asked = filter;
    co_return usecase::QueuePage{};
  }
  Task<Result<usecase::ContributionDetail>> open(domain::Actor, std::string, std::int64_t number) override {
    usecase::ContributionDetail detail;
    detail.number = number;
    co_return detail;
  }
  Task<Result<usecase::ContributionDetail>> decide(domain::Actor, std::string, std::int64_t,
                                                   usecase::DecideContribution) override {
    co_return base::refuse(base::ProblemCode::stale_version);
  }
  Task<Result<usecase::ContributionDetail>> close(domain::Actor, std::string, std::int64_t,
                                                  usecase::CloseContribution) override {
    co_return usecase::ContributionDetail{};
  }
  Task<Result<usecase::Message>> reply(domain::Actor, std::string, std::int64_t,
                                       usecase::ReplyToContribution) override {
    co_return usecase::Message{};
  }

  Task<Result<usecase::ReleaseList>> list(domain::Actor, std::string, std::optional<domain::ReleaseState>) override {
    co_return usecase::ReleaseList{};
  }
  Task<Result<usecase::ReleaseDetail>> open(domain::Actor, std::string, base::Uuid) override { return release(); }
  Task<Result<usecase::ReleaseDetail>> propose(domain::Actor, std::string, usecase::ProposeRelease) override {
    return release();
  }
  Task<Result<usecase::ReleaseDetail>> revise(domain::Actor, std::string, base::Uuid, usecase::ReviseRelease) override {
    return release();
  }
  Task<Result<usecase::ReleaseDetail>> approve(domain::Actor, std::string, base::Uuid,
                                               usecase::ApproveRelease) override {
    return release();
  }
  Task<Result<usecase::ReleaseDetail>> reject(domain::Actor, std::string, base::Uuid, usecase::RejectRelease) override {
    return release();
  }
  Task<Result<usecase::ReleaseDetail>> withdraw(domain::Actor, std::string, base::Uuid,
                                                usecase::WithdrawRelease) override {
    return release();
  }

  Task<Result<usecase::WeeklyCounts>> weekly_counts(domain::Actor) override { co_return usecase::WeeklyCounts{}; }

 private:
  Task<Result<usecase::ReleaseDetail>> release() { co_return usecase::ReleaseDetail{}; }
};

/// All of them in one hand.
struct FakePorts {
  base::SystemClock clock;
  domain::Secrets secrets;
  FakeIntake intake;
  FakePublication publication;
  FakeAccounts accounts;
  FakeDesk desk;
  usecase::Ports ports{clock, secrets, intake, publication, accounts, accounts, desk, desk, desk, desk};
};

}  // namespace tgo::contract
