# shellcheck shell=bash disable=SC2154
# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Builds: the C++ side with CMake and Ninja, the scripts and the desk with npm. Runs nothing that it built.

# jobs: as many compilers as there are cores, but no more than memory allows (a Beast file takes up to 2.5 GB).
jobs() {
  local cores memory_gb
  cores=$(nproc)
  memory_gb=$(awk '/^MemTotal/ {print int($2 / 1048576)}' /proc/meminfo)
  local by_memory=$((memory_gb * 2 / 5))
  ((by_memory < 1)) && by_memory=1
  echo "${TGO_JOBS:-$((cores < by_memory ? cores : by_memory))}"
}

# build_server PRESET [TARGET…]
build_server() {
  local preset=$1; shift
  step "Building the server (build/$preset, $(jobs) at a time)"
  if [[ ! -f build/$preset/build.ninja ]]; then
    cmake --preset "$preset" >"$run/log/cmake-$preset.log" 2>&1 || { tail -n 20 "$run/log/cmake-$preset.log"; fail "CMake cannot configure the build: the reason is above."; }
  fi
  local status=$'  [%f/%t, %es] '
  NINJA_STATUS=$status cmake --build "build/$preset" --parallel "$(jobs)" ${1:+--target "$@"} || fail "The server does not compile: the first error is above."
}

# npm_packages DIRECTORY: `npm ci`, only when the lock file has changed since the last time.
npm_packages() {
  local directory=$1 lock stamp
  ensure_node
  [[ -f $directory/package-lock.json ]] || fail "$directory/package-lock.json is missing."
  lock=$(cksum <"$directory/package-lock.json")
  stamp=$directory/node_modules/.tgo-lock
  [[ -f $stamp && $(<"$stamp") == "$lock" ]] && return
  step "Installing the npm packages of $directory/"
  (cd "$directory" && PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm ci --no-audit --no-fund --loglevel=error) 2>&1 | sed 's/^/  /' \
    || fail "npm could not install the packages of $directory/: its message is above."
  echo "$lock" >"$stamp"
}

# build_web: web/dist, only when something in web/ or in the contract is newer than the last build.
build_web() {
  npm_packages web
  local stamp=web/dist/.built
  if [[ -f $stamp ]] && [[ -z $(find web proto -newer "$stamp" -type f -not -path '*/node_modules/*' -not -path 'web/dist/*' -print -quit) ]]; then return; fi
  step "Building the desk and the scripts of the public pages (web/dist)"
  (cd web && npm run --silent build) >"$run/log/web.log" 2>&1 || { tail -n 30 "$run/log/web.log"; fail "The web part does not build: the reason is above."; }
  touch "$stamp"
}
