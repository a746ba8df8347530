"""The diagram: its nodes and edges under pointer and screen reader, zoom, pins and focus."""

import re

from actant import ActantTest


class Network(ActantTest):
    def names(self):
        """Ids of actors to the names that their nodes carry."""
        return {row["id"]: row["name"] for row in self.listing("actors", "--all-kinds")}

    def test_every_actor_has_a_node_with_its_sums(self):
        self.open()
        places = self.settled()
        names = self.names()
        edges = self.listing("edges")
        expected = {names[end] for edge in edges for end in (edge["first"], edge["second"])}
        self.assertEqual(set(places), expected)
        armenia = [edge for edge in edges if "armenia" in (edge["first"], edge["second"])]
        self.assertEqual(self.node("Armenia").name, ", ".join([
            "Armenia", "state", f"{len(armenia)} partners",
            f"{sum(edge['cooperation'] for edge in armenia)} cooperation",
            f"{sum(edge['conflict'] for edge in armenia)} conflict"]))

    def test_nodes_stand_apart_inside_the_view(self):
        self.open()
        left, top, width, height = self.region("Network").box
        middles = {}
        for name, (x, y, w, h) in self.settled().items():
            self.assertTrue(left <= x + w / 2 <= left + width and top <= y + h / 2 <= top + height, name)
            middles.setdefault((x + w // 2, y + h // 2), []).append(name)
        self.assertEqual([names for names in middles.values() if len(names) > 1], [])

    def test_pressing_a_node_chooses_its_actor(self):
        self.open()
        self.node("Russia").press()
        self.wait_evidence("Russia")
        self.node("Nikol Pashinyan").press()
        self.wait_evidence("Nikol Pashinyan")
        self.eventually(lambda: self.row("Entities", "Entities", "Nikol Pashinyan,").name.endswith(", selected"), True,
                        "the actor's row")

    def test_clicking_a_node_chooses_its_actor(self):
        self.open()
        self.settled()
        self.click(self.node("Armenia"))
        self.wait_evidence("Armenia")
        self.click(self.node("Russia"), modifier="ctrl")
        self.wait_evidence("Armenia, Russia")

    def test_clicking_an_edge_shows_its_relations(self):
        self.open()
        edge = self.clearest_edge()
        self.click_edge(edge)
        self.wait_evidence(f"{edge['firstName']} and {edge['secondName']}")
        self.eventually(lambda: len(self.evidence_rows()), edge["relations"], "a row a relation")

    def test_clicking_the_canvas_lets_go(self):
        self.open()
        self.settled()
        self.click(self.node("Armenia"))
        self.wait_evidence("Armenia")
        left, top, _, _ = self.region("Network").box
        self.click_at(*self.on_screen(left + 12, top + 12))
        self.wait_evidence("Choose an edge or an actor to see who says so.")

    def test_hovering_shows_a_card(self):
        self.open()
        self.settled()
        self.hover(self.node("Armenia"))
        edges = [edge for edge in self.listing("edges") if "armenia" in (edge["first"], edge["second"])]
        self.within("Network", "label", "Armenia")
        self.within("Network", "label", re.compile(str(sum(edge["relations"] for edge in edges))))

    def test_wheel_zooms_at_the_pointer(self):
        self.open()
        before = self.settled()
        self.scroll(self.node("Armenia"), -4)
        self.wait_until(lambda: self.node("Russia").box != before["Russia"], "another size")
        after = self.settled()

        def distance(places):
            (a, b, c, d), (e, f, g, h) = places["Armenia"], places["Russia"]
            return ((a + c / 2 - e - g / 2) ** 2 + (b + d / 2 - f - h / 2) ** 2) ** 0.5

        self.assertGreater(distance(after), 1.5 * distance(before))
        for one, other in zip(self.centre(after["Armenia"]), self.centre(before["Armenia"])):
            self.assertAlmostEqual(one, other, delta=3)
        self.key("ctrl+9")
        self.eventually(lambda: {name: part.box for name, part in self.nodes().items()}, before, "the whole again")

    def test_dragging_the_canvas_pans(self):
        self.open()
        before = self.settled()
        left, top, _, _ = self.region("Network").box
        start = self.on_screen(left + 12, top + 12)
        self.drag(start, (start[0] + 60, start[1] + 40))
        self.wait_until(lambda: self.node("Russia").box != before["Russia"], "another place")
        after = self.settled()
        for name in ("Armenia", "Russia", "Ukraine"):
            x, y = self.centre(before[name])
            self.assertAlmostEqual(self.centre(after[name])[0], x + 60, delta=2)
            self.assertAlmostEqual(self.centre(after[name])[1], y + 40, delta=2)
        self.assertEqual(self.evidence_title(), "Choose an edge or an actor to see who says so.")

    def test_dragging_a_node_pins_it_until_undone(self):
        self.open()
        before = self.settled()
        x, y = self.point(self.node("Ukraine"))
        self.drag((x, y), (x + 40, y - 60))
        self.wait_until(lambda: self.node("Ukraine").box != before["Ukraine"], "another place of the node")
        after = self.settled()
        self.assertAlmostEqual(self.centre(after["Ukraine"])[0], self.centre(before["Ukraine"])[0] + 40, delta=4)
        self.assertAlmostEqual(self.centre(after["Ukraine"])[1], self.centre(before["Ukraine"])[1] - 60, delta=4)
        self.click(self.node("Ukraine"), button=3)
        self.wait_for(name="Unpin")
        self.key("Escape")
        self.wait_gone(name="Unpin")
        self.key("ctrl+z")
        self.click(self.node("Ukraine"), button=3)
        self.wait_for(name="Profile of the Actor")
        self.assertFalse(self.find_all(name="Unpin"))

    def test_double_click_focuses_on_the_actor(self):
        self.open()
        self.settled()
        self.click(self.node("France"), count=2)
        self.eventually(self.counts, self.expected_counts("--focus", "france"), "the counts around France")
        self.assertIn("around France", self.lens_words())

    def test_lens_that_leaves_nothing_says_so_and_is_reset(self):
        self.open()
        self.choose_lens("Minimum evidence", "21 or more")
        self.eventually(self.counts, self.expected_counts("--minimum", "21"), "the counts of heavy edges")
        self.choose_lens("Cooperation and conflict", "Cooperation only")
        self.eventually(self.counts, self.expected_counts("--minimum", "21", "--sign", "cooperation"), "their counts")
        self.choose_lens("Account", "The reporters (what articles state themselves)")
        self.eventually(self.counts, "0 actors, 0 edges, 0 relations", "nothing left")
        self.within("Network", "label", "No relation is left under this lens.")
        self.within("Network", "push button", "Reset the Lens").press()
        self.eventually(self.counts, self.expected_counts(), "everything again")
        self.wait_until(self.nodes, "nodes again")

    def test_frozen_view_stays(self):
        self.open()
        self.node("Russia").press()
        self.wait_evidence("Russia")
        self.key("ctrl+d")
        self.eventually(lambda: self.find_all(name="Freeze the View")[0].has("pressed"), True, "the button down")
        self.choose_entity("Armenia")
        self.eventually(lambda: self.row("Entities", "Entities", "Armenia,").name.endswith(", selected"), True, "the row")
        self.assertEqual(self.evidence_title(), "Russia")
        self.key("ctrl+d")
        self.wait_evidence("Armenia")

    @staticmethod
    def centre(box):
        return box[0] + box[2] / 2, box[1] + box[3] / 2


class MovingNetwork(ActantTest):
    """With motion, as on a desktop."""

    moves = True

    def test_layout_comes_to_rest(self):
        self.open()
        self.settled()
        self.choose_lens("Account", "The reporters (what articles state themselves)")
        self.eventually(self.counts, self.expected_counts("--account", "reporters"), "the reporters' counts")
        left = int(self.expected_counts("--account", "reporters").split()[0])
        self.eventually(lambda: len(self.nodes()), left, "their nodes")
        self.settled()
        self.click(self.node("Armenia"))
        self.wait_evidence("Armenia")
