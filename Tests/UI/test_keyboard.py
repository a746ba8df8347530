"""The keyboard: everything is reached and done without a pointer."""

import re

from actant import ActantTest


class Keyboard(ActantTest):
    def setUp(self):
        super().setUp()
        # Out of the way: a pointer over the diagram would show cards.
        self.xdo("mousemove", 1439, 899)

    def reach(self, region, role=None, limit=30, key="Tab"):
        """Presses Tab until a part of a region has the keyboard, and gives it."""
        for _ in range(limit):
            part = self.focused()
            if part and (role is None or part.role == role) and self.region_of(part) == region:
                return part
            self.press_key(key)
        self.fail(f"{limit} × {key} do not lead into {region} but to {self.focused()} in {self.region_of(self.focused())}")

    def test_tab_reaches_every_part(self):
        self.open()
        self.settled()
        self.press_key("Tab")
        met = []
        # As many steps as there are rows and nodes, and some for buttons.
        limit = len(self.listing("actors", "--all-kinds")) + len(self.nodes()) + 60
        wanted = {"Lens", "Documents", "Entities", "Network", "Reader", "Views"}
        while not wanted <= set(met) and len(self.focus_path) < limit:
            self.press_key("Tab", 20)
            met = [self.region_of(part) for part in self.focus_path]
        self.assertLessEqual(wanted, set(met))

    def test_f6_goes_from_part_to_part_and_back(self):
        self.open()
        self.settled()
        # The header has no name; the other stops are as they stand on screen.
        parts = ["Lens in words", "Documents", "Entities", "Network", "Time line", "Reader", ""]
        self.reach("Lens in words", key="F6")
        for key, expected in (("F6", parts[1:] + parts[:1]), ("shift+F6", parts[::-1])):
            met = []
            for _ in parts:
                self.press_key(key)
                met.append(self.region_of(self.focused()))
            self.assertEqual(met, expected)

    def test_escape_takes_a_step_back_in_every_view(self):
        self.open()
        self.choose_entity("Armenia")
        self.wait_evidence("Armenia")
        self.key("alt+3")
        self.wait_until(lambda: self.has_region("Profile"), "the profile")
        self.reach("Lens in words", key="F6")
        self.key("Escape")
        self.wait_until(lambda: self.has_region("Network"), "the network")
        self.wait_evidence("Armenia")
        self.reach("Evidence", key="F6")
        self.key("Escape")
        self.wait_evidence("Choose an edge or an actor to see who says so.")
        self.key("alt+2")
        everything = f"{len(self.listing('quotations'))} quotations"
        self.eventually(self.counts, everything, "all quotations")
        self.reach("Kinds", key="F6")
        self.key("space")
        self.wait_until(lambda: self.counts() != everything, "fewer quotations")
        self.key("Escape")
        self.eventually(self.counts, everything, "all quotations again")

    def test_mark_stays_with_the_article_that_is_shown(self):
        self.open()
        first, second = self.listing("documents")[:2]
        rows = [self.row("Documents", "Documents", document["title"]) for document in (first, second)]
        self.reach("Documents", "list item")
        self.press_key("Down")
        self.assertEqual(self.focused().name, rows[1].name)
        self.assertEqual([self.fresh(row).has("selected") for row in rows], [True, False])
        self.key("Return")
        self.eventually(self.article_title, second["title"], "the second article")
        self.eventually(lambda: [self.fresh(row).has("selected") for row in rows], [False, True], "the mark")

    def test_arrows_move_between_nodes_and_enter_selects(self):
        self.open()
        places = self.settled()
        # Where Tab enters the diagram depends on the order of its actors.
        self.key("ctrl+k")
        self.wait_focus("entry")
        self.type("armenian people")
        self.eventually(lambda: len(self.rows("Entities", "Entities")), 1, "one entity")
        self.reach("Network", "push button")
        self.press_key("Tab", 5)
        x = places[self.node_name(self.focused())][0]
        self.press_key("Left")
        neighbour = self.node_name(self.focused())
        self.assertIn(neighbour, places)
        self.assertLess(places[neighbour][0], x)
        self.press_key("Down")
        below = self.node_name(self.focused())
        self.assertGreater(places[below][1], places[neighbour][1])
        self.key("Return")
        short = {row["name"]: row["shortName"] for row in self.listing("actors", "--all-kinds")}[below]
        self.wait_evidence(short)
        self.press_key("Up")
        other = self.node_name(self.focused())
        self.key("space")
        self.eventually(
            self.evidence_title,
            ", ".join({row["name"]: row["shortName"] for row in self.listing("actors", "--all-kinds")}[name]
                      for name in (below, other))
            if self.related(below, other) else "No relation between the chosen actors is left under this lens.",
            "both actors")
        self.key("Escape")
        self.wait_evidence("Choose an edge or an actor to see who says so.")

    def related(self, one, other):
        names = {row["id"]: row["name"] for row in self.listing("actors", "--all-kinds")}
        return any({names[edge["first"]], names[edge["second"]]} == {one, other} for edge in self.listing("edges"))

    def test_lists_fold_and_unfold(self):
        self.open()
        self.region("Documents")
        self.key("F9")
        self.wait_until(lambda: not self.has_region("Documents"), "folded lists")
        self.key("F9")
        self.wait_until(lambda: self.has_region("Documents"), "the lists")
        self.key("shift+F9")
        self.wait_until(lambda: not self.has_region("Reader"), "a folded reader")
        self.key("shift+F9")
        self.wait_until(lambda: self.has_region("Reader"), "the reader")

    def test_main_menu(self):
        self.open()
        self.key("F10")
        items = [self.in_frame("menu item", name).name for name in ("Open…", "Print…", "Export…", "Quit")]
        self.assertEqual(len(items), 4)
        # Keys stand beside what they do, also where there is more than one.
        for name, keys in (("Open…", "Ctrl+O"), ("Keyboard Shortcuts", "Ctrl+?")):
            self.assertTrue(self.search(self.in_frame("menu item", name), "label", keys), name)
        self.key("Escape")
        self.wait_until(lambda: not self.search(self.frame(), "menu item", "Open…"), "the end of the menu")

    def test_shortcuts_window(self):
        self.open()
        self.key("ctrl+question")
        for words in ("Network", "Filter the Lists", "Find in the Article", "Freeze the View"):
            self.wait_until(lambda: self.shortcut(words), f"the shortcut of “{words}”")
        groups = ["Dossier", "Views", "Finding", "Lens", "Help", "In the Network", "In the Print Window"]
        names = [part.name for part, _ in self.shortcuts().parts() if part.role == "label"]
        self.assertEqual([name for name in names if name in groups], groups)
        self.key("Escape")
        self.wait_until(lambda: self.shortcuts() is None, "the end of the shortcuts window")

    def shortcuts(self):
        """The window of shortcuts."""
        main = self.frame().node
        return next((part for part in self.application().children() if part.role == "frame" and part.node != main), None)

    def shortcut(self, words):
        return any(part.role == "label" and part.name == words for part, _ in self.shortcuts().parts())

    def test_from_start_to_a_marked_passage(self):
        self.open()
        # Ctrl+K to the filter, the actor's name, into the list, Enter.
        self.key("ctrl+k")
        self.wait_focus("entry", "Filter documents and entities")
        self.type("mirzoyan")
        self.eventually(lambda: len(self.rows("Entities", "Entities")), 1, "one entity")
        self.reach("Entities", "list item")
        self.key("Return")
        self.wait_evidence("Ararat Mirzoyan")
        row = self.reach("Evidence", "list item", 120)
        self.key("Return")
        self.wait_until(self.marked, "a marked passage")
        self.assertTrue(row.has("selected"))
        self.caret_is_at_the_passage()
        passages = {self.passage(relation) for relation in self.listing("relations")}
        self.assertIn(self.marked(), passages)
        self.key("alt+Left")
        self.eventually(self.marked, "", "the place before")

    def test_lens_is_changed_by_keys(self):
        self.open()
        self.reach("Lens in words")
        while not self.focused().name.startswith("Account: "):
            self.press_key("Tab")
        self.key("Return")
        # The focus is told of before the popover is there to take keys.
        self.wait_until(self.popovers, "the choices")
        self.wait_focus("check box", "Anyone")
        # Among exclusive choices an arrow chooses.
        self.press_key("Down")
        self.eventually(self.counts, self.expected_counts("--account", "reporters"), "what the reporters state")

    def test_enter_on_a_word_chooses_its_actor(self):
        self.open()
        # Leaving the find bar leads into the text.
        self.key("ctrl+f")
        self.wait_focus("entry", "Find in the article")
        self.key("Escape")
        self.wait_focus("text", re.compile("^Article"))
        self.key("ctrl+Home", "Return")
        mark = min(self.exported["documents"][0]["mentions"], key=lambda mark: mark["start"])
        name = next(row["shortName"] for row in self.listing("actors", "--all-kinds") if row["id"] == mark["entity"])
        self.assertEqual(mark["start"], 0)
        self.wait_evidence(name)
        self.eventually(self.marked, mark["exact"], "the word's mark")

    def test_escape_leaves_the_filter(self):
        self.open()
        number = len(self.rows("Entities", "Entities"))
        self.key("ctrl+k")
        self.wait_focus("entry", "Filter documents and entities")
        self.type("russ")
        self.wait_until(lambda: len(self.rows("Entities", "Entities")) < number, "fewer entities")
        self.key("Escape")
        self.eventually(lambda: len(self.rows("Entities", "Entities")), number, "all entities again")

    def test_quitting_by_key(self):
        self.open()
        self.quit()
