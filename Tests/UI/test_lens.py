"""The lens: a sentence whose words are its controls, counted as actantctl counts, kept under names."""

import re

from actant import REPORTERS, ActantTest


class Lens(ActantTest):
    def test_sentence_names_the_whole(self):
        self.open()
        documents = len(self.listing("documents"))
        self.assertEqual(
            self.lens_words(), f"Relations between actors as told by anyone in all {documents} documents, of any date, "
            "whatever their status, cooperation and conflict, resting on 1 or more passages")

    def test_account(self):
        self.open()
        self.choose_lens("Account", REPORTERS)
        expected = self.expected_counts("--account", "reporters")
        self.assertNotEqual(expected, self.expected_counts())
        self.eventually(self.counts, expected, "what the reporters state")
        self.within("Lens", "push button", re.compile("^Account: the reporters"))
        self.assertIn("as told by the reporters", self.lens_words())

    def test_account_of_a_speaker(self):
        self.open()
        self.open_lens("Account")
        choice = self.within("Lens", None, re.compile(r"^Sergey Lavrov \("))
        claims = sum(row["assertedBy"] == "sergey-lavrov" for row in self.listing("relations"))
        self.assertEqual(choice.name, f"Sergey Lavrov ({claims})")
        self.click(choice)
        self.eventually(self.counts, self.expected_counts("--account", "sergey-lavrov"), "what Lavrov says")

    def test_minimum_evidence(self):
        self.open()
        self.choose_lens("Minimum evidence", "8 or more")
        self.eventually(self.counts, self.expected_counts("--minimum", "8"), "the heavy edges")

    def test_signs(self):
        self.open()
        self.choose_lens("Cooperation and conflict", "Conflict only")
        self.eventually(self.counts, self.expected_counts("--sign", "conflict"), "the conflicts")

    def test_one_document_less(self):
        self.open()
        documents = self.listing("documents")
        self.open_lens("Documents")
        self.click(self.within("Lens", None, re.compile("^" + re.escape(documents[0]["title"]))))
        rest = [option for row in documents[1:] for option in ("--document", row["id"])]
        self.eventually(self.counts, self.expected_counts(*rest), "all documents but the first")

    def test_status(self):
        self.open()
        self.open_lens("Status")
        self.click(self.within("Lens", None, re.compile("^Negated: ")))
        others = {row["status"] for row in self.listing("relations")} - {"denied"}
        options = [option for status in sorted(others) for option in ("--status", status)]
        self.eventually(self.counts, self.expected_counts(*options), "all but what is denied")

    def test_kinds(self):
        self.open()
        self.choose_lens("Kinds", "Persons")
        kinds = ("state", "organization", "body", "group", "medium")
        options = [option for kind in kinds for option in ("--kind", kind)]
        self.eventually(self.counts, self.expected_counts(*options), "all but persons")

    def set_period(self, start, end):
        self.open_lens("Period")
        for name, text in (("From", start), ("Until", end)):
            entry = self.within("Lens", "text", name)
            self.type_into(entry, text)
        self.key("Return")

    def test_period(self):
        self.open()
        self.set_period("2024-03", "2024-03-29")
        self.eventually(self.counts, self.expected_counts("--from", "2024-03", "--to", "2024-03-29"), "March 2024")

    def test_period_with_a_bad_date_says_what_to_write(self):
        self.open()
        before = self.counts()
        self.set_period("2024-13-77", "")
        self.within("Lens", "label", re.compile("“2024-13-77” is no date"))
        self.assertEqual(self.counts(), before)
        self.type_into(self.within("Lens", "text", "From"), "2025")
        self.type_into(self.within("Lens", "text", "Until"), "2023")
        self.key("Return")
        self.within("Lens", "label", "The period ends before it begins.")
        self.assertEqual(self.counts(), before)

    def test_focus_by_key(self):
        self.open()
        self.choose_entity("Azerbaijan")
        self.wait_evidence("Azerbaijan")
        self.key("ctrl+Return")
        self.eventually(self.counts, self.expected_counts("--focus", "azerbaijan"), "Azerbaijan and its partners")
        self.key("ctrl+shift+r")
        self.eventually(self.counts, self.expected_counts(), "everything again")

    # Projections

    def expected_of(self, projection, noun, *lens):
        """What the lens bar has to say of a projection, as actantctl lists it."""
        edges = self.listing("edges", "--projection", projection, *lens)
        ends = {end for edge in edges for end in (edge["first"], edge["second"])}
        topics = {end for end in ends if end.startswith("topic:")}
        parts = [(len(ends - topics), "actor"), (len(topics), "topic"), (len(edges), "edge")]
        if noun:
            parts.append((sum(edge["relations"] for edge in edges), noun))
        return ", ".join(f"{number:,} {word}{'' if number == 1 else 's'}" for number, word in parts
                         if number or word != "topic")

    def test_projections(self):
        self.open()
        for choice, projection, noun in (
                ("Who speaks about whom", "speech", "quotation"), ("Naming together", "comention", "paragraph"),
                ("Who speaks on what topic", "topics", "quotation"), ("Agreement on topics", "congruence", None),
                ("Agreement less disagreement", "subtract", None)):
            self.choose_lens("What becomes an edge", choice)
            self.eventually(self.counts, self.expected_of(projection, noun), choice)
            self.assertTrue(self.lens_words().startswith(choice), self.lens_words())

    def test_projections_explain_themselves(self):
        self.open()
        self.open_lens("What becomes an edge")
        choice = self.within("Lens", None, "Agreement on topics")
        self.assertIn("Example: A speaks twice for topic 1", choice.description)

    def test_weighing_is_offered_where_it_counts(self):
        self.open()
        self.choose_lens("What becomes an edge", "Disagreement on topics")
        self.choose_lens("Weighing", "As Jaccard similarity")
        self.assertIn("weighed as Jaccard similarity", self.lens_words())
        self.choose_lens("Minimum evidence", "0.3 or more")
        expected = self.expected_of("conflict", None, "--normalization", "jaccard", "--threshold", "0.3")
        self.eventually(self.counts, expected, "edges of weight 0.3")

    def test_backbone(self):
        self.open()
        self.choose_lens("Minimum evidence", "The backbone at 5%")
        self.eventually(self.counts, self.expected_counts("--backbone", "0.05"), "the backbone")
        self.assertTrue(self.lens_words().endswith("only the backbone at 5%"))

    def test_account_of_a_side(self):
        self.open()
        self.open_lens("Account")
        self.click(self.within("Lens", None, re.compile(r"^Those who speak for Russia \(")))
        self.eventually(self.counts, self.expected_counts("--account", "affiliated:russia"), "what Russians say")

    def test_evidence_of_a_quotation_is_one_click_away(self):
        self.open()
        self.choose_lens("What becomes an edge", "Who speaks about whom")
        self.eventually(self.counts, self.expected_of("speech", "quotation"), "who speaks about whom")
        self.choose_entity("Sergey Lavrov")
        self.wait_evidence("Sergey Lavrov")
        row = self.evidence_rows()[0]
        self.click(row)
        quotations = {" ".join(row["words"].split()) for row in self.listing("quotations")}
        self.wait_until(self.marked, "the marked words")
        self.assertIn(" ".join(self.marked().replace("” … “", " … ").split()), quotations)

    # Kept lenses

    def test_lens_is_kept_chosen_again_and_undone(self):
        self.open()
        self.assertEqual(self.kept(), [])
        self.choose_lens("Account", REPORTERS)
        reporters = self.expected_counts("--account", "reporters")
        self.eventually(self.counts, reporters, "what the reporters state")
        self.keep("What <reporters> & co. state")
        self.assertEqual(self.kept(), ["What <reporters> & co. state"])
        self.key("ctrl+shift+r")
        self.eventually(self.counts, self.expected_counts(), "everything again")
        self.open_kept()
        self.click(self.within("Lens", "push button", "What <reporters> & co. state"))
        self.eventually(self.counts, reporters, "what the reporters state, again")
        self.wait_until(lambda: not self.popovers(), "the end of the popover")
        self.key("ctrl+z")
        self.eventually(self.kept, [], "the end of the kept lens")
        self.key("ctrl+shift+z")
        self.eventually(self.kept, ["What <reporters> & co. state"], "the kept lens redone")

    def test_forgetting_a_kept_lens_is_undone(self):
        self.open()
        self.keep("All")
        self.open_kept()
        self.click(self.within("Lens", "push button", "Forget All"))
        self.eventually(self.kept, [], "no kept lens")
        self.key("ctrl+z")
        self.eventually(self.kept, ["All"], "the kept lens again")
