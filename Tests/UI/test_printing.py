"""Printing: the print window and what its export writes."""

import re
import subprocess

from actant import LAYOUT, REPORTERS, ActantTest


class Printing(ActantTest):
    def open_print(self):
        self.open()
        # While the network is on its way to rest its pages are set anew and anew.
        self.settled()
        self.key("ctrl+p")
        self.in_window("Print", "combo box", "View")

    def window(self, name):
        """A window of the program besides the main one."""
        top = self.application()
        return next((part for part in top.children() if part.name == name and part.role in ("frame", "filler")), None)

    def in_window(self, window, role, name):
        """Waits for a part of a window and gives the first."""
        def look():
            top = self.window(window)
            return self.search(top, role, name) if top else None

        return self.wait_until(look, f"{role} '{getattr(name, 'pattern', name)}' in {window}", LAYOUT)[0]

    def wait_page(self, pattern):
        return self.in_window("Print", "label", re.compile(pattern))

    def choose_view(self, name):
        self.click(self.in_window("Print", "combo box", "View"))
        self.wait_until(self.popovers, "the views")
        self.click(self.wait_until(lambda: self.search(self.window("Print"), "label", re.compile(name), ("list item",)),
                                   f"the view {name}")[-1])
        self.wait_until(lambda: not self.popovers(), "the end of the views")

    def name_file(self, target):
        """Opens the file chooser and types a name."""
        self.click(self.in_window("Print", "push button", "Export…"))
        entry = self.in_window("Export", "text", "Name:")
        self.wait_until(lambda: any(window[0] == "Export" for window in self.windows()), "the file chooser")
        self.wait_until(lambda: self.fresh(entry).has("focused"), "the focus in the name")
        self.key("ctrl+a")
        self.type(str(target))
        self.eventually(lambda: self.fresh(entry).text, str(target), "the file's name")

    def export(self, target):
        """Exports through the file chooser and waits for the file to be whole."""
        self.name_file(target)
        self.key("Return")
        self.in_window("Print", "label", re.compile(rf"^Written: {re.escape(target.name)} in "))
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
        self.click(self.in_window("Print", "push button", "Export…"))
        self.in_window("Export", "text", "Name:")
        self.key("Escape")
        self.wait_until(lambda: not self.window("Export"), "the end of the file chooser")
        self.choose_view("^Network")
        self.export(target.with_suffix(".pdf"))
        text = " ".join(self.pages(target.with_suffix(".pdf")))
        for words in ("Armenia", "Russia", "cooperation", "conflict", "claimed only", self.expected_counts()):
            self.assertIn(words, text)

    def test_lens_is_printed_as_it_is_chosen(self):
        self.open()
        self.choose_lens("Account", REPORTERS)
        self.eventually(self.counts, self.expected_counts("--account", "reporters"), "what the reporters state")
        self.settled()
        lens = self.lens_words()
        self.key("ctrl+p")
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
        self.click(self.in_window("Print", "push button", "Next Page"))
        self.wait_page(r"page 2 of \d+")
        self.key("Page_Up")
        self.wait_page(r"page 1 of \d+")
        self.key("ctrl+End")
        self.wait_until(lambda: re.fullmatch(r"page (\d+) of \1", self.wait_page(r"page \d+ of \d+").name), "the last page")
        self.key("Escape")
        self.wait_until(lambda: not self.window("Print"), "the end of the window")

    def test_what_cannot_be_written_is_said(self):
        self.open_print()
        # A folder stands where the file is to be; the name gets its ending only from the program.
        folder = self.home / "network.pdf"
        folder.mkdir()
        (folder / "kept").write_text("kept", encoding="utf-8")
        self.name_file(self.home / "network")
        self.key("Return")
        self.click(self.wait_for("push button", "Replace", LAYOUT))
        self.in_window("Print", "label", re.compile("^Nothing was exported. .*network.pdf"))
        self.assertEqual((folder / "kept").read_text(encoding="utf-8"), "kept")
