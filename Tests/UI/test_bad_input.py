"""Files that are no dossiers: one sentence that names the file, and not a byte of it changed."""

import os
import random
import re
import shutil
import sqlite3
import unittest
from pathlib import Path

from actant import ActantTest


class BadInput(ActantTest):
    def refuse(self, path, *words):
        """Opens a file and expects a banner that names it and says why."""
        before = self.digest(path) if Path(path).is_file() else None
        beside = sorted(Path(path).parent.iterdir()) if Path(path).parent.exists() else []
        self.start(path)
        self.wait_until(self.banner, "a banner")
        said = self.banner()
        self.assertRegex(said, f"“{re.escape(str(path))}/?”")
        for word in words:
            self.assertIn(word, said)
        self.assertTrue(said.endswith("."), said)
        self.assertNotIn("\n", said)
        self.in_frame("push button", "Open…")
        self.click(self.search(self._region_below(self.frame(), "Notice"), "push button", "Close")[0])
        self.eventually(self.banner, "", "the end of the banner")
        self.quit()
        if before:
            self.assertEqual(self.digest(path), before)
            self.assertEqual(sorted(Path(path).parent.iterdir()), beside)

    def in_folder(self, name):
        """A name in a folder where nothing else is."""
        folder = self.home / "files"
        folder.mkdir()
        return folder / name

    def test_text(self):
        path = self.in_folder("letter.dossier")
        path.write_text("Dear reader,\nthis is a letter.\n" * 40, encoding="utf-8")
        self.refuse(path, "is not a dossier")

    def test_markup_in_the_name(self):
        path = self.in_folder("<b>bold & brave</b> %s “x”.dossier".replace("/", "∕"))
        path.write_bytes(b"\0" * 4096)
        self.refuse(path, "is not a dossier")

    def test_empty_file(self):
        path = self.in_folder("empty.dossier")
        path.write_bytes(b"")
        self.refuse(path, "is empty")

    def test_truncated(self):
        path = self.in_folder("short.dossier")
        path.write_bytes(self.dossier.read_bytes()[:100_000])
        self.refuse(path, "is cut short")

    def test_random_page_in_the_middle(self):
        path = self.in_folder("damaged.dossier")
        content = bytearray(self.dossier.read_bytes())
        middle = len(content) // 2 // 4096 * 4096
        content[middle:middle + 4096] = random.Random(1).randbytes(4096)
        path.write_bytes(content)
        self.refuse(path, "is damaged")

    def test_newer_version(self):
        path = self.in_folder("newer.dossier")
        shutil.copy(self.dossier, path)
        with sqlite3.connect(path) as database:
            database.execute("PRAGMA user_version = 9999")
        database.close()
        self.refuse(path, "newer version", "9999")

    def test_database_of_another_program(self):
        path = self.in_folder("foreign.dossier")
        with sqlite3.connect(path) as database:
            database.execute("CREATE TABLE note (words TEXT)")
        database.close()
        self.refuse(path, "another program")

    def test_missing(self):
        self.refuse(self.home / "nowhere" / "missing.dossier", "There is no file")

    def test_folder(self):
        folder = self.in_folder("folder.dossier")
        folder.mkdir()
        self.refuse(folder, "is a folder")

    @unittest.skipIf(os.geteuid() == 0, "root reads everything")
    def test_unreadable(self):
        path = self.in_folder("secret.dossier")
        shutil.copy(self.dossier, path)
        path.chmod(0)
        self.addCleanup(path.chmod, 0o600)
        self.start(path)
        self.wait_until(self.banner, "a banner")
        self.assertIn("permission denied", self.banner())

    def test_second_instance_only_reads(self):
        self.open()
        first = self.program
        before = self.digest(self.dossier)
        self.regions = {}
        self.start(self.dossier)
        try:
            self.wait_until(self.banner, "a banner")
            said = self.banner()
            self.assertIn("reading only", said)
            self.assertIn(str(first.pid), said)
            self.wait_counts()
            self.assertEqual(self.counts(), self.expected_counts())
            self.assertEqual(self.digest(self.dossier), before)
            # What would change the file is refused in a sentence that names it.
            self.key("ctrl+shift+k")
            name = self.within("Lens", "text", "Name of this lens")
            self.type_into(name, "Mine")
            self.key("Return")
            self.wait_until(lambda: str(self.dossier) in self.banner(), "that it was not changed")
            self.assertEqual(self.digest(self.dossier), before)
        finally:
            self.stop()
            self.program = first

    def test_refused_file_leaves_the_open_dossier_open(self):
        self.open()
        path = self.in_folder("letter.dossier")
        path.write_text("no dossier" * 100, encoding="utf-8")
        self.key("ctrl+o")
        self.wait_until(lambda: any(window[0] == "Open a Dossier" for window in self.windows()), "the file chooser")
        self.key("ctrl+l")
        self.wait_focus("text")
        self.key("ctrl+a")
        self.type(str(path))
        self.key("Return")
        self.wait_until(lambda: str(path) in self.banner(), "a banner that names the file")
        self.assertEqual(self.counts(), self.expected_counts())
