# shellcheck shell=bash disable=SC2154
# SPDX-FileCopyrightText: 2026 TGO.nl contributors
# SPDX-License-Identifier: EUPL-1.2
#
# The private PostgreSQL cluster in .run/: a Unix socket that only this user can open, no password and no port. It
# never touches a cluster of the machine's own.

# PostgreSQL refuses to run as root; root's cluster runs as the user that Debian's package made for it.
as_cluster_user() {
  if ((EUID == 0)); then (cd / && setpriv --reuid=postgres --regid=postgres --init-groups -- "$@"); else "$@"; fi
}

# make_run_directory: .run/ with its logs. Where root's checkout lies in a place that the user postgres cannot enter
# (/root), .run is a link to a directory of its own under /var/lib.
make_run_directory() {
  [[ ! -e $run || -O $run ]] || fail "$run was made by $(stat -c %U "$run"): run ./dev as that user."
  if [[ ! -L $run ]] && ((EUID == 0)) && id postgres >/dev/null 2>&1 && ! as_cluster_user test -x "$root"; then
    local elsewhere
    elsewhere=/var/lib/tgo-dev/$(basename "$root")-$(cksum <<<"$root" | cut -d' ' -f1)
    mkdir -p "$elsewhere"
    # What an earlier command left here before PostgreSQL was installed: a lock and logs.
    [[ ! -d $run || -e $run/cluster ]] || rm -rf "$run"
    [[ -e $run ]] || ln -s "$elsewhere" "$run"
  fi
  mkdir -p "$run"
  chmod "$( ((EUID == 0)) && echo 711 || echo 700)" "$(readlink -f "$run")"
  mkdir -p "$run/log"
  chmod 700 "$run/log"
}

# find_postgres: the newest installed release's programs.
find_postgres() {
  postgres_bin=$(find /usr/lib/postgresql -maxdepth 2 -name bin 2>/dev/null | sort -V | tail -n 1)
  [[ -x $postgres_bin/initdb ]] || fail "PostgreSQL is not installed: ./dev up installs it."
}

cluster_runs() { as_cluster_user "$postgres_bin/pg_ctl" status --pgdata "$cluster/data" >/dev/null 2>&1; }

# sql STATEMENT: one statement as the cluster's owner, its answer as plain text.
sql() { "$postgres_bin/psql" -X --no-password -qAt -v ON_ERROR_STOP=1 -h "$cluster/socket" -U postgres -d "${2:-postgres}" -c "$1"; }

# name_who_may_connect: which users of this machine may be which role. Roles are made by migrations, so this is
# written again after each `tgo migrate`.
name_who_may_connect() {
  local role user file=$run/log/pg_ident.new
  {
    echo "# written by ./dev: map, user of this machine, role"
    for role in $(sql "select rolname from pg_roles where rolcanlogin and (rolname = 'postgres' or rolname like 'tgo\_%')" 2>/dev/null || echo postgres); do
      for user in $(printf '%s\n' "$(id -un)" root postgres | sort -u); do echo "tgo $user $role"; done
    done
  } >"$file"
  if ! cmp -s "$file" "$cluster/data/pg_ident.conf"; then
    install_for_cluster "$file" pg_ident.conf
    cluster_runs && as_cluster_user "$postgres_bin/pg_ctl" reload --pgdata "$cluster/data" >/dev/null
  fi
  rm -f "$file"
}

# install_for_cluster FILE NAME: a file of ours into the data directory, readable by the cluster's user alone.
install_for_cluster() {
  if ((EUID == 0)); then install -m 600 -o postgres -g postgres "$1" "$cluster/data/$2"; else install -m 600 "$1" "$cluster/data/$2"; fi
}

create_cluster() {
  step "Creating a private PostgreSQL cluster in $(realpath --canonicalize-missing --relative-base="$root" "$cluster")"
  mkdir -p "$cluster/socket"
  chmod 700 "$cluster/socket"
  chmod "$( ((EUID == 0)) && echo 711 || echo 700)" "$cluster"
  if ((EUID == 0)); then chown postgres: "$cluster" "$cluster/socket"; fi
  as_cluster_user "$postgres_bin/initdb" --pgdata "$cluster/data" --username=postgres --auth=peer --encoding=UTF8 \
    --locale=C.UTF-8 --data-checksums >"$run/log/initdb.log" 2>&1 || { tail -n 5 "$run/log/initdb.log"; fail "PostgreSQL could not create its cluster: the reason is above."; }
  as_cluster_user tee -a "$cluster/data/postgresql.conf" >/dev/null <<CONF
listen_addresses = ''
unix_socket_directories = '$cluster/socket'
unix_socket_permissions = 0777  # the directory is what is closed
cluster_name = 'tgo-private'
include_if_exists = 'tgo.conf'
CONF
  as_cluster_user tee "$cluster/data/pg_hba.conf" >/dev/null <<<'local all all peer map=tgo'
  name_who_may_connect
}

# start_cluster: made if need be, its settings fresh from deploy/postgresql/tgo.conf, the database there.
start_cluster() {
  find_postgres
  ((${#cluster} < 80)) || fail "The path $cluster is too long for a Unix socket: clone into a shorter one."
  [[ -d $cluster/data ]] || create_cluster
  local made_by
  made_by=$(as_cluster_user cat "$cluster/data/PG_VERSION")
  [[ $postgres_bin == */"$made_by"/bin ]] || fail "The cluster in .run/ was made by PostgreSQL $made_by and another release is installed now: ./dev reset makes a new one."
  [[ -f deploy/postgresql/tgo.conf ]] && install_for_cluster deploy/postgresql/tgo.conf tgo.conf
  if ! cluster_runs; then
    step "Starting PostgreSQL $made_by on a Unix socket"
    as_cluster_user "$postgres_bin/pg_ctl" start --wait --silent --pgdata "$cluster/data" --log "$cluster/data/server.log" 9>&- \
      || { as_cluster_user tail -n 5 "$cluster/data/server.log"; fail "PostgreSQL does not start: its last words are above."; }
  fi
  [[ $(sql "select count(*) from pg_database where datname = 'tgo'") == 1 ]] || sql "create database tgo"
}

stop_cluster() {
  find_postgres
  [[ -d $cluster/data ]] && cluster_runs || return 0
  note "Stopping PostgreSQL"
  as_cluster_user "$postgres_bin/pg_ctl" stop --wait --silent --mode=fast --pgdata "$cluster/data"
}
