// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// An operator finds every setting in docs/operations.md.
#include "app/configuration.hpp"

#include <fstream>
#include <iterator>
#include <string>

#include <gtest/gtest.h>

namespace {

TEST(DocumentedSettings, NameEverySettingThereIs) {
  std::ifstream file(std::string(TGO_SOURCE_DIR) + "/docs/operations.md");
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  for (const tgo::app::Setting& setting : tgo::app::settings()) {
    EXPECT_NE(text.find("`" + std::string(setting.name) + "`"), std::string::npos) << setting.name;
  }
}

}  // namespace
