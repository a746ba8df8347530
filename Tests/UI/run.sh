#!/bin/sh
# Runs the tests of the window: every test_*.py here, or those named, each on a screen and with folders of its own.
#   Tests/UI/run.sh [BINARIES] [test_NAME.py | test_NAME.py::METHOD]…
# BINARIES is the folder of actant and actantctl (default: the debug build), or PROGRAM names the program under test.
# UI_JOBS tests run side by side (default: one a processor, at most four). Pictures of failures go to out/ui-failures.
# Needs Debian's xvfb xdotool x11-utils imagemagick dbus at-spi2-core python3-gi gir1.2-atspi-2.0 poppler-utils gettext.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
binaries=$root/.build/debug
if [ -d "${1:-}" ]; then
  binaries=$(cd "$1" && pwd)
  shift
fi
export ACTANT_ROOT="$root"
export PROGRAM="${PROGRAM:-$binaries/actant}"
for tool in Xvfb dbus-run-session xdotool xprop import pdftotext; do
  command -v "$tool" >/dev/null || { echo "run.sh: $tool is missing; see the packages named in $0" >&2; exit 2; }
done
for program in "$PROGRAM" "$(dirname "$PROGRAM")/actantctl"; do
  [ -x "$program" ] || { echo "run.sh: there is no program $program; run: swift build" >&2; exit 2; }
done
ACTANTCTL=$(dirname "$PROGRAM")/actantctl
export ACTANTCTL
# The window is tested in German too.
make --no-print-directory --silent -C "$root" languages
work=$(mktemp -d "${TMPDIR:-/tmp}/actant-ui-XXXXXX")
trap 'rm -rf "$work"' EXIT
trap 'exit 130' INT TERM
# Every test gets a copy of this one.
export ACTANT_DOSSIER="$work/armenia.dossier"
"$ACTANTCTL" import "$root/data/armenia-csto" --dossier "$ACTANT_DOSSIER" >/dev/null
rm -rf "$root/out/ui-failures"
# The system's Python has the GObject bindings; another one first in PATH may not.
/usr/bin/python3 "$here/runner.py" "$@"
