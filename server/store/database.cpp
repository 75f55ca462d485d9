// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
#include "store/database.hpp"

#include "base/limits.hpp"
#include "store/completion.hpp"

namespace tgo::store {
namespace {

namespace limits = base::limits;

/// What a lane is: its name in the log, its role, its threads, its queue and what its transactions see.
struct LaneKind {
  const char* name;
  const char* role;
  std::size_t threads;
  std::size_t queue_max;
  Moment moment;
};

/// In the order of LaneName.
constexpr std::array<LaneKind, lane_count> lane_kinds{{
    {"trained", "tgo_trained", limits::public_lane_threads, limits::lane_queue_max, Moment::whole_transaction},
    {"registered", "tgo_registered", limits::public_lane_threads, limits::lane_queue_max, Moment::whole_transaction},
    {"public", "tgo_public", limits::public_lane_threads, limits::lane_queue_max, Moment::whole_transaction},
    {"intake", "tgo_intake", limits::intake_lane_threads, limits::lane_queue_max, Moment::each_statement},
    {"staff", "tgo_staff", limits::staff_lane_threads, limits::lane_queue_max, Moment::each_statement},
    {"sign_in", "tgo_signin", limits::sign_in_lane_threads, limits::lane_queue_max, Moment::each_statement},
    {"research", "tgo_research", limits::slow_lane_threads, limits::slow_lane_queue_max, Moment::whole_transaction},
    {"auditor", "tgo_auditor", limits::slow_lane_threads, limits::slow_lane_queue_max, Moment::whole_transaction},
}};

/// Hands the sleeping coroutine's completion to its job and queues the job.
struct Submit {
  Lane* lane;
  std::shared_ptr<Job> job;
  void operator()(Completion<JobOutcome> completion) {
    job->complete = std::move(completion);
    lane->submit(job);
  }
};

}  // namespace

Database::Database(const DatabaseSettings& settings) {
  for (std::size_t i = 0; i < lane_count; ++i) {
    const LaneKind& kind = lane_kinds[i];
    lanes_[i] = std::make_unique<Lane>(LaneSettings{kind.name, connection_string(settings, kind.role, kind.moment),
                                                    kind.threads, kind.queue_max, limits::job_patience});
  }
}

Database::~Database() { stop(); }

base::Task<std::optional<base::Problem>> Database::wait_for(LaneName name, std::shared_ptr<Job> job) {
  Submit submit{&lane(name), job};
  base::Task<JobOutcome> answer = sleep_until_answered<JobOutcome>(std::move(submit));
  JobOutcome outcome = co_await std::move(answer);
  if (outcome.failure) std::rethrow_exception(outcome.failure);
  co_return std::move(outcome.problem);
}

bool Database::is_reachable() const {
  for (const auto& one : lanes_) {
    if (!one->is_reachable()) return false;
  }
  return true;
}

std::size_t Database::waiting(LaneName name) const { return lane(name).waiting(); }
const char* Database::name_of(LaneName name) { return lane_kinds[static_cast<std::size_t>(name)].name; }

void Database::stop() {
  for (const auto& one : lanes_) one->stop();
}

}  // namespace tgo::store
