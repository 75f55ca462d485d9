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
