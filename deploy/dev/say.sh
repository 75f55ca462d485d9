# shellcheck shell=bash disable=SC2034,SC2154
# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# How ./dev speaks, how it keeps a second ./dev out, and how it remembers which processes it started. Builds and
# starts nothing itself.

if [[ -t 1 ]]; then bold=$'\e[1m' green=$'\e[32m' red=$'\e[31m' plain=$'\e[0m'; else bold='' green='' red='' plain=''; fi

# step TEXT: what is being done now.   note TEXT: something worth knowing about it.
step() { printf '%s▸ %s%s\n' "$bold" "$*" "$plain"; }
note() { printf '  %s\n' "$*"; }

# fail SENTENCE: the one clear sentence, and the end.
fail() {
  printf '%s✗ %s%s\n' "$red" "$*" "$plain" >&2
  exit 1
}

# quietly NAME COMMAND…: its log lines go to a file, which is shown when it fails; what it says to a person is shown, its
# progress only on a terminal.
quietly() {
  local log=$run/log/$1.log; shift
  if [[ -t 1 ]]; then "$@" 2>"$log"; else "$@" 2>"$log" | tr '\r' '\n' | sed -n '$p'; fi && return
  tail -n 10 "$log" >&2
  return 1
}

# as_root COMMAND…: directly, or through sudo for an ordinary user.
as_root() {
  if ((EUID == 0)); then "$@"; return; fi
  command -v sudo >/dev/null || fail "Installing packages needs root: run ./dev as root once, or install sudo."
  sudo "$@"
}

# take_lock: one ./dev at a time changes this checkout's build and cluster. The lock is file descriptor 9; whatever
# outlives ./dev is started with 9>&-.
take_lock() {
  exec 9>"$run/lock"
  flock --nonblock 9 || fail "Another ./dev is at work in this checkout: wait for it, or stop it, and try again."
}
release_lock() { exec 9>&-; }

# A pid file holds the process's number and its start time, so that a number that was given to somebody else's
# process is never taken for ours.
# shellcheck disable=SC2086 # the fields are wanted apart
started_at() { local stat; stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1; set -- ${stat##*) }; echo "${20}"; }
write_pid() { echo "$2 $(started_at "$2")" >"$1"; }
# pid_of FILE: prints the number if that very process still runs.
pid_of() {
  local pid since
  [[ -f $1 ]] && read -r pid since <"$1" && [[ $(started_at "$pid") == "$since" ]] && echo "$pid"
}
