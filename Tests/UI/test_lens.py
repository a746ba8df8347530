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
