"""Printing: the print window and what its export writes."""

import re
import subprocess

from actant import LAYOUT, REPORTERS, ActantTest


class Printing(ActantTest):
    def open_print(self):
        self.open()
        self.key("ctrl+p")
        self.wait_for("frame", "Print")
        self.wait_for("combo box", "View")

    def wait_page(self, pattern):
        return self.wait_for("label", re.compile(pattern), LAYOUT)

    def choose_view(self, name):
        box = self.wait_for("combo box", "View")
        self.click(box)
        self.wait_until(self.popovers, "the views")
        self.click(self.wait_for("label", re.compile(name)))
        self.wait_until(lambda: not self.popovers(), "the end of the views")

    def name_file(self, target):
        """Opens the file chooser and types a name."""
        self.click(self.wait_for("push button", "Export…"))
        entry = self.wait_for("text", "Name:")
        self.wait_until(lambda: any(window[0] == "Export" for window in self.windows()), "the file chooser")
        self.wait_until(lambda: self.fresh(entry).has("focused"), "the focus in the name")
        self.key("ctrl+a")
        self.type(str(target))
        self.eventually(lambda: self.fresh(entry).text, str(target), "the file's name")

    def export(self, target):
        """Exports through the file chooser and waits for the file to be whole."""
        self.name_file(target)
        self.key("Return")
        self.wait_for("label", re.compile(rf"^Written: {re.escape(target.name)} in "), LAYOUT)
        self.assertTrue(target.exists())

    @staticmethod
    def pages(target):
        """The text of each page."""
        said = subprocess.run(["pdftotext", "-layout", str(target), "-"], check=True, capture_output=True, text=True).stdout
        return [re.sub(r"\s+", " ", page) for page in said.split("\f") if page.strip()]

    def test_briefing_is_exported_with_lens_and_page_numbers(self):
        self.open_print()
        lens = self.lens_words()
        self.choose_view("^Briefing")
        number = int(self.wait_page(r"page 1 of ([2-9]|\d\d)").name.split()[-1])
        target = self.home / "briefing.pdf"
        self.export(target)
        pages = self.pages(target)
        self.assertEqual(len(pages), number)
        self.assertIn(lens, pages[0])
        self.assertIn(self.expected_counts(), pages[0])
        for place, page in enumerate(pages, 1):
            self.assertIn(f"page {place} of {number}", page)

    def test_network_is_exported_with_its_legend(self):
        self.open_print()
        target = self.home / "network"
        self.click(self.wait_for("push button", "Export…"))
        self.wait_for("text", "Name:")
        self.key("Escape")
        self.wait_gone("text", "Name:")
        self.choose_view("^Network")
        self.export(target.with_suffix(".pdf"))
        text = " ".join(self.pages(target.with_suffix(".pdf")))
        for words in ("Armenia", "Russia", "cooperation", "conflict", "claimed only", self.expected_counts()):
            self.assertIn(words, text)

    def test_lens_is_printed_as_it_is_chosen(self):
        self.open()
        self.choose_lens("Account", REPORTERS)
        self.eventually(self.counts, self.expected_counts("--account", "reporters"), "what the reporters state")
        lens = self.lens_words()
        self.key("ctrl+p")
        self.wait_for("frame", "Print")
        self.choose_view("^Briefing")
        self.wait_page(r"page 1 of \d+")
        target = self.home / "reporters.pdf"
        self.export(target)
        first = self.pages(target)[0]
        self.assertIn(lens, first)
        self.assertIn(self.expected_counts("--account", "reporters"), first)

    def test_pages_are_turned(self):
        self.open_print()
        self.choose_view("^Briefing")
        self.wait_page(r"page 1 of ([2-9]|\d\d)")
        self.click(self.wait_for("push button", "Next Page"))
        self.wait_page(r"page 2 of \d+")
        self.key("Page_Up")
        self.wait_page(r"page 1 of \d+")
        self.key("ctrl+End")
        self.wait_until(lambda: re.fullmatch(r"page (\d+) of \1", self.wait_page(r"page \d+ of \d+").name), "the last page")
        self.key("Escape")
        self.wait_gone("frame", "Print")

    def test_what_cannot_be_written_is_said(self):
        self.open_print()
        target = self.home / "gone" / "network.pdf"
        target.parent.mkdir()
        self.name_file(target)
        target.parent.rmdir()
        self.key("Return")
        self.wait_for("label", re.compile("(Nothing was exported|could not|not exist)"), LAYOUT)
        self.assertFalse(target.exists())
