#!/bin/sh
# Installs what is missing to build and run Actant (and, with "test", to test it) on Debian 12; says what it installs.
# Fetches the language model too: without it the program runs, but cannot extract; the tests need it.
# usage: scripts/setup.sh [test]
set -eu
purpose=${1:-run}
cd "$(dirname "$0")/.."

run_packages="pkg-config gettext libgtk-4-dev libsqlite3-dev libxml2-dev libigraph-dev fonts-cantarell fonts-sil-charis adwaita-icon-theme librsvg2-common"
test_packages="xvfb xauth xdotool x11-utils imagemagick dbus dbus-x11 at-spi2-core python3 python3-gi gir1.2-atspi-2.0
 poppler-utils desktop-file-utils appstream-util man-db"

packages=$run_packages
[ "$purpose" = test ] && packages="$packages $test_packages"
# pip fetches the language model; another Python's pip does as well as Debian's.
[ -f .build/model/en/LICENSE ] || python3 -m pip --version >/dev/null 2>&1 || packages="$packages python3 python3-pip"

if ! command -v swift >/dev/null 2>&1; then
    cat >&2 <<'MESSAGE'
Actant is built with Swift 6.2 or newer, and no "swift" was found on the path.
Install the toolchain for Debian 12 from https://www.swift.org/install/linux, put its usr/bin on the path
(export PATH=/opt/swift/usr/bin:$PATH), and run this command again.
MESSAGE
    exit 1
fi

missing=""
for package in $packages; do
    status=$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = installed ] || missing="$missing $package"
done

fetch_model() {
    scripts/fetch-model.sh && return
    [ "$purpose" != test ] || exit 1
    echo "Actant is built without it: articles can be read and annotated, but not extracted from." >&2
}

if [ -z "$missing" ]; then
    fetch_model
    exit 0
fi

echo "Actant needs these Debian packages and installs them now:$missing"
if [ "$(id -u)" = 0 ]; then
    root=""
elif command -v sudo >/dev/null 2>&1 && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
    root=sudo
else
    echo "They can't be installed without administrator rights. Ask an administrator to run:" >&2
    echo "    apt-get update && apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
export DEBIAN_FRONTEND=noninteractive
$root apt-get update -qq
# shellcheck disable=SC2086 # one word a package
$root apt-get install -y -qq --no-install-recommends $missing >/dev/null
echo "Installed."
fetch_model
