"""What can be done about an actor: connected, hidden, noted; and the network walked by keys and as a list."""

import json
import re

from actant import ActantTest, control


class Actors(ActantTest):
    def setUp(self):
        super().setUp()
        # Out of the way: a pointer over the diagram would show cards.
        self.xdo("mousemove", 1439, 899)

    def choose(self, name):
        self.choose_entity(name)
        self.wait_evidence(name)

    def connect(self, one, other):
        self.choose(one)
        self.key("ctrl+j")
        self.wait_focus("entry", re.compile(f"^Connect {one} to"))
        self.type(other)
        self.key("Return")
        self.wait_until(lambda: self.evidence_title().startswith(f"{one} – "), "the chain")

    # Chains

    def test_two_actors_are_connected_by_a_chain_of_evidence(self):
        self.open()
        self.connect("Nikol Pashinyan", "Kazakhstan")
        said = json.loads(control("evidence", "--path", "Nikol Pashinyan", "Kazakhstan", "--ways", "2", "--json",
                                  "--dossier", str(self.template)))
        short = {row["id"]: row["shortName"] for row in self.listing("actors", "--all-kinds")}

        def chain(way):
            steps = list(dict.fromkeys(row["edge"] for row in said if row["way"] == way))
            actors = ["nikol-pashinyan"]
            for step in steps:
                first, second = step.split("--")
                actors.append(second if first == actors[-1] else first)
            return " – ".join(short[actor] for actor in actors)

        self.wait_evidence(chain(1))
        row = self.evidence_rows()[0]
        self.click_row(row, "Evidence")
        self.wait_until(self.marked, "a marked passage")
        self.key("alt+Left")
        self.key("ctrl+period")
        self.wait_evidence(chain(2))
        self.key("ctrl+comma")
        self.wait_evidence(chain(1))

    def test_a_step_leads_to_all_its_evidence(self):
        self.open()
        self.connect("Nikol Pashinyan", "Kazakhstan")
        self.click(self.within("Evidence", "push button", re.compile("^All evidence of ")))
        self.wait_until(lambda: " and " in self.evidence_title(), "the edge")

    # Hidden actors

    def test_hiding_is_counted_and_undone(self):
        self.open()
        self.settled()
        everything = self.counts()
        self.choose("Armenia")
        self.key("ctrl+h")
        self.wait_until(lambda: re.search(r", \d+ hidden$", self.counts()), "hidden actors in the counts")
        self.wait_until(lambda: "Armenia" not in self.nodes(), "a network without Armenia")
        self.key("ctrl+z")
        self.eventually(self.counts, everything, "all actors again")
        self.key("ctrl+shift+z")
        self.wait_until(lambda: "hidden" in self.counts(), "hidden actors again")
        self.click(self.within("Network", "push button", re.compile(r"^\d+ hidden · Show$")))
        self.eventually(self.counts, everything, "all actors again")

    # Notes

    def test_a_note_is_kept_and_undone(self):
        self.open()
        self.choose("Russia")
        self.key("F4")
        self.wait_focus("text", "Note on Russia")
        self.key("ctrl+a")
        self.type("Ask the embassy.")
        self.key("ctrl+Return")
        self.wait_until(lambda: not self.popovers(), "the end of the note")

        def stored():
            exported = json.loads(control.__wrapped__("export", "json", "--dossier", str(self.dossier)))
            return next(entity for entity in exported["entities"] if entity["id"] == "russia").get("note")

        self.eventually(stored, "Ask the embassy.", "the note in the file")
        self.regions = {}
        self.within("Network", "push button", re.compile("^Russia, .*, with a note$"))
        self.key("alt+3")
        self.within("Profile", "label", "Ask the embassy.")
        self.key("ctrl+z")
        self.wait_until(lambda: stored() != "Ask the embassy.", "the note before")

    # Keys

    def enter_network(self, name):
        """Brings the keyboard to a node, by finding it."""
        self.key("ctrl+l")
        self.wait_focus("entry", "Find an actor in the network")
        self.type(name)
        self.key("Return")
        return self.wait_focus("push button", re.compile(f"^{name}, "))

    def test_slash_finds_and_enter_opens_the_evidence(self):
        self.open()
        self.settled()
        self.enter_network("Russia")
        self.wait_evidence("Russia")
        self.key("slash")
        self.wait_focus("entry", "Find an actor in the network")
        self.type("azerb")
        self.key("Return")
        self.wait_focus("push button", re.compile("^Azerbaijan, "))
        self.wait_evidence("Azerbaijan")
        self.key("Return")
        self.wait_focus("list item")
        self.assertEqual(self.region_of(self.focused()), "Evidence")

    def test_edges_are_walked(self):
        self.open()
        self.settled()
        self.enter_network("Azerbaijan")
        edges = [edge for edge in self.listing("edges") if "azerbaijan" in (edge["first"], edge["second"])]

        def partner(edge):
            return edge["secondName"] if edge["first"] == "azerbaijan" else edge["firstName"]

        self.key("Page_Down")
        first = self.wait_focus("push button", re.compile("^Edge to ")).name
        self.assertTrue(first.startswith(f"Edge to {partner(edges[0])}: "), first)
        self.key("Page_Down")
        self.wait_focus("push button", re.compile(f"^Edge to {re.escape(partner(edges[1]))}: "))
        self.key("Page_Up")
        self.wait_focus("push button", re.compile(f"^Edge to {re.escape(partner(edges[0]))}: "))
        self.key("Return")
        self.wait_evidence(f"{edges[0]['firstName']} and {edges[0]['secondName']}")

    def test_shift_and_arrows_stay_on_edges(self):
        self.open()
        places = self.settled()
        self.enter_network("Azerbaijan")
        names = {row["id"]: row["name"] for row in self.listing("actors", "--all-kinds")}
        partners = {names[edge["second"] if edge["first"] == "azerbaijan" else edge["first"]]
                    for edge in self.listing("edges") if "azerbaijan" in (edge["first"], edge["second"])}
        x, y, w, h = places["Azerbaijan"]
        for key, ahead in (("Left", lambda box: x + w / 2 - box[0] - box[2] / 2),
                           ("Right", lambda box: box[0] + box[2] / 2 - x - w / 2)):
            if any(ahead(places[name]) > abs(places[name][1] - y) for name in partners):
                self.press_key(f"shift+{key}")
                self.assertIn(self.node_name(self.focused()), partners)
                return
        self.fail("Azerbaijan has no partner to its left or right")

    # The list

    def test_the_list_equals_the_diagram(self):
        self.open()
        self.key("alt+5")
        listed = self.within("List of the network", "list", "Actors and edges")

        def rows():
            return [row.name for row in self.fresh(listed).children() if row.role == "list item" and row.name]

        self.wait_until(rows, "rows")
        self.assertTrue(rows()[0].startswith("Armenia, state, "), rows()[0])
        self.assertTrue(rows()[0].endswith(", closed"), rows()[0])
        self.key("ctrl+l")
        self.wait_focus("entry", "Find an actor in the network")
        self.type("armenia")
        self.key("Return")
        self.wait_evidence("Armenia")
        self.wait_focus("list item", re.compile("^Armenia, state"))
        self.key("Right")
        edges = [edge for edge in self.listing("edges") if "armenia" in (edge["first"], edge["second"])]
        first = f"{edges[0]['firstName']} and {edges[0]['secondName']}"
        self.wait_until(lambda: any(name.startswith(first + ", ") for name in rows()), "Armenia’s edges")
        self.key("Down")
        self.wait_evidence(first)
        self.key("Return")
        self.wait_until(lambda: self.focused() and self.region_of(self.focused()) == "Evidence", "the evidence")
