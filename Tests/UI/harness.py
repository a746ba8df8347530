"""Drives the program as a user does: finds parts by role and name as a screen reader does, and presses real keys.

A test is a method of a subclass of `UITest` in a file test_*.py; run.sh gives it a screen, a session bus and folders of
its own. Nothing waits a fixed time: every step waits until what it needs is there, at most `TIMEOUT` seconds.

    class Filter(UITest):
        def test_filter(self):
            self.start("data/sample.dossier")
            self.type_into("Filter", "lavrov")
            self.wait_for("list item", "Lavrov")
"""

import os
import re
import subprocess
import time
import unittest
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

ROOT = Path(os.environ.get("ACTANT_ROOT", Path(__file__).resolve().parents[2]))
PROGRAM = os.environ.get("PROGRAM", str(ROOT / ".build/debug/actant"))
FAILURES = ROOT / "out" / "ui-failures"
TIMEOUT = float(os.environ.get("UI_TIMEOUT", "15"))
# A tree deeper or wider than this is not the program's window but a fault.
DEPTH, BREADTH = 60, 5000


class NotThere(AssertionError):
    """What a step needed did not come in time."""


class Part:
    """A part of the window, as the accessibility bus shows it."""

    def __init__(self, node):
        self.node = node

    @property
    def role(self):
        return self.node.get_role_name()

    @property
    def name(self):
        name = self.node.get_name() or ""
        # GTK 4.8 says the name of a button with a mnemonic twice.
        half = len(name) // 2
        return name[:half] if len(name) % 2 and name[:half] == name[half + 1:] and name[half] == " " else name

    @property
    def description(self):
        return self.node.get_description() or ""

    @property
    def text(self):
        """What is written in an entry or a text view."""
        interface = self.node.get_text_iface()
        return Atspi.Text.get_text(interface, 0, Atspi.Text.get_character_count(interface)) if interface else ""

    @property
    def box(self):
        """Left, top, width and height in the window; nothing for what is not laid out."""
        try:
            box = self.node.get_extents(Atspi.CoordType.WINDOW)
        except GLib.Error:
            return None
        return (box.x, box.y, box.width, box.height) if box.width > 0 and box.height > 0 else None

    def has(self, state):
        """Whether the part is in a state, by its name: "focused", "selected", "checked", "sensitive"."""
        return self.node.get_state_set().contains(getattr(Atspi.StateType, state.upper()))

    @property
    def is_visible(self):
        # GTK 4.8 reports SHOWING for windows only: what is visible and has an extent is on screen.
        return self.has("visible") and self.box is not None

    def children(self):
        """The direct parts, in order; those that vanish meanwhile are left out."""
        try:
            count = min(self.node.get_child_count(), BREADTH)
        except GLib.Error:
            return
        for index in range(count):
            try:
                child = self.node.get_child_at_index(index)
            except GLib.Error:
                continue
            if child is not None:
                yield Part(child)

    def parts(self, depth=0, hidden=True):
        """This part and all below it, in document order, with their depths; not what is hidden unless `hidden`."""
        # Below a hidden page GTK still calls its parts visible.
        if not hidden and depth > 0 and not self.has("visible"):
            return
        yield self, depth
        if depth < DEPTH:
            for child in self.children():
                yield from child.parts(depth + 1, hidden)

    def press(self):
        """Does the part's own action, without the pointer."""
        interface = self.node.get_action_iface()
        if interface is None or not Atspi.Action.do_action(interface, 0):
            raise AssertionError(f"{self} has no action")

    def select(self):
        """Selects the part among its siblings."""
        parent = self.node.get_parent()
        Atspi.Selection.select_child(parent.get_selection_iface(), self.node.get_index_in_parent())

    def __str__(self):
        return f"{self.role} '{self.name}'"


class UITest(unittest.TestCase):
    """A test of the window."""

    program = None

    # Starting and ending

    def start(self, *arguments, environment=None):
        """Starts the program and waits for its window."""
        self.program = subprocess.Popen([PROGRAM, *map(str, arguments)], cwd=ROOT, env={**os.environ, **(environment or {})})
        frame = self.wait_for("frame")
        self.wait_until(lambda: frame.has("active"), "the keys in the window")

    def stop(self):
        """Ends the program, by force if it does not go."""
        if self.program is None or self.program.poll() is not None:
            return
        self.program.terminate()
        try:
            self.program.wait(5)
        except subprocess.TimeoutExpired:
            self.program.kill()
            self.program.wait()

    def run(self, result=None):
        before = len(result.failures) + len(result.errors) if result else 0
        self._kept = False
        outcome = super().run(result)
        if result and len(result.failures) + len(result.errors) > before and not self._kept:
            self.keep_picture()
        self.stop()
        return outcome

    def keep_picture(self):
        """Keeps the screen and the tree of parts of a test that failed."""
        self._kept = True
        FAILURES.mkdir(parents=True, exist_ok=True)
        place = FAILURES / self.id()
        self.shot(f"{place}.png")
        try:
            Path(f"{place}.txt").write_text(self.tree() + "\n", encoding="utf-8")
        except (GLib.Error, NotThere):
            pass

    # Finding

    def application(self):
        """The program on the accessibility bus; nothing before it is there."""
        desktop = Atspi.get_desktop(0)
        # Otherwise an empty first answer would stick.
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.program.pid:
                child.clear_cache()
                return Part(child)
        return None

    def find_all(self, role=None, name=None, visible=True):
        """All parts of a role (nothing: any) and a name: a whole name, or a compiled pattern found in it."""
        top = self.application()
        found = []
        for part, _ in top.parts(hidden=not visible) if top else ():
            try:
                if role is not None and part.role != role:
                    continue
                if name is not None and not (name.search(part.name) if isinstance(name, re.Pattern) else part.name == name):
                    continue
                if not visible or part.is_visible:
                    found.append(part)
            except GLib.Error:
                continue
        return found

    def wait_until(self, condition, what, timeout=TIMEOUT):
        """Waits until `condition()` gives something true, and gives it; fails with `what` was missing."""
        end = time.monotonic() + timeout
        # Asking too often would slow down what is waited for.
        pause = 0.02
        while True:
            self.settle()
            if self.program is not None and self.program.poll() is not None:
                raise NotThere(f"the program ended with {self.program.returncode} while waiting for {what}")
            try:
                value = condition()
            except GLib.Error:
                value = None
            if value:
                return value
            if time.monotonic() > end:
                raise NotThere(f"{what} did not come within {timeout:g} s")
            time.sleep(pause)
            pause = min(pause * 1.25, 0.2)

    def wait_for(self, role=None, name=None, timeout=TIMEOUT):
        """Waits for a visible part and gives the first."""
        label = getattr(name, "pattern", name)
        return self.wait_until(lambda: self.find_all(role, name), f"{role or 'a part'} '{label or ''}'", timeout)[0]

    def wait_gone(self, role=None, name=None, timeout=TIMEOUT):
        """Waits until no visible part is so named."""
        label = getattr(name, "pattern", name)
        self.wait_until(lambda: not self.find_all(role, name), f"the end of {role or 'a part'} '{label or ''}'", timeout)

    def wait_end(self, timeout=TIMEOUT):
        """Waits until the program has ended, and gives its exit code."""
        return self.program.wait(timeout)

    def tree(self):
        """All parts with roles, names and extents, a line each."""
        top = self.application()
        if top is None:
            return "the program is not on the accessibility bus"
        return "\n".join(f"{'  ' * depth}{part} {part.box or ''}" for part, depth in top.parts())

    # Acting

    @staticmethod
    def settle():
        """Takes in what the bus has to say."""
        while GLib.MainContext.default().iteration(False):
            pass

    @staticmethod
    def xdo(*words):
        subprocess.run(["xdotool", *map(str, words)], check=True)

    def windows(self):
        """The X windows of the program that can be seen: name, left, top, width, height and identity of each."""
        listing = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.program.pid)],
                                 capture_output=True, text=True).stdout.split()
        found = []
        for identity in listing:
            said = subprocess.run(["xdotool", "getwindowgeometry", "--shell", identity, "getwindowname", identity],
                                  capture_output=True, text=True).stdout
            place = dict(re.findall(r"^([A-Z]+)=(-?\d+)$", said, re.MULTILINE))
            if "HEIGHT" in place:
                x, y, width, height = (int(place[key]) for key in ("X", "Y", "WIDTH", "HEIGHT"))
                found.append((said.splitlines()[-1], x, y, width, height, identity))
        return found

    def origin(self, part):
        """Where on the screen the extents of a part count from.

        Parts of a popover count from its parent window, though it is a window of its own: it is known by its size, but
        for a gap towards what it points at.
        """
        windows = self.windows()
        node = part.node
        while node is not None:
            around = Part(node)
            box = around.box
            if around.role in ("frame", "dialog", "window", "alert"):
                named = [window for window in windows if window[0] == around.name] or windows[:1]
                return self._inside(named[0], box) if named and box else (0, 0)
            for name, x, y, width, height, _ in windows:
                if box and name == Path(PROGRAM).name and width == box[2] and 0 <= height - box[3] <= 12:
                    return x - box[0], y + height - box[3] - box[1]
            node = node.get_parent()
        return 0, 0

    @staticmethod
    def _inside(window, box):
        """Where the content of a window begins: inside the shadow or the border that GTK draws around it."""
        _, x, y, width, height, identity = window
        said = subprocess.run(["xprop", "-id", identity, "_GTK_FRAME_EXTENTS"], capture_output=True, text=True).stdout
        numbers = [int(number) for number in re.findall(r"\d+", said.partition("=")[2])]
        if len(numbers) == 4:
            return x + numbers[0], y + numbers[2]
        return x + (width - box[2]) // 2, y + (height - box[3]) // 2

    def point(self, part, right=0.5, down=0.5):
        """A point of a part on the screen, its middle as a rule."""
        left, top, width, height = self.wait_until(lambda: part.box, f"an extent of {part}")
        x, y = self.origin(part)
        return round(x + left + width * right), round(y + top + height * down)

    def _part(self, target, role=None):
        return target if isinstance(target, Part) else self.wait_for(role, target)

    def click(self, target, role=None, button=1, count=1, modifier=None):
        """Clicks in the middle of a part, given itself or by its name."""
        x, y = self.point(self._part(target, role))
        self.click_at(x, y, button, count, modifier)

    def click_at(self, x, y, button=1, count=1, modifier=None):
        """Clicks at a point of the screen."""
        self.xdo("mousemove", x, y)
        if modifier:
            self.xdo("keydown", modifier)
        self.xdo("click", "--repeat", count, "--delay", 60, button)
        if modifier:
            self.xdo("keyup", modifier)

    def hover(self, target, role=None):
        """Moves the pointer onto a part, by two steps so that it is seen to move."""
        x, y = self.point(self._part(target, role))
        self.xdo("mousemove", x - 2, y)
        self.xdo("mousemove", x, y)

    def drag(self, start, end, button=1):
        """Drags from a point of the screen to another."""
        self.xdo("mousemove", *start, "mousedown", button)
        for step in range(1, 11):
            x, y = (round(a + (b - a) * step / 10) for a, b in zip(start, end))
            self.xdo("mousemove", x, y)
        self.xdo("mouseup", button)

    def scroll(self, target, steps, role=None, modifier=None):
        """Turns the wheel over a part, down for positive steps."""
        x, y = self.point(self._part(target, role))
        self.click_at(x, y, 5 if steps > 0 else 4, abs(steps), modifier)

    def key(self, *keys):
        """Presses keys as xdotool names them: "ctrl+f", "alt+Left", "Escape"."""
        for key in keys:
            self.xdo("key", key)

    def type(self, text):
        """Types into whatever has the focus."""
        self.xdo("type", "--delay", 15, text)

    def type_into(self, target, text, role=None):
        """Clicks on an entry, replaces what is in it and waits until it is there."""
        entry = self._part(target, role)
        self.click(entry)
        self.wait_until(lambda: entry.has("focused"), f"the focus in {entry}")
        self.key("ctrl+a")
        self.type(text)
        self.wait_until(lambda: entry.text == text, f"'{text}' in {entry}")

    def shot(self, path):
        """Takes a picture of the screen."""
        subprocess.run(["import", "-window", "root", str(path)], check=False)
