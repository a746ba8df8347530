"""Articles that the program reads by itself: what it found looks so, is confirmed, rejected and corrected, and undone."""

import json
import re
import subprocess

from actant import CONTROL, ActantTest

PROSE = "Ararat Mirzoyan met Sergey Lavrov in Yerevan. “We agree on the CSTO,” Mirzoyan said on Friday.\n"


class Review(ActantTest):
    def setUp(self):
        super().setUp()
        self.folder = self.home / "articles"
        self.folder.mkdir()
        (self.folder / "one.txt").write_text("Ministers meet\n\n" + PROSE, encoding="utf-8")
        self.dossier = self.home / "found.dossier"
        subprocess.run([CONTROL, "import", self.folder, "--extract", "--dossier", self.dossier], check=True,
                       capture_output=True)

    def open_found(self):
        self.start(self.dossier)
        self.wait_until(lambda: self.names(), "the entities")

    def names(self):
        """The entities of the list as a screen reader hears them."""
        return self.rows("Entities", "Entities")

    def named(self, start):
        return [name for name in self.names() if name.startswith(start)]

    def wait_named(self, start, pattern):
        self.wait_until(lambda: any(re.search(pattern, name) for name in self.named(start)), f"{start}: {pattern}")

    def stored(self):
        said = subprocess.run([CONTROL, "list", "actors", "--all-kinds", "--json", "--dossier", self.dossier],
                              check=True, capture_output=True, text=True).stdout
        return {row["name"]: row for row in json.loads(said)}

    def test_confirm_and_undo_by_key(self):
        self.open_found()
        self.choose_entity("CSTO")
        self.wait_named("CSTO", "found automatically")
        self.key("alt+y")
        self.wait_until(lambda: not any("automatically" in name for name in self.named("CSTO")), "the confirmed CSTO")
        self.assertEqual(self.stored()["CSTO"]["review"], "confirmed")
        self.key("ctrl+z")
        self.wait_named("CSTO", "found automatically")
        self.key("ctrl+shift+z")
        self.wait_until(lambda: not any("automatically" in name for name in self.named("CSTO")), "the confirmed CSTO")

    def test_rejected_stays_away(self):
        self.open_found()
        self.choose_entity("CSTO")
        self.key("alt+n")
        self.wait_until(lambda: self.names() and not self.named("CSTO"), "the list without the CSTO")
        self.key("F10")
        self.click(self.wait_for(None, "Read All Articles Again"))
        self.wait_until(lambda: "Read: 1 document" in (self.banner() or ""), "the end of reading")
        self.assertFalse(self.named("CSTO"))
        self.assertTrue(self.named("Sergey Lavrov"))

    def test_rename_by_menu_of_the_list(self):
        self.open_found()
        row = self.row("Entities", "Entities", "Sergey Lavrov,")
        self.click(row, button=3)
        self.click(self.wait_for("push button", "Rename the Actor…"))
        entry = self.wait_for("text", "Name of the actor")
        self.wait_until(lambda: entry.has("focused"), "the name to be typed")
        self.type("S. V. Lavrov")
        self.key("Return")
        self.wait_named("S. V. Lavrov", "person")
        self.assertIn("S. V. Lavrov", self.stored())

    def test_merge_and_change_of_kind(self):
        self.open_found()
        self.choose_entity("CSTO")
        self.key("alt+k")
        self.click(self.wait_for("push button", "agreement"))
        self.wait_named("CSTO", "agreement")
        self.key("alt+m")
        self.wait_for("entry", "Merge into which actor?")
        self.type("lavr")
        self.wait_for("list item", "Sergey Lavrov")
        self.key("Return")
        self.wait_until(lambda: self.names() and not self.named("CSTO"), "the merged actor")
