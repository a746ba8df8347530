"""Narrow windows: evidence and reader take turns, and the lists float over the view."""

import re

from actant import ActantTest

NARROW = (640, 700)
WIDE = (1440, 900)


class Narrow(ActantTest):
    def open_narrow(self):
        self.open()
        self.resize(*NARROW)
        self.in_frame("push button", "Evidence")

    def page(self):
        """What the right side shows."""
        return [name for name in ("Evidence", "Reader") if self.has_region(name)]

    def expect_page(self, *names):
        self.eventually(self.page, list(names), f"the right side with {' and '.join(names)}")

    def choose_russia(self):
        """Chooses Russia in the lists, which float and are folded again."""
        self.key("F9")
        self.choose_entity("Russia")
        self.key("Escape")
        self.wait_until(lambda: not self.has_region("Entities"), "the end of the lists")

    def test_evidence_leads_to_the_reader_and_back(self):
        self.open_narrow()
        self.expect_page("Reader")
        self.choose_russia()
        self.expect_page("Evidence")
        self.wait_evidence("Russia")
        row = self.wait_until(self.evidence_rows, "evidence")[2]
        said = row.name
        self.click_row(row, "Evidence")
        self.expect_page("Reader")
        self.wait_until(self.marked, "the marked passage")
        first = self.marked().split("” … “")[0]
        start = self.article().text.index(first)
        # In view, not only marked.
        self.character(start)
        self.assertTrue(any(self.passage(relation) == self.marked() and relation["phrase"] in said
                            for relation in self.listing("relations")))
        self.key("alt+Left")
        self.expect_page("Evidence")

    def test_switch_shows_either_page(self):
        self.open_narrow()
        self.choose_russia()
        self.expect_page("Evidence")
        self.click("Reader", "push button")
        self.expect_page("Reader")
        self.assertTrue(self.in_frame("push button", "Reader").has("pressed"))
        self.click("Evidence", "push button")
        self.expect_page("Evidence")
        self.resize(*WIDE)
        self.expect_page("Evidence", "Reader")
        self.wait_until(lambda: not self.search(self.frame(), "push button", "Evidence"), "the end of the switch")
        self.wait_until(lambda: self.has_region("Entities"), "the lists beside the view")
        self.wait_evidence("Russia")

    def test_keyboard_alone_reaches_a_passage(self):
        self.open_narrow()
        self.choose_russia()
        self.expect_page("Evidence")
        self.click("Evidence", "push button")
        self.wait_focus("push button", "Evidence")
        for _ in range(5):
            self.key("Tab")
            focused = self.wait_until(self.focused, "the keyboard somewhere")
            if focused.role == "list item":
                break
        self.key("Return")
        self.expect_page("Reader")
        self.wait_focus("text", re.compile("^Article"))
        self.wait_until(self.marked, "the marked passage")
        self.key("alt+Left")
        self.expect_page("Evidence")
        self.wait_until(lambda: self.region_of(self.focused()) in ("Evidence", "Passages"), "the keyboard in the evidence")

    def test_find_brings_up_the_reader(self):
        self.open_narrow()
        self.choose_russia()
        self.expect_page("Evidence")
        self.key("ctrl+f")
        self.expect_page("Reader")
        self.wait_focus("entry", "Find in the article")

    def test_lists_float_over_the_view(self):
        self.open_narrow()
        before = self.region("Network").box
        self.assertFalse(self.has_region("Entities"))
        self.key("F9")
        self.wait_until(lambda: self.has_region("Entities"), "the lists")
        self.wait_focus("entry", "Filter documents and entities")
        # They take no room from the view, and the window does not grow.
        self.assertEqual(self.fresh(self.region("Network")).box, before)
        self.wait_until(lambda: self.fresh(self.frame()).box[2] <= NARROW[0], "a window that is as narrow as it was")
        self.click_at(*self.point(self.region("Reader"), 0.9, 0.9))
        self.wait_until(lambda: not self.has_region("Entities"), "the end of the lists")

    def test_facets_float_over_the_table(self):
        self.open_narrow()
        self.key("alt+2")
        self.region("Quotations")
        self.wait_until(lambda: not self.has_region("Facets"), "no facets")
        self.key("F9")
        self.within("Facets", "entry", "Filter quotations")
        self.wait_until(lambda: self.fresh(self.frame()).box[2] <= NARROW[0], "a window that is as narrow as it was")
        self.key("Escape")
        self.wait_until(lambda: not self.has_region("Facets"), "the end of the facets")
