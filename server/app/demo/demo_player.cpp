// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/demo/demo_player.hpp"

#include "app/demo/demo_time.hpp"
#include "usecase/control_release.hpp"
#include "usecase/follow_contribution.hpp"
#include "usecase/handle_contribution.hpp"
#include "usecase/open_desk.hpp"
#include "usecase/sign_in.hpp"
#include "usecase/submit_contribution.hpp"

#include <array>
#include <stdexcept>

namespace tgo::app::demo {
namespace {

std::string random_sender_key() {
  std::array<std::uint8_t, 16> key{};
  base::random_bytes(key);
  return base::to_hex(key);
}

/// The answer, or the end of the demo with the name of what was refused.
template <class T>
T expect(const std::string& what, base::Result<T> result) {
  if (result) {
    if constexpr (std::is_void_v<T>) {
      return;
    } else {
      return std::move(*result);
    }
  }
  std::string faults;
  for (const auto& [pointer, code] : result.error().violations) faults += " " + pointer + " " + code;
  throw std::runtime_error(what + " was refused: " + base::code_name(result.error().code) + faults);
}

}  // namespace

DemoPlayer::DemoPlayer(usecase::Ports& ports, store::Administration& administration, base::Time now)
    : server_ports_(ports),
      administration_(administration),
      now_(now),
      loaded_at_(base::to_minute(now)),
      ports_{clock_,          ports.secrets,  ports.intake,        ports.publication, ports.accounts,
             ports.passwords, ports.dossiers, ports.contributions, ports.releases,    ports.research} {}

base::Task<void> DemoPlayer::play(const DossierFile& file, const StaffFile& staff, std::string password,
                                  std::function<void(std::size_t, std::size_t)> progress) {
  dossier_ = file.dossier;
  co_await sign_in_all(file, staff, std::move(password));
  const std::vector<Step> steps = timeline(file, now_);
  for (std::size_t i = 0; i < steps.size(); ++i) {
    const Step step = steps[i];
    clock_.set(step.at);
    base::Task<void> playing = step.release != nullptr ? play_release(step) : play_contribution(step);
    co_await std::move(playing);
    administration_.date_back(loaded_at_, step.at);
    progress(i + 1, steps.size());
  }
}

base::Task<void> DemoPlayer::sign_in_all(const DossierFile& file, const StaffFile& staff, std::string password) {
  actors_.clear();
  for (const StaffMember& member : staff.staff) {
    bool reads = false;
    for (const RoleInDossier& held : member.roles) {
      reads = reads || (held.dossier == file.dossier && held.role != "researcher");
    }
    if (!reads) continue;
    usecase::SignIn credentials;
    credentials.login = member.login;
    credentials.password = password;
    auto signed_in = co_await usecase::sign_in(server_ports_, credentials);
    const std::string token = expect(member.login, std::move(signed_in)).token;
    auto unprepared = co_await usecase::find_actor(server_ports_, token);
    usecase::RecordPurpose purpose;
    purpose.purpose = file.purpose;
    domain::Actor actor = expect(member.login, std::move(unprepared));
    auto recorded = co_await usecase::record_purpose(server_ports_, actor, file.dossier, purpose);
    expect(member.login, std::move(recorded));
    auto prepared = co_await usecase::find_actor(server_ports_, token);
    actors_[member.login] = expect(member.login, std::move(prepared));
  }
}

base::Task<void> DemoPlayer::play_release(Step step) {
  const ReleaseEntry& entry = *step.release;
  switch (step.kind) {
    case StepKind::propose:
      co_await propose(step);
      co_return;
    case StepKind::revise:
      co_await revise(step);
      co_return;
    case StepKind::approve:
      co_await approve(step);
      co_return;
    case StepKind::reject: {
      auto opened = co_await usecase::open_release(ports_, actor(entry.rejection->by), dossier_, releases_[entry.key]);
      usecase::RejectRelease command;
      command.version = expect(entry.key, std::move(opened)).version;
      command.reason = words(entry.rejection->reason);
      auto rejected =
          co_await usecase::reject_release(ports_, actor(entry.rejection->by), dossier_, releases_[entry.key], command);
      expect(entry.key, std::move(rejected));
      co_return;
    }
    default: {
      usecase::WithdrawRelease command;
      command.reason_code = entry.withdrawal->reason_code;
      auto withdrawn = co_await usecase::withdraw_release(ports_, actor(entry.withdrawal->by), dossier_,
                                                          releases_[entry.key], command);
      expect(entry.key, std::move(withdrawn));
      co_return;
    }
  }
}

base::Task<void> DemoPlayer::propose(Step step) {
  const ReleaseEntry& entry = *step.release;
  usecase::ProposeRelease command;
  command.command_id = base::random_uuid();
  command.kind = entry.kind;
  command.audience = entry.audience;
  command.origin = entry.origin;
  if (entry.title) command.title = words(*entry.title);
  command.text = words(entry.text);
  command.happened = happened(entry.happened);
  if (entry.closes_at) command.closes_at = time_at(*entry.closes_at, now_);
  command.proportionality = words(entry.proportionality);
  command.expires_on = time_at(entry.expires_on, now_);
  if (entry.sources) {
    for (const std::string& key : *entry.sources) command.source_numbers.push_back(sent_.at(key).number);
  }
  auto proposed = co_await usecase::propose_release(ports_, actor(entry.author), dossier_, command);
  releases_[entry.key] = expect(entry.key, std::move(proposed)).id;
}

base::Task<void> DemoPlayer::revise(Step step) {
  const ReleaseEntry& entry = *step.release;
  const Revision& revision = (*entry.revisions)[step.index];
  auto opened = co_await usecase::open_release(ports_, actor(revision.author), dossier_, releases_[entry.key]);
  const usecase::ReleaseDetail current = expect(entry.key, std::move(opened));
  usecase::ReviseRelease command;
  command.version = current.version;
  command.title = current.title;
  command.text = words(revision.text);
  command.happened = current.happened;
  command.closes_at = current.closes_at;
  auto revised = co_await usecase::revise_release(ports_, actor(revision.author), dossier_, current.id, command);
  expect(entry.key, std::move(revised));
}

base::Task<void> DemoPlayer::approve(Step step) {
  const ReleaseEntry& entry = *step.release;
  auto opened = co_await usecase::open_release(ports_, actor(entry.approval->by), dossier_, releases_[entry.key]);
  const usecase::ReleaseDetail current = expect(entry.key, std::move(opened));
  usecase::ApproveRelease command;
  command.version = current.version;
  command.content_hash = current.content_hash;
  auto approved = co_await usecase::approve_release(ports_, actor(entry.approval->by), dossier_, current.id, command);
  expect(entry.key, std::move(approved));
}

base::Task<void> DemoPlayer::play_contribution(Step step) {
  switch (step.kind) {
    case StepKind::contribute:
      co_await contribute(step);
      co_return;
    case StepKind::decide:
      co_await decide(step);
      co_return;
    case StepKind::say:
      co_await say(step);
      co_return;
    default:
      co_await close(step);
      co_return;
  }
}

base::Task<void> DemoPlayer::contribute(Step step) {
  const ContributionEntry& entry = *step.contribution;
  usecase::SubmitContribution command;
  command.sender_key = random_sender_key();
  command.kind = entry.kind;
  command.language = entry.language;
  command.text = words(entry.text);
  command.place = entry.place;
  command.happened = happened(entry.happened);
  command.channel = entry.channel;
  if (entry.question) command.question = releases_.at(*entry.question);
  auto given = co_await usecase::submit_contribution(ports_, dossier_, command);
  Sent& sent = sent_[entry.key];
  sent.receipt = expect(entry.key, std::move(given)).receipt;
  sent.number = *administration_.last_contribution(dossier_);
}

base::Task<void> DemoPlayer::decide(Step step) {
  const ContributionEntry& entry = *step.contribution;
  const Decision& decision = (*entry.decisions)[step.index];
  const std::int64_t number = sent_.at(entry.key).number;
  auto opened = co_await usecase::open_contribution(ports_, actor(decision.by), dossier_, number);
  usecase::DecideContribution command;
  command.version = expect(entry.key, std::move(opened)).version;
  command.state = decision.state;
  command.assessment = decision.assessment;
  auto decided = co_await usecase::decide_contribution(ports_, actor(decision.by), dossier_, number, command);
  expect(entry.key, std::move(decided));
}

base::Task<void> DemoPlayer::say(Step step) {
  const ContributionEntry& entry = *step.contribution;
  const DialogueEntry& said = (*entry.messages)[step.index];
  const Sent& sent = sent_.at(entry.key);
  if (said.from == usecase::MessageFrom::citizen) {
    usecase::ReplyToTeam command;
    command.receipt = sent.receipt;
    command.sender_key = random_sender_key();
    command.text = words(said.text);
    auto replied = co_await usecase::reply_to_team(ports_, command);
    expect(entry.key, std::move(replied));
    co_return;
  }
  auto opened = co_await usecase::open_contribution(ports_, actor(said.by.value()), dossier_, sent.number);
  expect(entry.key, std::move(opened));
  usecase::ReplyToContribution command;
  command.command_id = base::random_uuid();
  command.text = words(said.text);
  auto replied =
      co_await usecase::reply_to_contribution(ports_, actor(said.by.value()), dossier_, sent.number, command);
  expect(entry.key, std::move(replied));
}

base::Task<void> DemoPlayer::close(Step step) {
  const ContributionEntry& entry = *step.contribution;
  const std::int64_t number = sent_.at(entry.key).number;
  auto opened = co_await usecase::open_contribution(ports_, actor(entry.closing->by), dossier_, number);
  usecase::CloseContribution command;
  command.version = expect(entry.key, std::move(opened)).version;
  auto closed = co_await usecase::close_contribution(ports_, actor(entry.closing->by), dossier_, number, command);
  expect(entry.key, std::move(closed));
}

std::string DemoPlayer::words(const std::string& text) const {
  auto filled = fill_in_days(text, now_);
  if (!filled) throw std::runtime_error("a mark cannot be read in: " + text);
  return std::move(*filled);
}

std::optional<domain::Happened> DemoPlayer::happened(const std::optional<When>& when) const {
  if (!when) return {};
  domain::Happened happened;
  if (when->words) happened.words = words(*when->words);
  if (when->from) happened.from = time_at(*when->from, now_);
  if (when->until) happened.until = time_at(*when->until, now_);
  return happened;
}

const domain::Actor& DemoPlayer::actor(const std::string& login) const {
  const auto found = actors_.find(login);
  if (found == actors_.end()) throw std::runtime_error(login + " has no role in " + dossier_);
  return found->second;
}

}  // namespace tgo::app::demo
