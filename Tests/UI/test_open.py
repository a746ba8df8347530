"""Opening: what the window shows first."""

import re

from actant import ActantTest


class Open(ActantTest):
    def test_regions_are_named(self):
        self.open()
        for region in ("Network", "Reader", "Evidence", "Documents", "Entities", "Lens"):
            with self.subTest(region):
                self.assertIsNotNone(self.region(region).box)
        self.assertIn("Armenia and the CSTO", self.frame().name)

    def test_counts_are_those_of_actantctl(self):
        self.open()
        self.eventually(self.counts, self.expected_counts(), "the counts")
        self.assertEqual(len(self.settled()), int(self.expected_counts().split()[0]))
        self.assertEqual(len(self.rows("Documents", "Documents")), len(self.listing("documents")))
        self.assertEqual(len(self.rows("Entities", "Entities")), len(self.listing("actors", "--all-kinds")))

    def test_first_document_is_in_the_reader(self):
        self.open()
        first = self.listing("documents")[0]
        self.eventually(self.article_title, first["title"], "the first document")
        self.assertGreaterEqual(len(self.article().text), first["characters"])

    def test_without_a_dossier_there_is_a_sentence_and_a_button(self):
        self.start()
        self.in_frame("push button", "Open…")
        self.assertTrue(self.search(self.frame(), "label", re.compile("^Open a dossier")))
        self.assertFalse(self.region("Network") and self.nodes())
        self.assertEqual(self.frame().name, "Actant")

    def test_open_button_asks_for_a_file(self):
        self.start()
        self.click("Open…", "push button")
        self.wait_for(name="Open a Dossier")
