#!/bin/sh
# Runs a command with DATABASE_URL naming a PostgreSQL of its own: Debian's package, an ordinary user, a socket in a
# temporary folder, nothing kept. Where PostgreSQL is absent and cannot be installed it says so and runs nothing.
#   scripts/postgres.sh .venv/bin/python -m pytest -m django_db
set -eu

[ $# -gt 0 ] || { echo "usage: scripts/postgres.sh COMMAND..." >&2; exit 2; }
say() { printf '==> %s\n' "$*"; }

find_programs() {
    for folder in $(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V -r); do
        [ -x "$folder/initdb" ] && { echo "$folder"; return; }
    done
    command -v initdb >/dev/null && dirname "$(command -v initdb)"
    return 0
}

install_package() {
    command -v apt-get >/dev/null || { say "no PostgreSQL and no apt-get here: not run: $*"; exit 0; }
    sudo=""
    [ "$(id -u)" -eq 0 ] || sudo="sudo -n"
    say "installing PostgreSQL from Debian's packages"
    if ! { $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq --no-install-recommends postgresql >/dev/null; }; then
        say "PostgreSQL could not be installed: not run: $*"
        exit 0
    fi
}

programs=$(find_programs)
if [ -z "$programs" ]; then
    install_package "$@"
    programs=$(find_programs)
fi

place=$(mktemp -d /tmp/liangpai-pg.XXXXXX)
owner=$(id -un)
as_owner() { "$@"; }
if [ "$(id -u)" -eq 0 ]; then # PostgreSQL refuses to run as root; Debian's package brings an ordinary user
    owner=postgres
    id "$owner" >/dev/null 2>&1 || useradd --system --no-create-home "$owner"
    chown "$owner" "$place"
    as_owner() { (cd "$place" && setpriv --reuid="$owner" --regid="$(id -g "$owner")" --clear-groups "$@"); }
fi

stop() {
    as_owner "$programs/pg_ctl" --pgdata="$place/cluster" --mode=immediate --silent stop >/dev/null 2>&1 || true
    rm -rf "$place"
}
trap stop EXIT
trap 'exit 130' INT TERM

as_owner "$programs/initdb" --pgdata="$place/cluster" --username=liangpai --auth=trust --encoding=UTF8 --locale=C \
    --no-sync >/dev/null
# Nothing here has to survive a power cut.
as_owner "$programs/pg_ctl" --pgdata="$place/cluster" --log="$place/log" --wait --silent start \
    --options="-c listen_addresses='' -c unix_socket_directories='$place' -c fsync=off -c synchronous_commit=off \
-c full_page_writes=off -c max_connections=60"
DATABASE_URL="postgres://liangpai@$(echo "$place" | sed 's,/,%2F,g')/postgres"
export DATABASE_URL
say "$("$programs/postgres" --version) for: $*"
"$@"
