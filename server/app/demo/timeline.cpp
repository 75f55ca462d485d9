// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2

#include "app/demo/timeline.hpp"

#include "app/demo/demo_time.hpp"

#include <algorithm>
#include <stdexcept>

namespace tgo::app::demo {
namespace {

void add_release(std::vector<Step>& steps, const ReleaseEntry& release, base::Time now) {
  const auto add = [&](const std::string& at, StepKind kind, std::size_t index = 0) {
    steps.push_back(Step{time_at(at, now), kind, &release, nullptr, index});
  };
  add(release.proposed_at, StepKind::propose);
  if (release.revisions) {
    for (std::size_t i = 0; i < release.revisions->size(); ++i) add((*release.revisions)[i].at, StepKind::revise, i);
  }
  if (release.approval) add(release.approval->at, StepKind::approve);
  if (release.rejection) add(release.rejection->at, StepKind::reject);
  if (release.withdrawal) add(release.withdrawal->at, StepKind::withdraw);
}

void add_contribution(std::vector<Step>& steps, const ContributionEntry& contribution, base::Time now) {
  const auto add = [&](const std::string& at, StepKind kind, std::size_t index = 0) {
    steps.push_back(Step{time_at(at, now), kind, nullptr, &contribution, index});
  };
  add(contribution.at, StepKind::contribute);
  if (contribution.decisions) {
    for (std::size_t i = 0; i < contribution.decisions->size(); ++i) {
      add((*contribution.decisions)[i].at, StepKind::decide, i);
    }
  }
  if (contribution.messages) {
    for (std::size_t i = 0; i < contribution.messages->size(); ++i) {
      add((*contribution.messages)[i].at, StepKind::say, i);
    }
  }
  if (contribution.closing) add(contribution.closing->at, StepKind::close);
}

}  // namespace

base::Time time_at(const std::string& distance, base::Time now) {
  const auto time = demo_time(distance, now);
  if (!time) throw std::runtime_error("'" + distance + "' is not a distance in time");
  return *time;
}

std::vector<Step> timeline(const DossierFile& file, base::Time now) {
  std::vector<Step> steps;
  for (const ReleaseEntry& release : file.releases) add_release(steps, release, now);
  for (const ContributionEntry& contribution : file.contributions) add_contribution(steps, contribution, now);
  std::stable_sort(steps.begin(), steps.end(), [](const Step& a, const Step& b) { return a.at < b.at; });
  if (!steps.empty() && steps.back().at >= base::to_minute(now)) {
    throw std::runtime_error(file.dossier + ": something happens less than a minute before now");
  }
  return steps;
}

}  // namespace tgo::app::demo
