# shellcheck shell=bash disable=SC2154
# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# What can be judged without running the product. Every check runs, whatever the ones before it said; nothing is
# changed (./dev fmt is what changes).

# The layout is clang-format 14's, which Debian 12 packages. Later releases lay some lambdas and templates out differently,
# so where 14 is missing the layout is not judged.
find_clang_format() {
  clang_format=clang-format-14
  command -v "$clang_format" >/dev/null
}
not_judged=77
cpp_files() { git ls-files --cached --others --exclude-standard -- '*.cpp' '*.hpp'; }

check_layout() {
  find_clang_format || { echo "clang-format 14 is not packaged here"; return "$not_judged"; }
  cpp_files | xargs --no-run-if-empty "$clang_format" --dry-run -Werror
}
check_scripts() { git ls-files -- dev .ci 'deploy/*.sh' | xargs -r grep -lE '^#!.*\bbash|shellcheck shell=bash' | xargs shellcheck --external-sources; }
check_licences() { reuse lint --quiet || { reuse lint | sed -n '/^#/,$p' | head -n 40; return 1; }; }
check_dependency_rule() { .ci/dependency-rule server; }
check_documented_paths() { git ls-files -- README.md CONTRIBUTING.md 'docs/*.md' | xargs .ci/documented-paths; }
check_contract() { node .ci/check-contract.mjs && npm --prefix tests run --silent lint:api; }
check_demo() { node .ci/check-demo.mjs; }
check_messages() { node .ci/check-messages.mjs && npm --prefix web run --silent messages; }
check_web_types() { npm --prefix web run --silent typecheck; }
check_web_lint() { npm --prefix web run --silent lint; }
check_test_types() { npm --prefix tests run --silent check; }
check_test_lint() { npm --prefix tests run --silent lint; }
check_api_description() { npm --prefix tests run --silent lint:api; }

# A second reader, for the C++ files that differ from main (or from the commit before, on main itself). Files that
# instantiate Beast take most of a minute each, so no more than eight are read; TGO_TIDY=all reads everything.
check_clang_tidy() {
  local base tidy files
  tidy=$(compgen -c clang-tidy | grep -xE 'clang-tidy(-[0-9]+)?' | sort -V | tail -n 1)
  [[ $tidy ]] || { echo "clang-tidy is not installed"; return 1; }
  [[ -f build/dev/compile_commands.json ]] || cmake --preset dev >/dev/null || return 1
  base=$(git merge-base HEAD main 2>/dev/null || true)
  [[ $base && $base != $(git rev-parse HEAD) ]] || base=$(git rev-parse --quiet --verify HEAD~1 || git rev-parse HEAD)
  if [[ ${TGO_TIDY:-} == all ]]; then files=$(git ls-files -- 'server/*.cpp'); else files=$(git diff --name-only --diff-filter=d "$base" -- 'server/*.cpp' | head -n 8); fi
  [[ $files ]] || return 0
  xargs -n 1 -P "$(jobs)" "$tidy" --quiet -p build/dev <<<"$files" 2>&1 | grep -vE '^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -header-filter|^$'
  return "${PIPESTATUS[0]}"
}

command_check() {
  local -a names=(layout scripts licences dependency_rule documented_paths contract demo messages web_types web_lint test_types test_lint api_description clang_tidy)
  (($#)) && names=("$@")
  local name output status failed=()
  npm_packages web
  npm_packages tests
  step "Checking"
  for name in "${names[@]}"; do
    [[ $(type -t "check_$name") == function ]] || fail "./dev check has no check '$name'; it has: layout scripts licences dependency_rule documented_paths contract demo messages web_types web_lint test_types test_lint api_description clang_tidy."
    status=0
    output=$("check_$name" 2>&1) || status=$?
    if ((status == 0)); then
      printf '  %s✓%s %s\n' "$green" "$plain" "${name//_/ }"
    elif ((status == not_judged)); then
      printf '  – %s: not judged, %s\n' "${name//_/ }" "$output"
    else
      printf '  %s✗%s %s\n' "$red" "$plain" "${name//_/ }"
      head -n 60 <<<"$output" | sed 's/^/    /'
      failed+=("${name//_/ }")
    fi
  done
  ((${#failed[@]} == 0)) || fail "${#failed[@]} of ${#names[@]} checks failed: $(printf '%s, ' "${failed[@]}" | sed 's/, $//')."
  printf '%d checks passed\n' "${#names[@]}"
}

command_fmt() {
  find_clang_format || fail "clang-format 14 is needed, as on Debian 12: later releases lay some lines out differently."
  cpp_files | xargs --no-run-if-empty "$clang_format" -i
  npm_packages web
  npm --prefix web run --silent format
}

# Measures; never passes or fails on time.
command_bench() {
  build_server release
  local bench found=''
  for bench in build/release/tests/bench_*; do
    [[ -x $bench ]] || continue
    found=yes
    step "Measuring with ${bench##*/}"
    "$bench" "$@"
  done
  [[ $found ]] || fail "There is nothing to measure yet: tests/bench holds no program."
}
