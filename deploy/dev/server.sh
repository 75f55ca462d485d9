# shellcheck shell=bash disable=SC2154
# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# The server of ./dev up: its keys and configuration in .run/, its start, its readiness and its end. It ends only the
# process that its own pid file names.

tgo=build/dev/tgo
port=${TGO_PORT:-8080}
metrics_port=${TGO_METRICS_PORT:-9464}

write_configuration() {
  [[ -s $run/keys.toml ]] || (umask 077 && "$tgo" keys >"$run/keys.toml") || { rm -f "$run/keys.toml"; fail "The server could not make its keys."; }
  cat >"$run/tgo.toml" <<TOML
# Written by ./dev up; change ./dev or the environment (TGO_PORT, TGO_METRICS_PORT), not this file.
[database]
socket_dir = "$cluster/socket"
name = "tgo"

[server]
address = "127.0.0.1"
port = $port
metrics_port = $metrics_port

[keys]
file = "$run/keys.toml"

[assets]
directory = "$root/web/dist"
TOML
}

# tgo_command ARGUMENT…: the built binary against the private cluster.
tgo_command() {
  [[ -x $tgo && -f $run/tgo.toml ]] || fail "There is no server yet: ./dev up builds and starts one."
  "$tgo" --config "$run/tgo.toml" "$@"
}

# answers PORT PATH: does whoever listens there say 200? (Bash speaks HTTP well enough for this.)
answers() {
  local line
  { exec 8<>"/dev/tcp/127.0.0.1/$1"; } 2>/dev/null || return 1
  printf 'GET %s HTTP/1.1\r\nHost: localhost:%s\r\nConnection: close\r\n\r\n' "$2" "$1" >&8
  IFS= read -r -t 5 line <&8
  exec 8>&-
  [[ $line == *' 200 '* ]]
}
listens() { (exec 8<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

check_ports() {
  if listens "$port"; then fail "Port $port is taken by another program: stop that, or choose another with TGO_PORT=8090 ./dev up."; fi
  if listens "$metrics_port"; then fail "Port $metrics_port is taken by another program: stop that, or choose another with TGO_METRICS_PORT=9465 ./dev up."; fi
}

start_server() {
  local pid deadline
  check_ports
  step "Starting the server"
  setsid "$tgo" --config "$run/tgo.toml" serve >"$run/log/server.log" 2>&1 </dev/null 9>&- &
  pid=$!
  write_pid "$run/server.pid" "$pid"
  deadline=$((SECONDS + 60))
  until answers "$port" /readyz; do
    [[ $(pid_of "$run/server.pid") ]] || { tail -n 5 "$run/log/server.log"; fail "The server ended at once: its last words are above."; }
    ((SECONDS < deadline)) || fail "The server is not ready after a minute: see $run/log/server.log."
    sleep 0.2
  done
}

stop_server() {
  local pid deadline
  pid=$(pid_of "$run/server.pid") || { rm -f "$run/server.pid"; return 0; }
  note "Stopping the server"
  kill -TERM "$pid"
  deadline=$((SECONDS + 20))
  while [[ $(pid_of "$run/server.pid") ]]; do
    ((SECONDS < deadline)) || { note "It does not stop by itself; ending it"; kill -KILL "$pid"; break; }
    sleep 0.1
  done
  rm -f "$run/server.pid"
}

print_addresses() {
  cat <<TEXT

${green}TGO.nl is ready.${plain}
  Public site    http://localhost:$port/
  Desk           http://localhost:$port/desk
  Research       http://localhost:$port/research
  Metrics        http://localhost:$metrics_port/metrics

  Sign in at the desk; the password of all of them is  puzzelen-met-burgers
    bakker       detective and moderator       Vermist: Marit (19), unit Elzerveen
    amrani       moderator and team leader     the second pair of eyes
    devries      detective                     reads and assesses
    jansen       prosecutor                    Elzerveen
    smit, kaya   detective, team leader        Branden in Zuiderdiep, unit Zuiderdiep
    onderzoeker  researcher                    weekly counts only
    beheer       administrator                 accounts, no content
TEXT
}
