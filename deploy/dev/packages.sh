# shellcheck shell=bash disable=SC2154
# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# Installs what is missing from deploy/packages.<release>.txt with apt. Removes nothing and changes no settings.

# wanted_packages FILE GROUP…: the packages of these groups which are not there.
wanted_packages() {
  local file=$1 group='' name command; shift
  while read -r name command _; do
    case $name in ''|\#*) continue ;; \[*\]) group=${name//[\[\]]/}; continue ;; esac
    [[ " $* " == *" $group "* ]] || continue
    [[ $command != - ]] && command -v "$command" >/dev/null && continue
    [[ $(dpkg-query --show --showformat='${Status}' "$name" 2>/dev/null) == *' installed' ]] || echo "$name"
  done <"$file"
}

# install_packages GROUP…
install_packages() {
  [[ ${TGO_SKIP_PACKAGES:-} ]] && { note "Packages are not looked at (TGO_SKIP_PACKAGES is set)."; return; }
  local release list missing log
  release=$(. /etc/os-release 2>/dev/null && echo "${VERSION_CODENAME:-unknown}")
  list=deploy/packages.$release.txt
  [[ -f $list ]] || fail "Only Debian 12 and 13 are known here: install the like of deploy/packages.trixie.txt yourself, then set TGO_SKIP_PACKAGES=1."
  mapfile -t missing < <(wanted_packages "$list" "$@")
  ((${#missing[@]} == 0)) && return
  step "Installing ${#missing[@]} Debian packages with apt"
  note "${missing[*]}"
  log=$(mktemp -t tgo-apt.XXXXXX)
  as_root apt-get update -qq >"$log" 2>&1 || fail "apt cannot reach its package lists: see $log."
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}" 2>&1 \
    | tee -a "$log" | progress_of_apt || fail "apt could not install the packages: see $log."
  rm -f "$log"
  hash -r
}

# One line for each fifty packages that are set up, so that a long installation is seen to move.
progress_of_apt() { awk '/^Setting up/ && ++n % 50 == 0 {print "  " n " packages set up"; fflush()} /^[0-9]+ upgraded/ {print "  " $0; fflush()}'; }

# The web part and the tests in TypeScript want Node.js 20.19; Debian 12 brings 18. Then the official program comes from
# npm's own package `node`, into .run/, for this checkout alone.
node_wanted=20.19
ensure_node() {
  local version
  version=$(node --version 2>/dev/null) || fail "Node.js is not installed: ./dev up installs it."
  [[ $(printf '%s\n' "v$node_wanted" "$version" | sort -V | head -n 1) == "v$node_wanted" ]] && return
  if [[ ! -x $run/node/node_modules/node/bin/node ]]; then
    step "Fetching Node.js $node_wanted for this checkout (Debian's is $version)"
    npm install --prefix "$run/node" --no-audit --no-fund --loglevel=error "node@$node_wanted" >"$run/log/node.log" 2>&1 \
      || fail "Node.js $node_wanted or newer is needed and could not be fetched: see $run/log/node.log."
  fi
  PATH=$run/node/node_modules/node/bin:$PATH
  hash -r
}
