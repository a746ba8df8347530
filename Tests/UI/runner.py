"""Runs each test of the window in a session of its own, so that no test sees what another left behind."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import unittest
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

HERE = Path(__file__).resolve().parent
SIZE = os.environ.get("UI_SCREEN", "1440x900")
# Seconds a test may take.
LIMIT = 180
# Tests side by side.
JOBS = int(os.environ.get("UI_JOBS", min(4, os.cpu_count() or 1)))
# Whether to show also what tests say that pass.
VERBOSE = bool(os.environ.get("UI_VERBOSE"))
# What the session's bus says of what a test screen never has.
NOISE = re.compile(r"^(dbus-daemon|SpiRegistry|\s*$|.*dbind-WARNING|.*libEGL)")


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


def screen():
    """Starts a screen and gives its process and name; it chooses a free number itself, so tests may run side by side."""
    reading, writing = os.pipe()
    # Without -noreset the screen would throw out a program that starts while the last other one leaves.
    server = subprocess.Popen(["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{SIZE}x24", "-noreset", "-ac"],
                              pass_fds=[writing], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(writing)
    with os.fdopen(reading) as number:
        name = number.readline().strip()
    if not name:
        sys.exit("runner.py: Xvfb did not start")
    return server, f":{name}"


def session(home, display):
    """The environment of a test: folders, screen and settings of its own."""
    environment = dict(os.environ, HOME=str(home), DISPLAY=display, GSETTINGS_BACKEND="memory", LC_ALL="C.UTF-8", LANGUAGE="",
                       TZ="UTC", PYTHONDONTWRITEBYTECODE="1", GDK_BACKEND="x11")
    for name in ("RUNTIME_DIR", "CONFIG_HOME", "DATA_HOME", "STATE_HOME", "CACHE_HOME"):
        folder = home / name.lower()
        folder.mkdir(mode=0o700)
        environment["XDG_" + name] = str(folder)
    environment.setdefault("GSK_RENDERER", "cairo")
    for name in ("WAYLAND_DISPLAY", "XAUTHORITY", "DBUS_SESSION_BUS_ADDRESS", "AT_SPI_BUS_ADDRESS"):
        environment.pop(name, None)
    return environment


def run(test_id):
    """Runs one test in a session of its own; gives its exit code, what it said and how many seconds it took."""
    started = time.monotonic()
    home = Path(tempfile.mkdtemp(prefix="ui-"))
    server, display = screen()
    command = ["dbus-run-session", "--", sys.executable, "-m", "unittest", "-q", test_id]
    try:
        done = subprocess.run(command, cwd=HERE, env=session(home, display), text=True, timeout=LIMIT,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.returncode, done.stdout, time.monotonic() - started
    except subprocess.TimeoutExpired as late:
        said = late.stdout.decode(errors="replace") if isinstance(late.stdout, bytes) else late.stdout or ""
        return 1, said + f"\nthe test took more than {LIMIT} s", LIMIT
    finally:
        server.terminate()
        server.wait()
        shutil.rmtree(home, ignore_errors=True)


def main():
    tests = named_tests(sys.argv[1:])
    failed = []
    started = time.monotonic()
    with ThreadPoolExecutor(JOBS) as workers:
        for test_id, (code, said, seconds) in zip(tests, workers.map(run, tests)):
            print("ok    " if code == 0 else "FAILED", f"{seconds:4.0f} s ", test_id, flush=True)
            if code != 0:
                failed.append(test_id)
            if code != 0 or VERBOSE:
                print("\n".join("    " + line for line in said.splitlines() if not NOISE.match(line)), flush=True)
    print(f"{len(tests) - len(failed)} of {len(tests)} tests of the window passed in {time.monotonic() - started:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
