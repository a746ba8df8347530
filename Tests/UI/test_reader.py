"""The reader: mentions across documents, find, words that lead to actors, copying with a citation."""

import re

from actant import ActantTest


class Reader(ActantTest):
    def mentions(self, entity):
        """Title and words of each mention of an entity, in the order of reading."""
        found = []
        for document in self.exported["documents"]:
            title = self.document_title(document["id"])
            marks = [mark for mark in document["mentions"] if mark["entity"] == entity]
            found += [(title, mark["exact"]) for mark in sorted(marks, key=lambda mark: (mark["start"], mark["end"]))]
        return found

    def across_documents(self):
        """An actor with a few mentions in several documents."""
        for row in self.listing("actors"):
            mentions = self.mentions(row["id"])
            if row["relations"] and 4 <= len(mentions) <= 12 and len({title for title, _ in mentions}) > 1:
                return row, mentions
        self.fail("no actor has a few mentions in several documents")

    def step_words(self):
        """What the head of the reader says of the actor's mentions."""
        found = self.search(self.region("Reader"), "panel", re.compile(r"\d+ (of \d+|mentions?)$"))
        return found[0].name if found else ""

    def test_mentions_are_walked_across_documents(self):
        actor, mentions = self.across_documents()
        self.open()
        self.node(actor["name"]).press()
        self.wait_evidence(actor["shortName"])
        self.eventually(self.step_words, f"{actor['shortName']}, {len(mentions)} mentions", "the number of mentions")
        for place, mention in enumerate(mentions):
            self.key("ctrl+m")
            self.eventually(self.reading, mention, f"mention {place + 1}")
            self.caret_is_at_the_passage()
        self.eventually(self.step_words, f"{actor['shortName']}, {len(mentions)} of {len(mentions)}", "the last place")
        self.key("ctrl+m")
        self.eventually(self.reading, mentions[0], "the first mention again")
        self.key("ctrl+shift+m")
        self.eventually(self.reading, mentions[-1], "the last mention again")
        self.click(self.within("Reader", "push button", "Previous Mention of the Actor"))
        self.eventually(self.reading, mentions[-2], "the one before it")

    def found(self):
        """What the find bar counts."""
        labels = self.search(self.region("Reader"), "label", re.compile(r"^(\d+ of \d+.*|not found)$"))
        return labels[0].name if labels else ""

    def test_find_counts_and_goes_on(self):
        self.open()
        text = self.article().text
        number = len(re.findall("armenia", text, re.IGNORECASE))
        self.assertGreater(number, 2)
        self.key("ctrl+f")
        self.wait_focus("entry", "Find in the article")
        self.type("armenia")
        self.eventually(self.found, f"1 of {number}", "the number of places")
        self.key("Return")
        self.eventually(self.found, f"2 of {number}", "the second place")
        self.key("ctrl+g")
        self.eventually(self.found, f"3 of {number}", "the third place")
        self.key("ctrl+shift+g")
        self.eventually(self.found, f"2 of {number}", "the second place again")
        self.key("ctrl+a")
        self.type("xyzzy")
        self.eventually(self.found, "not found", "that there is none")
        self.key("Escape")
        self.wait_until(lambda: not self.search(self.region("Reader"), "panel", "Find"), "the end of the find bar")

    def test_clicking_a_word_chooses_its_actor(self):
        self.open()
        document = self.exported["documents"][0]
        # One of the first words that means one actor only.
        alone = [mark for mark in document["mentions"] if mark["form"] == "name" and not any(
            other is not mark and other["start"] < mark["end"] and mark["start"] < other["end"]
            for other in document["mentions"])]
        names = {row["id"]: row["shortName"] for row in self.listing("actors")
                 if any(row["id"] in (edge["first"], edge["second"]) for edge in self.listing("edges"))}
        for mark in [mark for mark in sorted(alone, key=lambda mark: mark["start"]) if mark["entity"] in names][:3]:
            self.click_at(*self.word(mark["start"] + 1))
            self.wait_evidence(names[mark["entity"]])
            self.eventually(lambda: self.row("Entities", "Entities", names[mark["entity"]] + ",").name.endswith(", selected"),
                            True, "the actor's row")

    def test_copy_with_citation(self):
        self.open()
        edge = next(edge for edge in self.listing("edges") if edge["documents"] > 1)
        self.node({row["id"]: row["name"] for row in self.listing("actors")}[edge["first"]]).press()
        self.wait_until(self.evidence_rows, "evidence")
        self.click_row(self.evidence_rows()[1], "Evidence")
        self.wait_until(self.marked, "a marked passage")
        title, words = self.reading()
        self.key("ctrl+shift+c")
        self.eventually(self.banner, "Copied with its citation.", "that it was copied")
        copied = self.clipboard()
        self.assertTrue(copied.startswith(f"“{words.split('” … “')[0]}” ("), copied)
        self.assertIn(f"“{title}”", copied)
        self.assertRegex(copied, r"characters \d+–\d+\)")

    def test_selected_words_are_copied_with_citation(self):
        self.open()
        start = self.article().text.index("says")
        self.select_words(start, start + len("says"))
        self.key("ctrl+shift+c")
        self.eventually(self.banner, "Copied with its citation.", "that it was copied")
        self.assertTrue(self.clipboard().startswith("“says” ("))

    def test_selected_words_are_copied(self):
        self.open()
        start = self.article().text.index("says")
        self.select_words(start, start + len("says"))
        self.key("ctrl+c")
        self.eventually(self.clipboard, "says", "the word on the clipboard")

    def test_nothing_to_step_through_without_an_actor(self):
        self.open()
        before = self.reading()
        self.key("ctrl+m")
        self.assertEqual(self.step_words(), "")
        self.assertEqual(self.reading(), before)
