"""The session: the next start is where the last one ended, and a crash loses nothing that was done."""

from actant import REPORTERS, ActantTest


class Session(ActantTest):
    def test_next_start_is_where_the_last_ended(self):
        self.open()
        self.choose_lens("Account", REPORTERS)
        counts = self.expected_counts("--account", "reporters")
        self.eventually(self.counts, counts, "what the reporters state")
        self.choose_entity("Russia")
        self.wait_evidence("Russia")
        rows = self.evidence_rows()
        # A passage in another document than the first.
        first = self.listing("documents")[0]["title"]
        for _ in range(12):
            self.key("ctrl+m")
        self.wait_until(self.marked, "a mention")
        self.key("ctrl+shift+m")
        self.wait_until(lambda: self.article_title() == first, "a mention in the first document")
        self.click_row(self.row("Documents", "Documents", self.listing("documents")[1]["title"]), "Documents")
        self.eventually(self.article_title, self.listing("documents")[1]["title"], "another document")
        self.key("ctrl+m")
        self.wait_until(self.marked, "a mention in it")
        shown, words, number = self.reading(), self.lens_words(), len(rows)
        self.quit()
        self.open_again()
        self.eventually(self.counts, counts, "the lens of before")
        self.assertEqual(self.lens_words(), words)
        self.wait_evidence("Russia")
        self.assertEqual(len(self.evidence_rows()), number)
        self.eventually(self.reading, shown, "the passage of before")
        self.assertIn("Armenia and the CSTO", self.frame().name)

    def test_chosen_edge_and_evidence_come_back(self):
        self.open()
        edge = self.clearest_edge()
        self.click_edge(edge)
        title = f"{edge['firstName']} and {edge['secondName']}"
        self.wait_evidence(title)
        self.click_row(self.evidence_rows()[0], "Evidence")
        self.wait_until(self.marked, "a marked passage")
        shown = self.reading()
        self.quit()
        self.open_again()
        self.wait_evidence(title)
        self.eventually(self.reading, shown, "the passage of before")
        self.eventually(lambda: self.evidence_rows()[0].has("selected"), True, "the row's mark")

    def test_view_of_quotations_comes_back(self):
        self.open()
        self.key("alt+2")
        self.eventually(self.counts, f"{len(self.listing('quotations'))} quotations", "the quotations")
        self.quit()
        self.open_again()
        self.eventually(self.counts, f"{len(self.listing('quotations'))} quotations", "the quotations again")

    def test_folded_lists_stay_folded(self):
        self.open()
        self.region("Documents")
        self.key("F9")
        self.wait_until(lambda: not self.has_region("Documents"), "folded lists")
        self.quit()
        self.open_again()
        self.assertFalse(self.has_region("Documents"))
        self.key("F9")
        self.wait_until(lambda: self.has_region("Documents"), "the lists")

    def test_kept_lens_survives_a_kill(self):
        self.open()
        self.choose_lens("Minimum evidence", "5 or more")
        self.eventually(self.counts, self.expected_counts("--minimum", "5"), "the heavy edges")
        self.keep("Heavy")
        self.assertEqual(self.kept(), ["Heavy"])
        self.program.kill()
        self.wait_end()
        self.open(self.dossier)
        self.assertEqual(self.kept(), ["Heavy"])
        self.open_kept()
        self.click(self.within("Lens", "push button", "Heavy"))
        self.eventually(self.counts, self.expected_counts("--minimum", "5"), "the heavy edges again")

    def test_vanished_dossier_of_the_last_session(self):
        self.open()
        self.quit()
        self.dossier.unlink()
        self.regions = {}
        self.start()
        self.in_frame("push button", "Open…")

    def test_broken_session_file_is_no_hindrance(self):
        self.open()
        self.quit()
        for file in (self.home / "state_home").rglob("session.json"):
            file.write_text('{"dossierPath": 7, "view": ', encoding="utf-8")
            break
        else:
            self.fail("no session was written")
        self.open(self.dossier)
        self.eventually(self.counts, self.expected_counts(), "the dossier")
