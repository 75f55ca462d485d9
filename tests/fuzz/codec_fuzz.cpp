// SPDX-FileCopyrightText: 2026 TGO.nl contributors
// SPDX-License-Identifier: EUPL-1.2
//
// libFuzzer target for the codec. Seeds are the fixtures:
//   cmake --preset fuzz && ninja -C build/fuzz fuzz_codec
//   build/fuzz/tests/fuzz_codec -max_total_time=60 build/fuzz/corpus proto/fixtures/submit-contribution/valid …
#include "fuzz/codec_property.hpp"

#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string wrong = tgo::fuzz::check_codec({reinterpret_cast<const char*>(bytes), size});
  if (!wrong.empty()) {
    std::fprintf(stderr, "%s\n", wrong.c_str());
    std::abort();
  }
  return 0;
}
