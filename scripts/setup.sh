#!/bin/sh
# Makes .venv and installs the locked packages, for running (run) or for working on the code (dev). Says what it does,
# and does nothing when it was done before with the same locks.
set -eu
cd "$(dirname "$0")/.."

purpose=${1:-}
case $purpose in
    run) lock=requirements.lock ;;
    dev) lock=requirements-dev.lock ;;
    *) echo "usage: scripts/setup.sh run|dev" >&2; exit 2 ;;
esac

say() { printf '==> %s\n' "$*"; }

new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

find_python() {
    for candidate in "${PYTHON:-python3}" python3.13 python3.12 python3.11 python3.14; do
        if new_enough "$candidate"; then
            echo "$candidate"
            return
        fi
    done
    echo "Python 3.11 or newer is needed and was not found. Install it, or name it: make PYTHON=/path/to/python3.11" >&2
    echo "需要 Python 3.11 或更新版本，未找到。请先安装，或指明位置：make PYTHON=/路径/python3.11" >&2
    exit 1
}

make_environment() {
    python=$(find_python)
    say "making .venv with $("$python" --version)"
    rm -rf .venv
    "$python" -m venv .venv || {
        rm -rf .venv
        echo "venv failed; on Debian and Ubuntu install it with: apt-get install python3-venv" >&2
        exit 1
    }
}

# The stamp names the lock, what is installed from it, and the place: any change of these installs again.
stamp_of() {
    .venv/bin/python - "$1" <<'PYTHON'
import hashlib, os, pathlib, sys, tomllib
project = tomllib.loads(pathlib.Path("pyproject.toml").read_text("utf-8"))
asked = repr([project["project"], project["build-system"], project["tool"]["hatch"], os.getcwd()])
print(hashlib.sha256(pathlib.Path(sys.argv[1]).read_bytes() + asked.encode()).hexdigest())
PYTHON
}

is_stamped() { [ "$(cat ".venv/installed-$1" 2>/dev/null)" = "$(stamp_of "$2")" ]; }

new_enough .venv/bin/python || make_environment
is_stamped dev requirements-dev.lock && exit 0
is_stamped "$purpose" "$lock" && exit 0

# Python compiles a module when it is first used: compiling all of them here takes longer than everything else.
pip="env PIP_DISABLE_PIP_VERSION_CHECK=1 .venv/bin/python -m pip install --quiet --progress-bar off --no-compile"
say "installing $(grep -c '^[a-z].*==' "$lock") locked packages from $lock (the first time takes a minute or two)"
# The lock is whole, so nothing is resolved: pip would otherwise look past it for "name[extra]" and refuse what it finds.
$pip --no-deps --require-hashes -r "$lock"
say "installing liangpai itself, in place"
$pip --no-index --no-deps --no-build-isolation --editable .
stamp_of "$lock" > ".venv/installed-$purpose"
say "ready: .venv/bin/liangpai"
