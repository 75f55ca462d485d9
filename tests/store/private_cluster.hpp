// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// A PostgreSQL of a test program's own: made, started and thrown away by it, on a Unix socket in a temporary directory.
// It never touches a cluster of the machine's.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <sys/types.h>

namespace tgo::test {

class PrivateCluster {
 public:
  /// The cluster of this program: started by the first who asks (on the main thread), gone when the program ends, also
  /// when it is killed.
  static PrivateCluster& get();

  PrivateCluster(const PrivateCluster&) = delete;
  PrivateCluster& operator=(const PrivateCluster&) = delete;

  /// A new database with all of server/store/migrations, from this source tree. Throws if there is one of that name.
  void create_database(const std::string& name);

  /// How to connect: `role` is a tgo_* role, or `postgres` for the cluster's owner.
  std::string conninfo(const std::string& role, const std::string& database) const;

  /// All that the server has logged so far.
  std::string server_log() const;

  const std::filesystem::path& socket_directory() const { return directory_; }

 private:
  PrivateCluster();
  ~PrivateCluster();
  void initialise();
  void start();
  void stop() noexcept;
  void clear_away() noexcept;

  std::filesystem::path directory_;
  std::filesystem::path programs_;
  pid_t server_ = -1;
};

/// The migrations of this source tree, in the order in which they are applied.
std::vector<std::filesystem::path> migration_files();

}  // namespace tgo::test
