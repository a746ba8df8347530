"""The table of quotations: filtered, sorted, faceted, and leading to each source."""

import re

from actant import ActantTest
from test_lists import matches


class Quotations(ActantTest):
    def show(self):
        self.open()
        self.key("alt+2")
        self.eventually(self.counts, f"{len(self.listing('quotations'))} quotations", "the number of quotations")
        self.wait_until(self.table_rows, "rows")

    def fields(self, quotation):
        """What a filter looks at in a quotation."""
        names = {row["id"]: row["shortName"] for row in self.listing("actors", "--all-kinds")}
        topics = {topic["id"]: topic["label"] for topic in self.exported["topics"]}
        return [names.get(quotation["speaker"], "nobody named"), quotation["words"], quotation["kind"],
                *(names[entity] for entity in quotation["about"]), *(topics[topic] for topic in quotation["topics"]),
                self.document_title(quotation["document"])]

    def table(self):
        if "table" not in self.regions:
            self.regions["table"] = self.in_frame("tree table", "Table of quotations")
        return self.regions["table"]

    def table_rows(self):
        """The rows on screen from top to bottom; GTK keeps some more on either side.

        GTK 4.8 leaves a row that it moves off the screen with the extent it had. Those on screen adjoin in their order.
        """
        _, top, _, height = self.table().box
        headings = next(row.box for row in self.search(self.table(), "table row", re.compile("^Gtk")))
        end, top = top + height, headings[1] + headings[3]
        runs, bottom = [[]], None
        for row in self.search(self.table(), "table row", re.compile("^(?!Gtk).")):
            box = row.box
            if not (box and top <= box[1] and box[1] + box[3] <= end):
                bottom = None
                continue
            # A line separates them.
            if bottom is None or not 0 <= box[1] - bottom <= 1:
                runs.append([])
            runs[-1].append(row)
            bottom = box[1] + box[3]
        # They fill the table, from right under its headings.
        return max(runs, key=lambda run: (len(run), -run[0].box[1] if run else 0))

    def spoken(self):
        return [row.name for row in self.table_rows()]

    @staticmethod
    def said(quotation):
        """The words as a row says them."""
        return f"“{quotation['words']}”" if quotation["kind"] == "direct" else quotation["words"]

    def test_filter_leaves_what_matches(self):
        self.show()
        everything = self.listing("quotations")
        for typed in ("peacekeeping", "lavrov"):
            expected = [row for row in everything if matches(typed, self.fields(row))]
            self.assertTrue(0 < len(expected) < len(everything), typed)
            self.type_into("Filter quotations", typed, "entry")
            self.eventually(self.counts, f"{len(expected)} of {len(everything)} quotations", f"those with “{typed}”")

    def test_typing_in_the_table_filters_and_escape_ends_it(self):
        self.show()
        while not (self.focused() and self.focused().role == "table row"):
            self.assertLess(len(self.focus_path), 20, [part.name for part in self.focus_path])
            self.press_key("F6")
        everything = self.listing("quotations")
        expected = [row for row in everything if matches("lavrov", self.fields(row))]
        self.type("lavrov")
        self.eventually(self.counts, f"{len(expected)} of {len(everything)} quotations", "those with “lavrov”")
        self.key("Escape")
        self.eventually(self.counts, f"{len(everything)} quotations", "all quotations again")

    def test_rows_are_the_quotations_that_are_left(self):
        self.show()
        everything = self.listing("quotations")
        # The first word that a few quotations share.
        words = sorted({word for row in everything for word in re.findall("[a-z]{6,}", row["words"])})
        typed, expected = next((word, found) for word in words
                               if 3 <= len(found := [row for row in everything if matches(word, self.fields(row))]) <= 6)
        self.type_into("Filter quotations", typed, "entry")
        self.eventually(lambda: len(self.table_rows()), len(expected), "a row a quotation")
        for row in expected:
            self.assertTrue(any(self.said(row) in spoken for spoken in self.spoken()), row["words"])

    def test_filter_that_nothing_matches(self):
        self.show()
        self.type_into("Filter quotations", "xyzzy", "entry")
        self.in_frame("label", "No quotation matches")
        buttons = self.search(self.frame(), "push button", "Clear Filter")
        self.click(buttons[-1])
        self.eventually(self.counts, f"{len(self.listing('quotations'))} quotations", "all quotations again")

    def sort_by(self, heading):
        """Clicks on a heading of the table."""
        self.click(self.search(self.table(), "label", heading, inside=("table row",))[0])

    def test_folded_lists_leave_nothing_in_the_way(self):
        self.open()
        edge = self.region("Network").box[0]
        self.key("alt+2")
        self.wait_until(self.table_rows, "rows")
        first = self.spoken()[0]
        headings = self.search(self.table(), "filler", "GtkColumnViewTitle", inside=("table row",))
        heading = next(part for part in headings if part.box[0] < edge < part.box[0] + part.box[2])
        # Where the border of the lists was is a heading now: a click on it sorts.
        x, y = self.origin(heading)
        self.click_at(x + edge, y + heading.box[1] + heading.box[3] // 2)
        self.wait_until(lambda: self.spoken() and self.spoken()[0] != first, "another order")

    def speakers(self):
        """Who speaks in the dossier, in the order of the alphabet."""
        names = {row["id"]: row["shortName"] for row in self.listing("actors", "--all-kinds")}
        return sorted({names[row["speaker"]] for row in self.listing("quotations") if row["speaker"]})

    def wait_first(self, speaker):
        """Waits until a speaker's quotation stands first."""
        self.wait_until(lambda: self.spoken() and self.spoken()[0].startswith(speaker + ", "), f"{speaker} first")

    def test_columns_sort_both_ways(self):
        self.show()
        self.sort_by("Speaker")
        self.wait_first(self.speakers()[0])
        shown = [spoken.split(",")[0] for spoken in self.spoken()]
        self.assertEqual(shown, sorted(shown))
        self.sort_by("Speaker")
        self.wait_first(self.speakers()[-1])

    def test_order_is_chosen_by_keys(self):
        self.show()
        for key, reached in (("F6", lambda part: self.region_of(part) == "Filter" or part.name == "Direct"),
                             ("Tab", lambda part: part.name == "Sort by: Date, ascending")):
            while not (self.focused() and reached(self.focused())):
                self.assertLess(len(self.focus_path), 20, [part.name for part in self.focus_path])
                self.press_key(key)
        self.key("Return")
        self.wait_focus("menu item", "Speaker")
        self.key("Return")
        self.wait_first(self.speakers()[0])
        self.wait_focus("push button", "Sort by: Speaker, ascending")
        self.key("Return")
        self.wait_focus("menu item", "Speaker")
        self.press_key("Up")
        self.wait_focus("menu item", "Descending")
        self.key("Return")
        self.wait_first(self.speakers()[-1])
        self.wait_focus("push button", "Sort by: Speaker, descending")
        # A heading says the same.
        self.sort_by("Speaker")
        self.wait_first(self.speakers()[0])
        self.in_frame("push button", "Sort by: Speaker, ascending")

    def test_row_leads_to_its_source_and_back(self):
        self.show()
        before = self.reading()
        row = self.table_rows()[3]
        fitting = [quotation for quotation in self.listing("quotations") if self.said(quotation) + ". " in row.name]
        self.assertTrue(fitting, row.name)
        self.click(row)
        sources = {quotation["id"]: self.document_title(quotation["document"]) for quotation in fitting}
        self.wait_until(lambda: self.article_title() in sources.values() and self.marked(), "the source")
        # The marked words are the content as it stands in the article, of which the row shows a line.
        squeezed = re.sub(r"\W+", " ", self.marked())
        self.assertTrue(any(re.sub(r"\W+", " ", quotation["words"]).strip() in squeezed for quotation in fitting),
                        (self.marked(), fitting))
        self.caret_is_at_the_passage()
        self.eventually(lambda: row.has("selected"), True, "the row's mark")
        self.key("alt+Left")
        self.eventually(self.reading, before, "the place before")

    def test_facet_leaves_one_speaker(self):
        self.show()
        speaker = max({row["speaker"] for row in self.listing("quotations") if row["speaker"]},
                      key=lambda name: sum(row["speaker"] == name for row in self.listing("quotations")))
        name = next(row["shortName"] for row in self.listing("actors", "--all-kinds") if row["id"] == speaker)
        count = sum(row["speaker"] == speaker for row in self.listing("quotations"))
        row = self.in_frame("list item", re.compile(rf"^{re.escape(name)}, {count} quotation"))
        self.click(row)
        self.eventually(self.counts, f"{count} of {len(self.listing('quotations'))} quotations", f"those of {name}")
        self.wait_until(lambda: all(spoken.startswith(name + ", ") for spoken in self.spoken()), "that speaker only")

    def test_direct_quotations_only(self):
        self.show()
        for kind in ("Indirect", "Mixed"):
            self.click(self.in_frame("push button", kind))
        direct = sum(row["kind"] == "direct" for row in self.listing("quotations"))
        self.eventually(self.counts, f"{direct} of {len(self.listing('quotations'))} quotations", "direct ones")
        self.wait_until(lambda: all(", direct: “" in spoken for spoken in self.spoken()), "direct ones only")

    def test_lens_narrows_the_table(self):
        self.show()
        first = self.listing("documents")[0]
        self.open_lens("Documents")
        self.click(self.within("Lens", None, re.compile("^" + re.escape(first["title"]))))
        left = sum(row["document"] != first["id"] for row in self.listing("quotations"))
        self.eventually(self.counts, f"{left} of {len(self.listing('quotations'))} quotations", "those elsewhere")

    def test_network_is_a_key_away(self):
        self.show()
        self.key("alt+1")
        self.eventually(self.counts, self.expected_counts(), "the network's counts")
        self.eventually(lambda: self.region("Network").has("visible"), True, "the network")
