"""Articles that the program reads by itself: what it found looks so, is confirmed, rejected and corrected, and undone."""

import json
import os
import re
import subprocess
import time

from actant import CONTROL, ActantTest
from harness import PROGRAM

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

    # Words selected by hand

    def quotations(self):
        said = subprocess.run([CONTROL, "list", "quotations", "--json", "--dossier", self.dossier], check=True,
                              capture_output=True, text=True).stdout
        return {row["words"]: row for row in json.loads(said)}

    def select(self, words):
        start = self.article().text.index(words)
        self.select_words(start, start + len(words))

    def test_selected_words_become_a_quotation_of_a_new_actor(self):
        self.open_found()
        before = self.quotations()
        self.select("met Sergey Lavrov in")
        self.key("alt+q")
        self.wait_for("entry", "Who says this?")
        self.type("Jane Roe")
        self.wait_for("list item", re.compile("^New actor “Jane Roe”"))
        self.key("Return")
        self.click(self.wait_for("push button", "person"))
        self.wait_named("Jane Roe", "person")
        made = self.quotations()["met Sergey Lavrov in"]
        self.assertEqual((made["kind"], made["speaker"]), ("indirect", "jane-roe"))
        self.key("ctrl+z")
        self.wait_until(lambda: not self.named("Jane Roe"), "the list without Jane Roe")
        self.assertEqual(self.quotations(), before)

    def test_selected_words_name_an_actor_by_menu(self):
        self.open_found()
        self.select("Friday")
        place = self.word(self.article().text.index("Friday") + 2)
        self.click_at(*place, button=3)
        self.click(self.wait_for("push button", "Annotate the Selected Words…"))
        self.click(self.wait_for("push button", "event"))
        self.wait_named("Friday", "event")
        self.assertEqual(self.stored()["Friday"]["kind"], "event")

    # Menus of rows

    def test_menu_of_a_quotation_in_the_table(self):
        self.open_found()
        self.key("alt+2")
        row = self.wait_for("table row", re.compile("We agree on the CSTO"))
        self.click(row, button=3)
        self.click(self.wait_for("push button", "Assign to Another Actor…"))
        self.wait_for("entry", "Who says this?")
        self.type("lavr")
        self.wait_for("list item", "Sergey Lavrov")
        self.key("Return")
        self.wait_until(lambda: self.quotations()["We agree on the CSTO,"]["speaker"] == "sergey-lavrov", "his words")
        # With the keyboard: the row is chosen, Shift+F10 opens its menu.
        self.click(self.wait_for("table row", re.compile("^Sergey Lavrov.*We agree")))
        self.wait_until(lambda: "agree" in self.marked(), "the passage")
        self.key("shift+F10")
        self.click(self.wait_for("push button", "Reject"))
        self.wait_until(lambda: "We agree on the CSTO," not in self.quotations(), "the rejected quotation")

    def test_menu_of_an_article_confirms_all_in_it(self):
        self.open_found()
        self.click(self.row("Documents", "Documents", "Ministers meet"), button=3)
        self.click(self.wait_for("push button", "Confirm All That Was Found in It"))
        self.wait_until(lambda: not any("automatically" in name for name in self.names()), "confirmed actors")
        self.assertEqual({row["review"] for row in self.stored().values()}, {"confirmed"})

    # A dossier of articles

    def start_unheard(self, *arguments):
        """Starts the program without the accessibility bus, whose library falls over dialogs that are gone: it is driven
        by keys alone, and windows are known by their titles."""
        self.program = subprocess.Popen([PROGRAM, *map(str, arguments)], env={**os.environ, "GTK_A11Y": "none"})

    def wait_window(self, title):
        self.wait_until(lambda: any(title in window[0] for window in self.windows()), f"the window “{title}”")

    def accept_name(self):
        """Takes the name that the dialog suggests; a dialog that has just come does not hear its first keys."""
        def is_gone():
            if not any("Name the New Dossier" in window[0] for window in self.windows()):
                return True
            self.key("Return")
            time.sleep(0.5)
            return False
        self.wait_window("Name the New Dossier")
        self.wait_until(is_gone, "the end of the dialog")

    def documents(self, dossier):
        """How many documents a dossier has; 0 while there is none."""
        said = subprocess.run([CONTROL, "list", "documents", "--json", "--dossier", dossier], capture_output=True,
                              text=True)
        return len(json.loads(said.stdout)) if dossier.exists() and said.returncode == 0 else 0

    def look_at_made(self, dossier):
        self.wait_until(lambda: self.documents(dossier) == 2, "both articles in the dossier")
        self.stop()
        self.start(dossier)
        self.key("alt+1")
        self.wait_named("Sergey Lavrov", "found automatically")

    def test_a_folder_of_articles_becomes_a_dossier(self):
        (self.folder / "two.html").write_text("<h1>Again</h1><p>" + PROSE * 2 + "</p>", encoding="utf-8")
        self.start_unheard()
        self.wait_window("Actant")
        self.key("ctrl+shift+n")
        self.wait_window("Choose the Folder")
        self.type(f"{self.folder}/")
        self.key("Return")
        self.accept_name()
        self.look_at_made(self.home / "articles.dossier")

    def test_articles_named_at_the_start_become_a_dossier(self):
        (self.folder / "two.html").write_text("<h1>Again</h1><p>" + PROSE * 2 + "</p>", encoding="utf-8")
        self.start_unheard(self.folder / "one.txt", self.folder / "two.html")
        self.accept_name()
        self.look_at_made(self.folder / "articles.dossier")
