#!/bin/sh
# Installs what the slow tests need from Debian's packages when it is missing: LibreOffice, PDF tools and a Chinese font.
# Where that cannot be done it says so, and the tests that need it skip with a reason.
set -eu

if command -v soffice >/dev/null && command -v pdftoppm >/dev/null; then
    exit 0
fi
if ! command -v apt-get >/dev/null; then
    echo "==> no apt-get here: tests that need LibreOffice will be skipped, each with its reason"
    exit 0
fi
sudo=""
if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null && sudo="sudo -n"
fi
echo "==> installing LibreOffice, poppler-utils and a Chinese font from Debian's packages"
if $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    libreoffice-calc libreoffice-writer poppler-utils fonts-noto-cjk >/dev/null
then
    echo "==> LibreOffice is ready"
else
    echo "==> the packages could not be installed: tests that need LibreOffice will be skipped, each with its reason"
fi
