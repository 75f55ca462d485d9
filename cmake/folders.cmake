# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# tgo_folder(name …links): server/<name> as the static library tgo_<name>, with server/ as the only include root.
function(tgo_folder name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS server/${name}/*.cpp)
  if(NOT sources)
    add_library(tgo_${name} INTERFACE)
    target_include_directories(tgo_${name} INTERFACE ${CMAKE_SOURCE_DIR}/server)
    list(REMOVE_ITEM ARGN PUBLIC PRIVATE)
    target_link_libraries(tgo_${name} INTERFACE ${ARGN})
    return()
  endif()
  add_library(tgo_${name} STATIC ${sources})
  target_include_directories(tgo_${name} PUBLIC ${CMAKE_SOURCE_DIR}/server)
  target_link_libraries(tgo_${name} ${ARGN})
endfunction()

# tgo_test(name LIBRARIES …): one GoogleTest program for tests/<name>, each of its cases a test of its own.
function(tgo_test name)
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/server ${CMAKE_SOURCE_DIR}/tests)
  target_link_libraries(test_${name} PRIVATE ${ARGN} GTest::gmock GTest::gtest_main)
  target_compile_definitions(test_${name} PRIVATE TGO_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
  add_test(NAME ${name} COMMAND test_${name})
endfunction()
