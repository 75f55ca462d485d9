// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// Runs a script of the project and keeps what it says, and gives it a directory of its own to judge.
#pragma once

#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include <sys/wait.h>

namespace tgo::test {

inline const std::string source_directory = TGO_SOURCE_DIR;

struct Verdict {
  int status = -1;
  std::string said;
};

/// Runs a shell command to its end; standard output and errors together.
inline Verdict run(const std::string& command) {
  Verdict verdict;
  FILE* pipe = popen((command + " 2>&1").c_str(), "r");
  if (pipe == nullptr) return verdict;
  std::array<char, 4096> chunk{};
  while (std::fgets(chunk.data(), static_cast<int>(chunk.size()), pipe) != nullptr) verdict.said += chunk.data();
  verdict.status = WEXITSTATUS(pclose(pipe));
  return verdict;
}

/// A directory that is gone when the test is over.
class Tree {
 public:
  Tree() {
    std::string name = (std::filesystem::temp_directory_path() / "tgo-tree-XXXXXX").string();
    if (mkdtemp(name.data()) != nullptr) root_ = name;
  }
  ~Tree() { std::filesystem::remove_all(root_); }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;

  /// Writes a file, with the directories that lead to it, and returns its path.
  std::string write(const std::string& path, std::string_view text) const {
    std::filesystem::create_directories((root_ / path).parent_path());
    std::ofstream(root_ / path) << text;
    return (root_ / path).string();
  }
  std::string path() const { return root_.string(); }

 private:
  std::filesystem::path root_;
};

}  // namespace tgo::test
