#!/bin/sh
# Installs what the tests of pages and the pictures need from Debian's packages when it is missing: Chromium and a
# Chinese font. Where that cannot be done it says so, and the tests that need it skip with a reason.
set -eu

say() { printf '==> %s\n' "$*"; }

has_browser() { command -v chromium >/dev/null || command -v chromium-browser >/dev/null; }
has_font() { command -v fc-list >/dev/null && [ -n "$(fc-list :lang=zh family 2>/dev/null)" ]; }

if has_browser && has_font; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    has_browser && exit 0 # a machine of another make has its own fonts
    say "no Chromium and no apt-get here: tests of pages will be skipped, each with its reason"
    exit 0
fi
sudo=""
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo="sudo -n"
fi
say "installing Chromium and a Chinese font from Debian's packages"
if $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    chromium fonts-noto-cjk fontconfig >/dev/null
then
    say "Chromium is ready"
else
    say "the packages could not be installed: tests of pages will be skipped, each with its reason"
fi
