#!/bin/sh
# Build the fictional district 云岫区 (演示数据) afresh in a store of its own, and serve it until Ctrl-C; PORT=… takes
# another port, EMPTY=1 founds it without anything done in it, for the tutorial "Hold the conference".
set -eu
cd "$(dirname "$0")/.."

LIANGPAI_MODE=demo
LIANGPAI_STORE=$PWD/out/${EMPTY:+empty-}demo-store
export LIANGPAI_MODE LIANGPAI_STORE
unset DATABASE_URL
exec .venv/bin/liangpai demo --fresh ${EMPTY:+--empty} --port "${PORT:-8000}"
