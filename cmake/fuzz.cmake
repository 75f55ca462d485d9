# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# libFuzzer targets, by the preset `fuzz`. Clang 14 has no coroutines that Asio knows, so a target is made of the sources
# it tries and what they stand on, never of a whole folder.
file(GLOB fuzz_codec_sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/api/codec/*.cpp)
add_executable(fuzz_codec
  ${CMAKE_SOURCE_DIR}/tests/fuzz/codec_fuzz.cpp
  ${fuzz_codec_sources}
  ${CMAKE_SOURCE_DIR}/server/api/messages/messages.cpp
  ${CMAKE_SOURCE_DIR}/server/base/ids.cpp
  ${CMAKE_SOURCE_DIR}/server/base/problem.cpp
  ${CMAKE_SOURCE_DIR}/server/base/result.cpp
  ${CMAKE_SOURCE_DIR}/server/base/text.cpp
  ${CMAKE_SOURCE_DIR}/server/base/time.cpp)
target_include_directories(fuzz_codec PRIVATE ${CMAKE_SOURCE_DIR}/server ${CMAKE_SOURCE_DIR}/tests)
target_link_libraries(fuzz_codec PRIVATE Boost::headers nlohmann_json::nlohmann_json PkgConfig::sodium fmt ICU::uc)
target_compile_options(fuzz_codec PRIVATE -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined)
target_link_options(fuzz_codec PRIVATE -fsanitize=fuzzer,address,undefined)
