# shellcheck shell=bash disable=SC2154
# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Runs every test suite and counts what each really ran. A suite that is missing, dies or runs nothing is a failure.

results=tests/results

# run_suite NAME RESULT COMMAND…: its output goes to a log, its counts come from RESULT (JSON). Adds one line to the
# table that count_results.mjs reads.
run_suite() {
  local name=$1 result=$2 log=$results/$1.log began=$SECONDS status=0; shift 2
  printf '  %-22s ' "$name"
  rm -f "$result"
  "$@" >"$log" 2>&1 </dev/null || status=$?
  printf '%s\t%s\t%s\t%s\n' "$name" "$status" "$result" "$log" >>"$results/suites.tsv"
  node deploy/dev/count_results.mjs one "$name" "$status" "$result" | sed "s/\$/ ($((SECONDS - began)) s)/"
}

# cpp_suite NAME PRESET: tests/NAME as a GoogleTest program.
cpp_suite() { run_suite "$3$1" "$PWD/$results/$3$1.json" "build/$2/tests/test_$1" --gtest_brief=1 "--gtest_output=json:$PWD/$results/$3$1.json"; }

# npm_suite NAME DIRECTORY PROJECT STEP: vitest or Playwright, as the package's own script says.
wire_suite() { TGO_TEST_STEP=$2 run_suite "$2" "$PWD/$results/$2.json" npm --prefix tests run --silent "$1"; }
web_suite() { run_suite web "$PWD/$results/web.json" npm --prefix web run --silent test -- --reporter=json "--outputFile=$PWD/$results/web.json"; }

# binary_in PRESET: the server that the tests in TypeScript start.
use_binary() { export TGO_BINARY=$PWD/build/$1/tgo; }

prepare_tests() {
  npm_packages tests
  build_web
  build_server "$1"
  mkdir -p "$results"
  : >"$results/suites.tsv"
  step "Testing"
}

test_all() {
  prepare_tests dev
  use_binary dev
  local name
  for name in unit contract store; do cpp_suite "$name" dev cpp-; done
  web_suite
  for name in contract system fault browser; do wire_suite "$name" "$name"; done
}

# Under AddressSanitizer and UBSan: the C++ suites, and the system tests against a server that watches itself.
test_sanitized() {
  prepare_tests asan
  use_binary asan
  export ASAN_OPTIONS=${ASAN_OPTIONS:-detect_leaks=1:abort_on_error=0:exitcode=99} UBSAN_OPTIONS=${UBSAN_OPTIONS:-print_stacktrace=1:halt_on_error=1}
  export TGO_SANITIZED=1
  local name
  for name in unit contract store; do cpp_suite "$name" asan asan-cpp-; done
  wire_suite system asan-system
}

# The last line: N passed, N failed, N skipped. Its exit status is the run's.
report() { node deploy/dev/count_results.mjs all "$results/suites.tsv"; }
