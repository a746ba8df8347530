"""Runs each test of the window in a session of its own, so that no test sees what another left behind."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCREEN = os.environ.get("UI_SCREEN", "1440x900")
# Where the session's bus and GTK say that they lack something a test screen never has.
NOISE = re.compile(r"^(dbus-daemon|SpiRegistry|\(process:|\(actant:|\(Demo:|\s*$|Xlib:|.*dbind-WARNING|.*libEGL)")


def named_tests(wanted):
    """The ids (module.Class.method) of all tests, or of those that the arguments name."""
    sys.path.insert(0, str(HERE))
    suite = unittest.defaultTestLoader.discover(str(HERE), pattern="test_*.py")
    ids = []

    def collect(item):
        if isinstance(item, unittest.TestSuite):
            for child in item:
                collect(child)
        else:
            ids.append(item.id())

    collect(suite)
    if not wanted:
        return ids
    chosen = []
    for word in wanted:
        module, _, method = word.partition("::")
        module = Path(module).stem
        found = [i for i in ids if i.split(".")[0] == module and (not method or i.split(".")[-1] == method)]
        if not found:
            sys.exit(f"runner.py: no test is named {word}")
        chosen += found
    return chosen


def run(test_id):
    """Runs one test on its own screen, bus and folders; gives its exit code and what it said."""
    home = Path(tempfile.mkdtemp(prefix="ui-"))
    environment = dict(os.environ, HOME=str(home), GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8", TZ="UTC")
    for name in ("RUNTIME_DIR", "CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME"):
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        environment["XDG_" + name] = str(folder)
    environment.setdefault("GSK_RENDERER", "cairo")
    environment["PYTHONDONTWRITEBYTECODE"] = "1"
    environment.pop("WAYLAND_DISPLAY", None)
    command = ["xvfb-run", "-a", "-s", f"-screen 0 {SCREEN}x24", "dbus-run-session", "--",
               sys.executable, "-m", "unittest", "-q", test_id]
    try:
        done = subprocess.run(command, cwd=HERE, env=environment, text=True, timeout=180,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout
    except subprocess.TimeoutExpired as late:
        said = late.stdout.decode(errors="replace") if isinstance(late.stdout, bytes) else late.stdout or ""
        return 1, said + "\nthe test took more than 180 s"
    finally:
        shutil.rmtree(home, ignore_errors=True)


def main():
    tests = named_tests(sys.argv[1:])
    failed = []
    for test_id in tests:
        code, said = run(test_id)
        print(("ok    " if code == 0 else "FAILED"), test_id, flush=True)
        if code != 0:
            failed.append(test_id)
            print("\n".join("    " + line for line in said.splitlines() if not NOISE.match(line)), flush=True)
    print(f"{len(tests) - len(failed)} of {len(tests)} tests of the window passed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
