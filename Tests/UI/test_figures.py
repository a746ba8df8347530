"""Figures of the network: counted, sorted, linked to what is chosen, and written as CSV."""

import csv
import re

from actant import ActantTest


class Figures(ActantTest):
    def show(self):
        self.open()
        self.key("alt+4")
        self.region("Figures")
        self.wait_until(lambda: self.rows_said() and "…" not in self.rows_said()[0], "figures")

    def table(self):
        return self.in_frame("tree table", "Table of figures")

    def rows_said(self):
        """The rows as a screen reader says them, from top to bottom."""
        rows = [row for row in self.search(self.table(), "table row", re.compile("^(?!Gtk).")) if row.box]
        return [row.name for row in sorted(rows, key=lambda row: row.box[1])]

    def test_figures_are_those_of_actantctl(self):
        self.show()
        expected = self.listing("figures")
        said = self.rows_said()
        for row, words in zip(sorted(expected, key=lambda row: -row["relations"])[:5], said):
            self.assertTrue(words.startswith(f"{row['name']}, {row['kind']}, Relations: {row['relations']:,}, "), words)
            self.assertIn(f"Betweenness: {row['betweenness'] * 100:.1f}%", words)
            self.assertIn(f"PageRank: {row['pageRank'] * 100:.1f}%", words)
        communities = max(row["community"] for row in expected)
        labels = [part.name for part in self.search(self.region("Figures"), "label")]
        self.assertTrue(any(label.startswith(f"{communities} communities, modularity 0.") for label in labels), labels)

    def test_a_row_chooses_its_actor_and_the_other_way_round(self):
        self.show()
        self.choose_entity("Nikol Pashinyan")
        self.wait_evidence("Nikol Pashinyan")
        self.wait_until(lambda: [row for row in self.search(self.table(), "table row", re.compile("^Nikol Pashinyan, "))
                                 if self.fresh(row).has("selected")], "the chosen row")
        self.click(self.search(self.table(), "table row", re.compile("^Russia, "))[0])
        self.wait_evidence("Russia")

    def test_definitions_name_their_sources(self):
        self.show()
        self.click(self.within("Figures", "push button", "What the Figures Mean"))
        words = self.wait_until(
            lambda: [part.name for part in self.search(self.region("Figures"), "label") if "Freeman" in part.name],
            "what the figures mean")
        self.assertTrue(any("Sociometry 40, 1977" in text for text in words))

    def chooser(self):
        return next((part for part in self.application().children() if part.name == "Export"), None)

    def test_the_table_is_written_as_csv(self):
        self.show()
        self.key("ctrl+e")
        self.wait_until(lambda: any(window[0] == "Export" for window in self.windows()), "the file chooser")
        chooser = self.wait_until(self.chooser, "the chooser's parts")
        entry = self.wait_until(lambda: self.search(chooser, "text", "Name:"), "the name's entry")[0]
        self.wait_until(lambda: self.fresh(entry).has("focused"), "the focus in the name")
        self.key("ctrl+a")
        target = self.home / "figures.csv"
        self.type(str(target))
        self.eventually(lambda: self.fresh(entry).text, str(target), "the file's name")
        self.key("Return")
        self.wait_until(lambda: target.exists() and target.stat().st_size, "the file")
        with target.open(newline="", encoding="utf-8") as file:
            rows = list(csv.DictReader(file))
        expected = self.listing("figures")
        self.assertEqual({row["id"] for row in rows}, {row["id"] for row in expected})
        self.assertEqual([int(row["relations"]) for row in rows],
                         sorted((row["relations"] for row in expected), reverse=True))
