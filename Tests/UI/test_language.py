"""The window in the user's language: lists, lens, menus and dates in German, what the articles say as it is."""

import re
import subprocess

from actant import ActantTest, CONTROL


class German(ActantTest):
    def open_german(self):
        self.regions = {}
        self.start(self.dossier, environment={"LANGUAGE": "de"})
        edges = self.listing("edges")
        relations = sum(edge["relations"] for edge in edges)
        self.within("Blickwinkel", "label", re.compile(rf"{len(edges)} Verbindungen, {relations} Beziehungen$"))

    def test_lists_are_german(self):
        self.open_german()
        titles = [row["title"] for row in self.listing("documents")]
        rows = self.rows("Dokumente", "Dokumente")
        self.assertEqual([row.split(", ")[0] for row in rows][0], titles[0])
        self.assertRegex(rows[0], r", 8\. Februar 2024, \d+ Beziehungen, \d+ Zitate$")
        self.within("Entitäten", "label", "nach Nennungen")
        self.row("Entitäten", "Entitäten", "Armenia, Staat, ")

    def test_lens_is_a_german_sentence_of_controls(self):
        self.open_german()
        sentence = self.within("Blickwinkel", "panel", "Blickwinkel in Worten")
        self.assertEqual(sentence.description, (
            "Beziehungen zwischen Akteuren laut jedermann in allen 5 Dokumenten, jedes Datum, jeder Status, "
            "Kooperation und Konflikt, mit 1 oder mehr Textstellen"))
        self.click(self.within("Blickwinkel", "push button", re.compile("^Darstellung: jedermann")))
        self.click(self.within("Blickwinkel", None, re.compile("^Die Berichterstatter")))
        self.close_popover()
        self.eventually(lambda: "laut den Berichterstattern in" in self.within(
            "Blickwinkel", "panel", "Blickwinkel in Worten").description, True, "the reporters' account")

    def test_menus_are_german(self):
        self.open_german()
        self.key("F10")
        for name in ("Öffnen …", "Drucken …", "Exportieren …", "Beenden"):
            self.in_frame("menu item", name)

    def test_a_choice_is_told_in_german(self):
        self.open_german()
        self.click_row(self.row("Entitäten", "Entitäten", "Russia,"), "Entitäten")
        self.within("Belege", "label", re.compile(r"^\d+ Beziehungen in \d Dokumenten$"))
        self.within("Belege", "label", re.compile(r"^\d+ festgestellt, \d+ behauptet$"))

    def test_the_command_line_answers_in_german(self):
        answer = subprocess.run([CONTROL, "evidence", "nobody", "--dossier", str(self.dossier)], capture_output=True,
                                text=True, env={"LC_ALL": "C.UTF-8", "LANGUAGE": "de", "PATH": "/usr/bin:/bin"})
        self.assertEqual(answer.returncode, 1)
        self.assertIn("Es gibt kein Zitat und keine Beziehung „nobody“", answer.stderr)


class Untranslated(ActantTest):
    def test_a_language_without_a_translation_is_english(self):
        self.regions = {}
        self.start(self.dossier, environment={"LANGUAGE": "eo"})
        self.wait_counts()
        self.assertTrue(self.lens_words().startswith("Relations between actors"))
