#!/bin/sh
# Runs the tests of the window: every test_*.py here, or those named as arguments, each test on a screen of its own.
#   Tests/UI/run.sh [test_NAME.py | test_NAME.py::METHOD]…
# PROGRAM is the program under test (default: the debug build). Pictures of failures go to out/ui-failures.
# Needs Debian's xvfb xdotool x11-utils imagemagick dbus at-spi2-core python3-gi gir1.2-atspi-2.0.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
export ACTANT_ROOT="$root"
export PROGRAM="${PROGRAM:-$root/.build/debug/actant}"
for tool in Xvfb dbus-run-session xdotool xprop import; do
  command -v "$tool" >/dev/null || { echo "run.sh: $tool is missing; see the packages named in $0" >&2; exit 2; }
done
[ -x "$PROGRAM" ] || { echo "run.sh: there is no program $PROGRAM; run: swift build" >&2; exit 2; }
rm -rf "$root/out/ui-failures"
# The system's Python has the GObject bindings; another one first in PATH may not.
exec /usr/bin/python3 "$here/runner.py" "$@"
