"""Two lenses side by side, and what they contradict each other on."""

import json
import os
import re
import subprocess

from actant import CONTROL, ActantTest


class Compare(ActantTest):
    def findings(self, *options):
        """What `actantctl compare` says."""
        done = subprocess.run([CONTROL, "compare", "--dossier", self.template, "--json", *options], check=True,
                              capture_output=True, text=True)
        return json.loads(done.stdout)

    def compare(self):
        self.key("alt+6")
        self.regions = {}
        self.region("Comparison")

    def summary(self):
        found = self.search(self.region("Comparison"), "label", re.compile(" contested, "))
        return found[0].name if found else ""

    def expected_summary(self, *options):
        pairs = {(row["first"], row["second"]): row["verdict"] for row in self.findings(*options)}
        count = {verdict: sum(found == verdict for found in pairs.values())
                 for verdict in ("contested", "both", "apart", "onlyFirst", "onlySecond")}
        return (f"{count['contested']} contested, {count['both']} told by both, {count['apart']} told apart, "
                f"{count['onlyFirst']} only on the left, {count['onlySecond']} only on the right")

    def sides(self):
        """Russia's account against Armenia's."""
        self.open()
        self.open_lens("Account")
        self.click(self.within("Lens", None, re.compile(r"^Those who speak for Russia \(")))
        self.close_popover()
        self.compare()

    def test_the_other_side_suggests_itself(self):
        self.sides()
        self.eventually(
            self.summary, self.expected_summary("--account", "affiliated:russia", "--versus", "affiliated:armenia"),
            "Russia against Armenia")
        self.within("Comparison", "push button", re.compile("^Account: those who speak for Armenia"))

    def test_the_second_lens_is_changed_and_exchanged(self):
        self.sides()
        self.click(self.within("Comparison", "push button", re.compile("^Account: those who speak for Armenia")))
        self.click(self.within("Comparison", None, re.compile("^The reporters")))
        self.close_popover()
        self.eventually(
            self.summary, self.expected_summary("--account", "affiliated:russia", "--versus", "reporters"),
            "Russia against the reporters")
        self.click(self.within("Comparison", "push button", "Exchange the Sides"))
        self.eventually(
            self.summary, self.expected_summary("--account", "reporters", "--versus", "affiliated:russia"),
            "the reporters against Russia")

    def test_two_camps_suggest_themselves(self):
        self.open()
        self.compare()
        self.eventually(self.summary, self.expected_summary(), "what the command chooses as well")
        self.within("Comparison", "push button", re.compile("^Account: those who speak for Russia"))
        self.within("Comparison", "push button", re.compile("^Account: those who speak for Armenia"))
        self.within("Comparison", "label", re.compile("^Suggested: "))
        self.key("Escape")
        self.regions = {}
        self.node("Armenia")
        self.within("Lens", "push button", "Account: anyone")

    def test_both_sides_are_one_picture_or_two(self):
        self.open()
        self.compare()
        self.within("Comparison", "image", re.compile("^Both accounts: "))
        self.click(self.within("Comparison", "push button", "Side by Side"))
        self.within("Comparison", "image", re.compile("^as told by those who speak for Russia: "))
        self.within("Comparison", "image", re.compile("^as told by those who speak for Armenia: "))
        self.click(self.within("Comparison", "push button", "Overlaid"))
        self.within("Comparison", "image", re.compile("^Both accounts: "))

    def test_a_sentence_of_either_side_opens_its_passage(self):
        self.sides()
        rows = self.within("Comparison", "list", "Findings")
        first = self.wait_until(lambda: [row for row in self.fresh(rows).children() if row.role == "list item"],
                                "findings")[0]
        sentence = self.wait_until(lambda: self.search(first, "push button"), "its sentences")[0]
        self.click(sentence)
        self.wait_until(self.marked, "the passage in the reader")

    def test_escape_returns_to_the_network(self):
        self.sides()
        self.eventually(lambda: bool(self.summary()), True, "the comparison")
        self.key("Escape")
        self.regions = {}
        self.node("Armenia")
