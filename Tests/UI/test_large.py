"""A network too large to be drawn mark by mark: made-up actors in a dossier of the test's own."""

import hashlib
import json
import os
import re
from pathlib import Path

from actant import ActantTest, control

ACTORS = 700


def write_large(folder, actors=ACTORS):
    """The curated form of a dossier in which everybody met two others, and the first ten everybody tenth."""
    for part in ("documents", "texts"):
        (folder / part).mkdir(parents=True)
    names = [f"Actor{number:03} Made" for number in range(actors)]
    pairs = {(number, (number * step + 1) % actors) for number in range(actors) for step in (2, 3)}
    pairs |= {(number % 10, number) for number in range(10, actors)}
    pairs = sorted(pair for pair in pairs if pair[0] != pair[1])
    text, relations = "", []
    for one, other in pairs:
        start = len(text)
        text += f"{names[one]} met {names[other]}."
        relations.append({
            "id": f"r{len(relations)}", "source": f"a{one}", "target": f"a{other}", "type": "CONSULT", "sign": 1,
            "status": "actual", "assertedBy": "narrator", "phrase": f"met {names[other]}",
            "evidence": [{"start": start, "end": len(text), "exact": text[start:]}], "symmetric": False,
            "confidence": "high"})
        text += "\n" if len(relations) % 8 == 0 else " "

    def lines(name, rows):
        (folder / name).write_text("".join(json.dumps(row) + "\n" for row in rows))

    (folder / "dossier.json").write_text(json.dumps(
        {"format": "actant-dossier", "version": 1, "title": "Many", "documents": ["all"]}))
    lines("entities.jsonl", [
        {"id": f"a{number}", "name": name, "kind": "person", "names": [name], "metonyms": []}
        for number, name in enumerate(names)])
    lines("topics.jsonl", [])
    (folder / "texts" / "all.txt").write_text(text)
    (folder / "documents" / "all.document.json").write_text(json.dumps({
        "id": "all", "file": "all.txt", "sha256": hashlib.sha256(text.encode()).hexdigest(),
        "title": {"text": "Who met whom", "basis": "stated"}, "publisher": "Nobody",
        "published": {"date": "2024-05-03", "basis": "stated"}, "citedSources": [], "boilerplate": []}))
    for part, rows in (("mentions", []), ("relations", relations), ("quotations", [])):
        lines(f"documents/all.{part}.jsonl", rows)


class Large(ActantTest):
    def setUp(self):
        super().setUp()
        folder = Path(os.environ["HOME"]) / "large"
        write_large(folder)
        self.dossier = Path(os.environ["HOME"]) / "large.dossier"
        control("import", str(folder), "--dossier", str(self.dossier))

    @property
    def template(self):
        return str(self.dossier)

    def test_the_important_actors_are_met_and_chosen(self):
        self.open()
        places = self.settled()
        # Not every actor has a part of the window, or each frame would take its time; the ten who met most have one.
        self.assertLess(len(places), ACTORS)
        self.assertLessEqual({f"Actor00{number} Made" for number in range(10)}, set(places))
        self.click(self.node("Actor003 Made"))
        self.wait_evidence("Actor003 Made")
        self.key("Escape")
        self.wait_evidence("Choose an edge or an actor to see who says so.")

    def test_the_picture_is_moved_and_enlarged_under_the_pointer(self):
        self.open()
        before = self.settled()
        left, top, width, height = self.region("Network").box
        name = "Actor003 Made"
        # The corners of a round picture are empty.
        self.drag((left + 60, top + 25), (left + 120, top + 55))
        self.eventually(
            lambda: self.node(name).box[:2], (before[name][0] + 60, before[name][1] + 30), "the way of a node")
        x, y, wide, high = self.node(name).box
        self.scroll(self.node(name), -5)
        # What is under the pointer stays there while all else moves away from it.
        other = "Actor007 Made"
        moved = (before[other][0] + 60, before[other][1] + 30)
        self.wait_until(lambda: self.node(other).box and self.node(other).box[:2] != moved, "a larger picture")

        def stays():
            left, top, width, height = self.node(name).box
            return width > wide and max(abs(left + width / 2 - x - wide / 2), abs(top + height / 2 - y - high / 2)) <= 3

        self.wait_until(stays, "the node under the pointer, enlarged")
        self.click(self.node(name))
        self.wait_evidence(name)

    def test_communities_are_named_by_their_main_actors_and_lead_there(self):
        self.open()
        before = self.settled()
        # "Community of Actor003 Made and Actor004 Made, 85 members"
        heading = self.within("Network", "push button", re.compile(r"^Community of Actor\d+ Made.*, \d+ members$"))
        self.hover(heading)
        self.wait_for("label", re.compile(r"^Main actors of a community of \d+ members"))
        self.click(heading)

        def spread(places):
            left, right = (pick(box[0] for box in places.values() if box) for pick in (min, max))
            return right - left

        self.wait_until(lambda: spread(self.places()) > 1.5 * spread(before), "the community seen nearer")
        self.click(self.within("Network", "push button", "Fit the Network"))
        self.eventually(self.places, before, "all in view again")
        # The same by the keyboard and for a screen reader.
        heading.press()
        self.wait_until(lambda: spread(self.places()) > 1.5 * spread(before), "the community seen nearer once more")

    def test_nobody_stands_behind_the_buttons(self):
        self.open()
        places = self.settled()
        buttons = [self.within("Network", "push button", name).box for name in ("Zoom Out", "Zoom In")]
        left, top = min(box[0] for box in buttons), min(box[1] for box in buttons)
        right, bottom = max(box[0] + box[2] for box in buttons), max(box[1] + box[3] for box in buttons)
        for name, (x, y, width, height) in places.items():
            middle = (x + width / 2, y + height / 2)
            self.assertFalse(left <= middle[0] <= right and top <= middle[1] <= bottom, f"{name} at {middle}")

    def test_beside_a_node_the_picture_is_moved_and_not_the_node(self):
        self.open()
        before = self.settled()
        name, other = "Actor003 Made", "Actor007 Made"
        x, y = self.point(self.node(name))
        self.drag((x + 13, y), (x + 53, y + 30))
        for moved in (name, other):
            self.eventually(
                lambda: self.node(moved).box[:2], (before[moved][0] + 40, before[moved][1] + 30), f"the way of {moved}")


class Crowd(ActantTest):
    """So many actors that their list is ordered and searched while the window goes on."""

    def setUp(self):
        super().setUp()
        folder = Path(os.environ["HOME"]) / "crowd"
        write_large(folder, 2500)
        self.dossier = Path(os.environ["HOME"]) / "crowd.dossier"
        control("import", str(folder), "--dossier", str(self.dossier))

    @property
    def template(self):
        return str(self.dossier)

    def test_one_of_many_is_searched_and_leads_to_its_sentence(self):
        self.open()
        self.within("Entities", "label", "2,500 of 2,500 in this lens")
        self.type_into("Filter documents and entities", "actor2345", "entry")
        self.eventually(lambda: len(self.rows("Entities", "Entities")), 1, "the one so named")
        self.choose_entity("Actor2345 Made")
        self.wait_evidence("Actor2345 Made")
        self.assertGreater(len(self.evidence_rows()), 0)
        self.click_row(self.evidence_rows()[0], "Evidence")
        self.wait_until(lambda: "Actor2345 Made" in self.marked(), "its sentence")
