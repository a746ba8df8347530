"""The lists of documents and entities: filtered as one types, and leading everywhere else."""

import json
import unicodedata
from pathlib import Path

from actant import ActantTest, control
from harness import ROOT


def folded(text):
    """As a filter reads it: without case and accents, what is no letter or digit a space."""
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return "".join(c if c.isalnum() else " " for c in plain.casefold())


def matches(typed, fields):
    """Whether each typed word begins a word of the fields."""
    words = folded(" ".join(fields)).split()
    return all(any(word.startswith(part) for word in words) for part in folded(typed).split())


class Lists(ActantTest):
    def expected_entities(self, typed):
        lines = Path(ROOT / "data/armenia-csto/entities.jsonl").read_text(encoding="utf-8").splitlines()
        found = [json.loads(line) for line in lines]
        return {entity.get("shortName", entity["name"]) for entity in found if matches(
            typed, [entity["name"], entity.get("shortName", ""), *entity["names"], *entity["metonyms"]])}

    def shown_entities(self):
        names = {row["shortName"] for row in self.listing("actors", "--all-kinds")}
        rows = self.rows("Entities", "Entities")
        return {name for row in rows for name in names if row.startswith(name + ", ")}, len(rows)

    def expect_entities(self, typed):
        expected = self.expected_entities(typed)
        self.assertGreater(len(expected), 0)
        self.eventually(lambda: self.shown_entities()[1], len(expected), f"the entities with “{typed}”")
        self.assertLessEqual(expected, self.shown_entities()[0])

    def test_entities_are_filtered_as_typed(self):
        self.open()
        everything = len(self.rows("Entities", "Entities"))
        self.type_into("Filter documents and entities", "azer", "entry")
        self.expect_entities("azer")
        self.type("baijani ar")
        self.expect_entities("azerbaijani ar")
        self.key("Escape")
        self.eventually(lambda: len(self.rows("Entities", "Entities")), everything, "all entities again")

    def test_filter_heeds_neither_case_nor_accents(self):
        self.open()
        self.type_into("Filter documents and entities", "SEBASTIEN", "entry")
        self.expect_entities("SEBASTIEN")
        self.assertTrue(self.rows("Entities", "Entities")[0].startswith("Sébastien Lecornu,"))

    def test_documents_are_filtered_as_typed(self):
        self.open()
        outlet = "newsweek"
        expected = [row["title"] for row in self.listing("documents") if matches(
            outlet, [row["title"], row["publisher"] or "", row["author"] or ""])]
        self.assertEqual(len(expected), 1)
        self.type_into("Filter documents and entities", outlet, "entry")
        self.eventually(lambda: len(self.rows("Documents", "Documents")), 1, "one document")
        self.assertIn(expected[0], self.rows("Documents", "Documents")[0])
        self.within("Documents", "label", f"1 of {len(self.listing('documents'))}")

    def test_filter_that_nothing_matches_leaves_empty_lists(self):
        self.open()
        self.type_into("Filter documents and entities", "xyzzy <b>%s", "entry")
        self.eventually(lambda: self.rows("Entities", "Entities"), [], "no entity")
        self.eventually(lambda: self.rows("Documents", "Documents"), [], "no document")

    def test_choosing_an_entity_leads_evidence_and_list(self):
        self.open()
        self.choose_entity("Russia")
        self.wait_evidence("Russia")
        touching = sum(edge["relations"] for edge in self.listing("edges") if "russia" in (edge["first"], edge["second"]))
        self.eventually(lambda: len(self.evidence_rows()), touching, "the relations of Russia")
        self.assertTrue(self.row("Entities", "Entities", "Russia,").name.endswith(", selected"))
        self.choose_entity("Armenia")
        self.wait_evidence("Armenia")
        self.eventually(lambda: [name for name in self.rows("Entities", "Entities") if name.endswith(", selected")],
                        [self.row("Entities", "Entities", "Armenia,").name], "the only chosen row")

    def test_control_click_adds_an_entity(self):
        self.open()
        self.choose_entity("Armenia")
        self.wait_evidence("Armenia")
        self.click(self.row("Entities", "Entities", "CSTO,"), modifier="ctrl")
        self.wait_evidence("Armenia, CSTO")
        self.eventually(lambda: len(self.evidence_rows()), self.edge("armenia", "csto")["relations"], "their relations")

    def test_a_document_is_removed_and_brought_back(self):
        self.open()
        documents = self.listing("documents")
        counts = self.counts()
        row = self.row("Documents", "Documents", documents[1]["title"])
        self.click_row(row, "Documents")
        self.eventually(self.article_title, documents[1]["title"], "the document that will go")
        self.key("Delete")
        self.eventually(lambda: len(self.rows("Documents", "Documents")), len(documents) - 1, "a document less")
        self.eventually(self.article_title, documents[0]["title"], "another document in the reader")
        self.wait_until(lambda: documents[1]["title"] in self.banner(), "what was done")
        self.wait_until(lambda: self.counts() != counts, "other counts")
        self.key("ctrl+z")
        self.eventually(lambda: [row.split(",")[0] for row in self.rows("Documents", "Documents")][:2],
                        [document["title"].split(",")[0] for document in documents[:2]], "the document in its place")
        self.eventually(self.counts, counts, "the counts of before")

    def test_a_document_has_a_menu(self):
        self.open()
        title = self.listing("documents")[0]["title"]
        self.click(self.row("Documents", "Documents", title), button=3)
        self.click(self.wait_for("push button", "Remove from the Dossier"))
        self.eventually(lambda: len(self.rows("Documents", "Documents")), len(self.listing("documents")) - 1,
                        "a document less")
        self.quit()
        listed = json.loads(control("list", "documents", "--dossier", str(self.dossier), "--json"))
        self.assertNotIn(title, [row["title"] for row in listed])

    def test_choosing_a_document_opens_it(self):
        self.open()
        last = self.listing("documents")[-1]
        self.click_row(self.row("Documents", "Documents", last["title"]), "Documents")
        self.eventually(self.article_title, last["title"], "the chosen document")
        self.eventually(lambda: self.row("Documents", "Documents", last["title"]).has("selected"), True, "its mark")
        self.key("alt+Left")
        self.eventually(self.article_title, self.listing("documents")[0]["title"], "the first document again")
