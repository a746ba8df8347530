"""The window of Actant in the words of its tests: regions, lists, nodes of the diagram, the article, and what
`actantctl` says of the same dossier, so that no expectation is typed by hand."""

import functools
import hashlib
import json
import os
import re
import shutil
import subprocess
from pathlib import Path

from harness import UITest, Part, Atspi, GLib, NotThere, PROGRAM, TIMEOUT

CONTROL = os.environ.get("ACTANTCTL", "actantctl")
# Seconds for what a debug build has to lay out, beside other work on the machine.
LAYOUT = 4 * TIMEOUT
# A choice of the lens: what the articles state in their own voice.
REPORTERS = "The reporters (what articles state themselves)"
# Parts below which a search seldom has to look, and which are many.
CLOSED = ("list item", "table row", "scroll bar", "text", "entry")
# The clipboard as another program sees it; libgtk-4-dev brings the binding.
CLIPBOARD = """
import gi, os, sys
gi.require_version("Gdk", "4.0")
from gi.repository import Gdk, GLib
loop = GLib.MainLoop()
def take(clipboard, result):
    try:
        sys.stdout.write(clipboard.read_text_finish(result) or "")
    except GLib.Error:
        pass
    loop.quit()
Gdk.Display.open(os.environ["DISPLAY"]).get_clipboard().read_text_async(None, take)
loop.run()
"""


@functools.cache
def control(*arguments):
    """What `actantctl` prints."""
    return subprocess.run([CONTROL, *arguments], check=True, capture_output=True, text=True).stdout


class ActantTest(UITest):
    """A test of the window with a dossier of its own."""

    # Whether things may glide; tests that are not about motion do without.
    moves = False

    def setUp(self):
        self.home = Path(os.environ["HOME"])
        self.dossier = self.home / "armenia.dossier"
        shutil.copy(os.environ["ACTANT_DOSSIER"], self.dossier)
        self.regions = {}
        self.focus_path = []
        self.listener = Atspi.EventListener.new(self._note_focus)
        self.listener.register("object:state-changed:focused")
        self.addCleanup(self.listener.deregister, "object:state-changed:focused")
        settings = Path(os.environ["XDG_CONFIG_HOME"]) / "gtk-4.0" / "settings.ini"
        settings.parent.mkdir(exist_ok=True)
        settings.write_text(f"[Settings]\ngtk-enable-animations={str(self.moves).lower()}\n", encoding="utf-8")

    # Starting

    def open(self, *arguments):
        """Starts the program with the test's dossier, or with `arguments`, and waits until its network is there."""
        self.regions = {}
        self.start(*(arguments or [self.dossier]))
        self.wait_counts()

    def open_again(self, *arguments):
        """Starts the program once more, without naming a dossier unless told to."""
        self.regions = {}
        self.start(*arguments)
        self.wait_counts()

    def quit(self):
        """Closes the window as a user does and waits for the end."""
        self.key("ctrl+q")
        self.assertEqual(self.wait_end(), 0)

    # What actantctl says

    def listing(self, subject, *lens):
        """The rows of `actantctl list`, under a lens given as its options."""
        return json.loads(control("list", subject, "--dossier", str(self.template), "--json", *lens))

    @property
    def template(self):
        return os.environ["ACTANT_DOSSIER"]

    def expected_counts(self, *lens):
        """What the lens bar has to say: "66 actors, 141 edges, 339 relations"."""
        edges = self.listing("edges", *lens)
        actors = {end for edge in edges for end in (edge["first"], edge["second"])}

        def count(number, noun):
            return f"{number:,} {noun}{'' if number == 1 else 's'}"

        return ", ".join([count(len(actors), "actor"), count(len(edges), "edge"),
                          count(sum(edge["relations"] for edge in edges), "relation")])

    def edge(self, first, second, *lens):
        """The edge between two actors, given by their ids."""
        return next(edge for edge in self.listing("edges", *lens) if {edge["first"], edge["second"]} == {first, second})

    def document_title(self, identity):
        return next(row["title"] for row in self.listing("documents") if row["id"] == identity)

    # Finding parts

    @staticmethod
    def fresh(part):
        """The part without what the bus remembered of it."""
        part.node.clear_cache()
        return part

    def search(self, top, role=None, name=None, inside=()):
        """All visible parts below `top`, without looking into rows and texts, unless into the roles `inside`."""
        found = []
        self.fresh(top)

        def look(part, depth):
            for child in part.children():
                try:
                    kind = child.role
                    if not child.has("visible"):
                        continue
                    if (role is None or kind == role) and (
                            name is None or (name.search(child.name) if isinstance(name, re.Pattern) else child.name == name)):
                        found.append(child)
                    if depth < 40 and (kind not in CLOSED or kind in inside):
                        look(child, depth + 1)
                except GLib.Error:
                    continue

        look(top, 0)
        return [part for part in found if part.box is not None]

    def frame(self):
        """The main window."""
        top = self.application()
        return next((part for part in top.children() if part.role == "frame"), None) if top else None

    def resize(self, width, height):
        """Gives the window a size, its frame included, and waits until its content has taken it."""
        window = next(window for window in self.windows() if window[0] == self.frame().name)
        edge = window[3] - self.fresh(self.frame()).box[2]

        def drag():
            # The window gives way a step at a time, as its parts fold.
            self.xdo("windowsize", window[5], width, height)
            return self.fresh(self.frame()).box[2] == width - edge

        self.wait_until(drag, f"a window {width} wide")
        self.regions = {}

    def region(self, name):
        """A named region of the window."""
        if name in self.regions:
            return self.regions[name]

        def look():
            frame = self.frame()
            found = self._region_below(frame, name) if frame else None
            return found if found and found.box else None

        found = self.wait_until(look, f"the region '{name}'")
        self.regions[name] = found
        return found

    def has_region(self, name):
        """Whether a region is there just now."""
        self.regions.pop(name, None)
        frame = self.frame()
        found = self._region_below(frame, name) if frame else None
        return bool(found and found.box)

    def _region_below(self, part, name, depth=0):
        for child in part.children():
            role = child.role
            if role in ("panel", "filler") and child.name == name:
                return child
            # The regions lie in panes, panels and stacks only, which may be scrolled.
            if depth < 12 and role in ("panel", "filler", "frame", "page tab list", "scroll pane") and child.name != "Network":
                found = self._region_below(child, name, depth + 1)
                if found:
                    return found
        return None

    def within(self, region, role=None, name=None, inside=()):
        """Waits for a visible part of a region and gives the first."""
        label = getattr(name, "pattern", name)
        return self.wait_until(lambda: self.search(self.region(region), role, name, inside),
                               f"{role or 'a part'} '{label or ''}' in {region}")[0]

    def in_frame(self, role=None, name=None):
        """Waits for a visible part of the main window, not inside rows, and gives the first."""
        return self.wait_until(lambda: self.search(self.frame(), role, name),
                               f"{role or 'a part'} '{getattr(name, 'pattern', name) or ''}'")[0]

    def _part(self, target, role=None):
        return target if isinstance(target, Part) else self.in_frame(role, target)

    def eventually(self, read, expected, what):
        """Waits until `read()` gives `expected`; the failure says what it gave last."""
        last = []

        def holds():
            value = read()
            last[:] = [value]
            return value == expected

        try:
            self.wait_until(holds, what)
        except NotThere as missing:
            raise AssertionError(f"{missing}: expected {expected!r}, found {last[0] if last else None!r}") from None

    # The lens

    def counts(self):
        """What the lens bar counts."""
        found = self.search(self.region("Lens"), "label", re.compile(r"\d (actor|entit|quotation)"))
        return found[0].name if found else ""

    def wait_counts(self):
        self.wait_until(self.counts, "counts in the lens bar")

    def lens_words(self):
        """The lens as its sentence says it."""
        found = self.search(self.region("Lens"), "panel", "Lens in words")
        return found[0].description if found else ""

    def choose_lens(self, control_name, *choices):
        """Opens a control of the lens, clicks on one of its choices after the other and closes it."""
        for choice in choices:
            self.open_lens(control_name)
            self.click(self.within("Lens", None, choice))
            self.close_popover()

    def open_lens(self, control_name):
        """Opens a control of the lens by its name: "Account"."""
        self.click(self.within("Lens", "push button", re.compile(rf"^{re.escape(control_name)}: ")))
        self.wait_until(self.popovers, f"the choices of {control_name}")

    def popovers(self):
        """The windows of popovers that are open, menus among them."""
        return [window for window in self.windows() if window[0] == Path(PROGRAM).name]

    def close_popover(self):
        """Closes what is open, if it has not closed itself."""
        def closed():
            if self.popovers():
                self.key("Escape")
            return not self.popovers()

        self.wait_until(closed, "the end of the popover")

    def open_kept(self):
        self.click(self.within("Lens", "push button", "Kept lenses"))
        self.within("Lens", "text", "Name of this lens")

    def kept(self):
        """The names of the kept lenses."""
        self.open_kept()
        names = [part.name.removeprefix("Forget ") for part in self.search(
            self.region("Lens"), "push button", re.compile("^Forget "))]
        self.close_popover()
        return names

    def keep(self, name):
        self.open_kept()
        self.type_into(self.within("Lens", "text", "Name of this lens"), name)
        self.key("Return")
        self.wait_until(lambda: not self.popovers(), "the end of the popover")

    # The lists

    def list_of(self, region, name):
        return self.within(region, "list", name)

    def rows(self, region, name):
        """The names of a list's rows."""
        return [row.name for row in self.fresh(self.list_of(region, name)).children() if row.has("visible")]

    def row(self, region, name, pattern):
        """Waits for a row whose name begins as said, and gives it."""
        listed = self.list_of(region, name)
        return self.wait_until(
            lambda: next((row for row in self.fresh(listed).children() if row.name.startswith(pattern)), None),
            f"the row '{pattern}' in {region}")

    def choose_entity(self, name):
        """Chooses an actor in the list of entities by a click, after filtering if it is not in view."""
        self.click_row(self.row("Entities", "Entities", name + ","), "Entities")

    def click_row(self, row, region):
        """Clicks on a row that is in view."""
        left, top, width, height = self.wait_until(lambda: self.fresh(row).box, f"an extent of {row}")
        _, above, _, tall = self.region(region).box
        self.assertTrue(above <= top and top + height <= above + tall, f"{row} is not in view")
        self.click(row)

    # The diagram

    def nodes(self):
        """The nodes of the diagram as buttons, by their names ("Armenia")."""
        return {self.node_name(part): part for part in self.fresh(self.region("Network")).children()
                if part.role == "push button" and self.node_name(part)}

    @staticmethod
    def node_name(part):
        """The actor's name of a node; nothing for other parts."""
        # "Armenia, state, 30 partners, mostly conflict with Russia, 64 cooperation, 75 conflict"; a name may hold commas.
        found = re.match(r"(.*?), [^,]+, [\d,]+ partners?, ", part.name)
        return found[1] if found else None

    def node(self, name):
        return self.wait_until(lambda: self.nodes().get(name), f"the node {name}", LAYOUT)

    def places(self):
        """The extents of all nodes, in the window."""
        return {name: part.box for name, part in self.nodes().items()}

    def settled(self):
        """The places of all nodes, once some polls in a row find them the same.

        A debug build takes its time over the layout, and with motion over each frame of it.
        """
        seen = []

        def look():
            now = self.places() if self.fresh(self.region("Network")).node.get_child_count() > 3 else None
            seen.append(now if now and None not in now.values() else None)
            return now if len(seen) > 2 and seen[-1] and seen[-3:] == [now] * 3 else None

        return self.wait_until(look, "the rest of the layout", LAYOUT)

    def on_screen(self, x, y):
        """A point of the window as one of the screen."""
        panel = self.region("Network")
        left, top, _, _ = panel.box
        screen_x, screen_y = self.point(panel, 0, 0)
        return round(screen_x + x - left), round(screen_y + y - top)

    def clearest_edge(self, at_least=3):
        """Of the edges with some relations that are no mere ties, the one whose middle lies furthest from all that could be hit instead."""
        names = {row["id"]: row["name"] for row in self.listing("actors", "--all-kinds")}
        middles = {name: (x + w / 2, y + h / 2) for name, (x, y, w, h) in self.settled().items()}
        edges = self.listing("edges")
        lines = {edge["id"]: (middles[names[edge["first"]]], middles[names[edge["second"]]]) for edge in edges}

        def room(edge):
            start, end = lines[edge["id"]]
            middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
            others = [line for identity, line in lines.items() if identity != edge["id"]]
            nodes = [(point, point) for point in middles.values()]
            return min(self._distance(middle, line) for line in others + nodes)

        return max((edge for edge in edges if edge["relations"] >= at_least and edge["cooperation"] + edge["conflict"]),
                   key=room)

    @staticmethod
    def _distance(point, line):
        """How far a point is from a line between two points."""
        (x, y), ((a, b), (c, d)) = point, line
        length = (c - a) ** 2 + (d - b) ** 2
        along = max(0, min(1, ((x - a) * (c - a) + (y - b) * (d - b)) / length)) if length else 0
        return ((x - a - along * (c - a)) ** 2 + (y - b - along * (d - b)) ** 2) ** 0.5

    def click_edge(self, edge):
        """Clicks on the middle of an edge, given as actantctl lists it, once the layout rests."""
        names = {row["id"]: row["name"] for row in self.listing("actors", "--all-kinds")}
        places = self.settled()
        (a, b, c, d), (e, f, g, h) = places[names[edge["first"]]], places[names[edge["second"]]]
        self.click_at(*self.on_screen((a + c / 2 + e + g / 2) / 2, (b + d / 2 + f + h / 2) / 2))

    # Evidence

    def evidence_labels(self):
        """The words of the evidence but its rows: title, summary, sums, or the sentence where it is empty."""
        return [part.name for part in self.search(self.region("Evidence"), "label")]

    def evidence_title(self):
        labels = self.evidence_labels()
        return labels[0] if labels else ""

    def wait_evidence(self, title):
        self.eventually(self.evidence_title, title, "the evidence's title")

    def evidence_rows(self):
        """The relations shown, as a screen reader says them."""
        lists = self.search(self.region("Evidence"), "list")
        return [row for row in self.fresh(lists[0]).children() if row.role == "list item"] if lists else []

    # The article

    def article(self):
        """The text view of the reader."""
        if "article" not in self.regions:
            self.regions["article"] = self.within("Reader", "text", re.compile("^Article"))
        return self.regions["article"]

    def article_title(self):
        return self.fresh(self.article()).name.removeprefix("Article: ")

    def marked(self):
        """The passage that the reader marks, as a screen reader says it; nothing if none is."""
        said = re.search(r"Marked: “(.*)”", self.fresh(self.article()).description, re.DOTALL)
        return said[1] if said else ""

    @staticmethod
    def passage(relation):
        """The words that the reader marks for a relation of `actantctl list relations`."""
        return "” … “".join(relation["evidence"])

    def caret_is_at_the_passage(self):
        """The caret stands where the marked words begin."""
        article = self.article()
        first = self.marked().split("” … “")[0]
        self.assertTrue(first)
        self.eventually(lambda: self.fresh(article).text[self.caret():][:len(first)], first, "the caret at the passage")

    def caret(self):
        """Where the caret stands in the article, in characters."""
        return Atspi.Text.get_caret_offset(self.fresh(self.article()).node.get_text_iface())

    def reading(self):
        """What the reader shows: title and marked passage."""
        self.fresh(self.article())
        return self.article_title(), self.marked()

    def character(self, place):
        """The extent of a character of the article that is in view, on the screen."""
        article = self.article()
        seen = []

        def look():
            found = Atspi.Text.get_character_extents(article.node.get_text_iface(), place, Atspi.CoordType.WINDOW)
            seen.append((self.fresh(article).box, (found.x, found.y, found.width, found.height)))
            # The panes find their sizes only after the window is there.
            return seen[-1] if seen[-3:] == [seen[-1]] * 3 and seen[-1][0] else None

        (left, top, width, height), (x, y, wide, tall) = self.wait_until(look, f"character {place} at rest")
        self.assertTrue(left < x < left + width and top < y < top + height, f"character {place} is not in view")
        over, down = self.origin(article)
        return over + x, down + y, wide, tall

    def word(self, place):
        """The middle of a character of the article on the screen."""
        x, y, width, height = self.character(place)
        return x + width // 2, y + height // 2

    def select_words(self, start, end):
        """Drags over characters of one line of the article."""
        (x, y, _, height), (last, _, _, _) = self.character(start), self.character(end)
        self.drag((x + 1, y + height // 2), (last + 1, y + height // 2))

    @functools.cached_property
    def exported(self):
        """The whole dossier as `actantctl export json` writes it."""
        return json.loads(control("export", "json", "--dossier", str(self.template)))

    # Notices and keys

    def banner(self):
        """The sentence over the views; nothing if there is none."""
        frame = self.frame()
        found = self._region_below(frame, "Notice") if frame else None
        return next((part.name for part in self.search(found, "label")), "") if found and found.has("visible") else ""

    def _note_focus(self, event):
        if event.detail1:
            self.focus_path.append(Part(event.source))

    def focused(self):
        """The part that has the keyboard, as last told by the bus."""
        self.settle()
        return self.focus_path[-1] if self.focus_path and self.focus_path[-1].has("focused") else None

    def wait_focus(self, role=None, name=None):
        """Waits until a part of a role and a name (a whole one or a pattern) has the keyboard."""
        def look():
            part = self.focused()
            fits = part and (role is None or part.role == role) and (
                name is None or (name.search(part.name) if isinstance(name, re.Pattern) else part.name == name))
            return part if fits else None

        return self.wait_until(look, f"the keyboard in {role or 'a part'} '{getattr(name, 'pattern', name) or ''}'")

    def press_key(self, key, times=1):
        """Presses a key that moves the focus, and waits until it has moved so often."""
        reached = len(self.focus_path) + times
        self.xdo("key", "--repeat", times, "--delay", 15, key)
        self.wait_until(lambda: len(self.focus_path) >= reached, f"the focus after {times} × {key}")

    @staticmethod
    def region_of(part):
        """The name of the nearest named panel around a part."""
        node = part.node.get_parent()
        while node is not None:
            if node.get_role_name() == "panel" and node.get_name():
                return node.get_name()
            node = node.get_parent()
        return ""

    @staticmethod
    def clipboard():
        return subprocess.run(["/usr/bin/python3", "-c", CLIPBOARD], check=True, capture_output=True, text=True,
                              timeout=TIMEOUT).stdout

    @staticmethod
    def digest(path):
        return hashlib.sha256(Path(path).read_bytes()).hexdigest()
