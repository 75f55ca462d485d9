// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Starts PostgreSQL without a shell: the postmaster is this program's child and dies with it.
#include "store/private_cluster.hpp"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <thread>

#include <pqxx/pqxx>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

namespace tgo::test {
namespace {

namespace fs = std::filesystem;

constexpr auto start_patience = std::chrono::seconds(30);

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path.string());
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The newest installed release, or what TGO_POSTGRES_BIN names: so the same tests run on PostgreSQL 15 and 17.
fs::path find_programs() {
  if (const char* wanted = std::getenv("TGO_POSTGRES_BIN")) return wanted;
  fs::path newest;
  int newest_release = 0;
  for (const auto& entry : fs::directory_iterator("/usr/lib/postgresql")) {
    const int release = std::atoi(entry.path().filename().c_str());
    if (release > newest_release && fs::exists(entry.path() / "bin/initdb")) {
      newest_release = release;
      newest = entry.path() / "bin";
    }
  }
  if (newest.empty()) throw std::runtime_error("PostgreSQL is not installed: ./dev up installs it");
  return newest;
}

/// PostgreSQL refuses to run as root; there it runs as the user that Debian's package made for it.
const passwd* unprivileged_user() {
  if (geteuid() != 0) return nullptr;
  const passwd* user = getpwnam("postgres");
  if (user == nullptr) throw std::runtime_error("no user 'postgres': PostgreSQL is not installed");
  return user;
}

/// Runs a program in `directory` as the unprivileged user, its output appended to `log`; dies when this program does.
pid_t launch(std::vector<std::string> command, const fs::path& directory, const fs::path& log) {
  const passwd* user = unprivileged_user();
  std::vector<char*> arguments;
  for (std::string& part : command) arguments.push_back(part.data());
  arguments.push_back(nullptr);
  const pid_t child = fork();
  if (child < 0) throw std::runtime_error("cannot fork");
  if (child > 0) return child;
  if (user != nullptr && (setgid(user->pw_gid) != 0 || setuid(user->pw_uid) != 0)) _exit(126);
  prctl(PR_SET_PDEATHSIG, SIGQUIT);
  if (chdir(directory.c_str()) != 0) _exit(126);
  if (freopen(log.c_str(), "a", stdout) == nullptr || dup2(fileno(stdout), 2) < 0) _exit(126);
  execv(arguments[0], arguments.data());
  _exit(127);
}

}  // namespace

PrivateCluster& PrivateCluster::get() {
  static PrivateCluster cluster;
  return cluster;
}

PrivateCluster::PrivateCluster() : programs_(find_programs()) {
  std::string pattern = (fs::temp_directory_path() / "tgo-test-XXXXXX").string();
  if (mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("cannot make " + pattern);
  directory_ = pattern;
  if (const passwd* user = unprivileged_user()) {
    if (chown(directory_.c_str(), user->pw_uid, user->pw_gid) != 0) throw std::runtime_error("cannot give " + pattern);
  }
  try {
    initialise();
    start();
  } catch (...) {
    clear_away();
    throw;
  }
}

PrivateCluster::~PrivateCluster() { clear_away(); }

void PrivateCluster::clear_away() noexcept {
  stop();
  std::error_code ignored;
  fs::remove_all(directory_, ignored);
}

void PrivateCluster::initialise() {
  // Everybody on this socket is trusted: its directory is closed to all but the user who runs the tests.
  const pid_t child =
      launch({(programs_ / "initdb").string(), "--pgdata=" + (directory_ / "data").string(), "--username=postgres",
              "--auth=trust", "--encoding=UTF8", "--locale=C.UTF-8", "--no-sync"},
             directory_, directory_ / "initdb.log");
  int status = 0;
  if (waitpid(child, &status, 0) != child || status != 0) {
    throw std::runtime_error("initdb failed: " + read_file(directory_ / "initdb.log"));
  }
  std::ofstream settings(directory_ / "data/postgresql.conf", std::ios::app);
  settings << read_file(fs::path(TGO_SOURCE_DIR) / "deploy/postgresql/tgo.conf") << '\n'
           << "listen_addresses = ''\n"
           << "unix_socket_directories = '" << directory_.string() << "'\n"
           << "max_connections = 150\n"
           // These tests ask what is stored, not whether it outlives a power cut; tests/fault does, with fsync on.
           << "fsync = off\nfull_page_writes = off\n";
}

void PrivateCluster::start() {
  server_ = launch({(programs_ / "postgres").string(), "-D", (directory_ / "data").string()}, directory_,
                   directory_ / "server.log");
  const auto deadline = std::chrono::steady_clock::now() + start_patience;
  for (;;) {
    try {
      pqxx::connection probe(conninfo("postgres", "postgres"));
      return;
    } catch (const pqxx::broken_connection&) {
      const bool gone = waitpid(server_, nullptr, WNOHANG) == server_;
      if (gone) server_ = -1;
      if (gone || std::chrono::steady_clock::now() > deadline) {
        const std::string reason = server_log();
        stop();
        throw std::runtime_error("PostgreSQL does not start: " + reason);
      }
      std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
  }
}

void PrivateCluster::stop() noexcept {
  if (server_ <= 0) return;
  kill(server_, SIGINT);
  waitpid(server_, nullptr, 0);
  server_ = -1;
}

std::string PrivateCluster::conninfo(const std::string& role, const std::string& database) const {
  return "host=" + directory_.string() + " user=" + role + " dbname=" + database + " connect_timeout=5";
}

std::string PrivateCluster::server_log() const { return read_file(directory_ / "server.log"); }

void PrivateCluster::create_database(const std::string& name) {
  {
    pqxx::connection owner(conninfo("postgres", "postgres"));
    pqxx::nontransaction statement(owner);
    statement.exec("create database " + owner.quote_name(name) + " template template0");
  }
  pqxx::connection database(conninfo("postgres", name));
  for (const fs::path& file : migration_files()) {
    try {
      pqxx::work transaction(database);
      transaction.exec(read_file(file));
      transaction.commit();
    } catch (const pqxx::failure& failure) {
      throw std::runtime_error(file.filename().string() + ": " + failure.what());
    }
  }
}

std::vector<fs::path> migration_files() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(fs::path(TGO_SOURCE_DIR) / "server/store/migrations")) {
    if (entry.path().extension() == ".sql") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

}  // namespace tgo::test
