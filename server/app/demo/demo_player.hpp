// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Plays a demo dossier through the real use cases, as the persons who are named, and dates each step back to its time.
#pragma once

#include "app/demo/timeline.hpp"
#include "store/administration.hpp"
#include "usecase/ports/ports.hpp"

#include <functional>
#include <map>
#include <string>

namespace tgo::app::demo {

/// A clock that stands at the step that is played.
class StepClock final : public base::Clock {
 public:
  base::Time now() const override { return now_; }
  void set(base::Time now) { now_ = now; }

 private:
  base::Time now_{};
};

class DemoPlayer {
 public:
  /// `ports` are those of the server, with the machine's clock. Everything passed outlives the player.
  DemoPlayer(usecase::Ports& ports, store::Administration& administration, base::Time now);

  /// Signs everybody in who has a role in the dossier, with their purpose, and plays all steps. `progress` hears how
  /// many steps are done. Throws std::runtime_error with the step that was refused.
  base::Task<void> play(const DossierFile& file, const StaffFile& staff, std::string password,
                        std::function<void(std::size_t done, std::size_t total)> progress);

 private:
  /// What became of a contribution when it was sent.
  struct Sent {
    std::int64_t number = 0;
    std::string receipt;
  };

  base::Task<void> sign_in_all(const DossierFile& file, const StaffFile& staff, std::string password);
  base::Task<void> play_release(Step step);
  base::Task<void> play_contribution(Step step);
  base::Task<void> propose(Step step);
  base::Task<void> revise(Step step);
  base::Task<void> approve(Step step);
  base::Task<void> contribute(Step step);
  base::Task<void> decide(Step step);
  base::Task<void> say(Step step);
  base::Task<void> close(Step step);

  std::string words(const std::string& text) const;
  std::optional<domain::Happened> happened(const std::optional<When>& when) const;
  const domain::Actor& actor(const std::string& login) const;

  usecase::Ports& server_ports_;
  store::Administration& administration_;
  const base::Time now_;
  const base::Time loaded_at_;
  StepClock clock_;
  usecase::Ports ports_;
  std::string dossier_;
  std::map<std::string, domain::Actor> actors_;
  std::map<std::string, base::Uuid> releases_;
  std::map<std::string, Sent> sent_;
};

}  // namespace tgo::app::demo
