"""The time line under the diagram: a window that is moved by keys and buttons, and played."""

import re

from actant import ActantTest


class TimeLine(ActantTest):
    def window(self):
        """What the time line says that it shows."""
        found = self.search(self.region("Time line"), None, re.compile("^Period: "))
        return found[0].name if found else ""

    def button(self, name):
        return self.within("Time line", "push button", name)

    def take_keyboard(self):
        track = self.within("Time line", None, re.compile("^Period: "))
        self.click_at(*self.point(track, 0.5, 0.3))

    def test_later_and_earlier_narrow_nothing_of_the_whole(self):
        self.open()
        whole = self.wait_until(self.window, "the time line")
        self.assertRegex(whole, r"^Period: .* to .* 2024$")
        self.assertFalse(self.button("Earlier").has("sensitive"))
        self.assertFalse(self.button("Later").has("sensitive"))

    def test_keys_move_the_window(self):
        self.open()
        whole = self.wait_until(self.window, "the time line")
        before = self.counts()
        self.take_keyboard()
        self.key("ctrl+Right", "ctrl+Right", "ctrl+Right")
        self.wait_until(lambda: self.window() != whole, "a later beginning")
        self.wait_until(lambda: self.counts() != before, "fewer relations")
        self.assertIn(", from ", self.lens_words())
        self.key("shift+Left")
        narrowed = self.window()
        self.key("Escape")
        self.eventually(self.window, whole, "all of it again")
        self.assertNotEqual(narrowed, whole)
        self.eventually(self.counts, before, "everything")

    def test_playing_grows_to_the_end_and_stops(self):
        self.open()
        whole = self.wait_until(self.window, "the time line")
        before = self.counts()
        for _ in range(2):
            self.click(self.button(re.compile("^Speed: ")))
        self.button("Speed: 4×")
        self.click(self.button("Play"))
        self.button("Pause")
        self.wait_until(lambda: self.window() != whole, "the first step")
        self.eventually(self.window, whole, "the end of the play")
        self.button("Play")
        self.eventually(self.counts, before, "everything again")

    def test_pausing_keeps_the_window(self):
        self.open()
        whole = self.wait_until(self.window, "the time line")
        play = self.button("Play")
        place = play.box
        self.click(play)
        self.wait_until(lambda: self.window() != whole, "the first step")
        self.assertEqual(self.fresh(self.button("Pause")).box, place, "it stays under the pointer")
        self.click(self.button("Pause"))
        self.button("Play")
        here = self.window()
        self.click(self.button("Of Any Date"))
        self.eventually(self.window, whole, "all of it")
        self.assertNotEqual(here, whole)
