"""Evidence: each relation of what is chosen, one click from its sentence."""

from actant import ActantTest


class Evidence(ActantTest):
    def choose_edge(self):
        """Chooses the edge that is best to hit and gives it with its relations."""
        self.open()
        edge = self.clearest_edge()
        self.click_edge(edge)
        self.wait_evidence(f"{edge['firstName']} and {edge['secondName']}")
        self.eventually(lambda: len(self.evidence_rows()), edge["relations"], "a row a relation")
        ends = {edge["first"], edge["second"]}
        relations = [row for row in self.listing("relations") if {row["source"], row["target"]} == ends]
        self.assertEqual(len(relations), edge["relations"])
        return edge, relations

    def relation_of(self, row, relations):
        """The relation that a row tells of: its phrase and its first passage are in what is said of it."""
        short = {actor["id"]: actor["shortName"] for actor in self.listing("actors", "--all-kinds")}
        fitting = [relation for relation in relations
                   if row.name.startswith(f"{short[relation['source']]} {relation['phrase']}; ")]
        self.assertTrue(fitting, row.name)
        return fitting

    def test_head_sums_both_signs(self):
        edge, _ = self.choose_edge()
        labels = self.evidence_labels()
        documents = "document" if edge["documents"] == 1 else "documents"
        relations = "relation" if edge["relations"] == 1 else "relations"
        self.assertIn(f"{edge['relations']} {relations} in {edge['documents']} {documents}", labels)
        # Ties alone have no sums to show.
        if edge["cooperation"] + edge["conflict"] > 0:
            self.assertIn(str(edge["cooperation"]), labels)
            self.assertIn(str(edge["conflict"]), labels)

    def test_rows_are_the_relations(self):
        _, relations = self.choose_edge()
        told = [self.relation_of(row, relations) for row in self.evidence_rows()]
        self.assertEqual({relation["id"] for fitting in told for relation in fitting},
                         {relation["id"] for relation in relations})

    def test_row_leads_to_its_passage_and_back(self):
        _, relations = self.choose_edge()
        before = self.reading()
        rows = self.evidence_rows()
        # The last row that is on screen: not where the reader stands already.
        left, top, width, height = self.region("Evidence").box
        row = next(row for row in reversed(rows) if row.box[1] + row.box[3] <= top + height)
        fitting = self.relation_of(row, relations)
        self.click_row(row, "Evidence")
        self.wait_until(self.marked, "a marked passage")
        shown = self.reading()
        self.assertIn(shown, [(self.document_title(relation["document"]), self.passage(relation)) for relation in fitting])
        self.assertNotEqual(shown, before)
        self.caret_is_at_the_passage()
        self.eventually(lambda: row.has("selected"), True, "the row's mark")
        self.key("alt+Left")
        self.eventually(self.reading, before, "the place before")
        self.key("alt+Right")
        self.eventually(self.reading, shown, "the passage again")

    def test_every_row_in_view_leads_to_its_passage(self):
        _, relations = self.choose_edge()
        left, top, width, height = self.region("Evidence").box
        rows = [row for row in self.evidence_rows() if row.box[1] + row.box[3] <= top + height]
        self.assertGreater(len(rows), 0)
        for row in rows:
            fitting = self.relation_of(row, relations)
            expected = [(self.document_title(relation["document"]), self.passage(relation)) for relation in fitting]
            self.click_row(row, "Evidence")
            self.wait_until(lambda: self.reading() in expected, f"the passage of {row}: one of {expected}")
            self.caret_is_at_the_passage()

    def test_profile_button_shows_the_profile(self):
        self.open()
        self.choose_entity("Armenia")
        self.wait_evidence("Armenia")
        self.assertTrue(self.search(self.region("Evidence"), "push button", "Profile of the Actor"))
