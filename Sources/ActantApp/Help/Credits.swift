import Translation
import Workspace

/// What the program is made with, and under which licences.
enum Credits {
    static let all: [(heading: String, names: [String])] = [
        (
            translated("Made with"),
            [
                "GTK and GLib (LGPL-2.1-or-later)", "Pango (LGPL-2.0-or-later)", "cairo (LGPL-2.1 or MPL-1.1)",
                translated("GRDB.swift by {1} (MIT)", "Gwendal Roué"), translated("SQLite (public domain)"),
                "libxml2 (MIT)", "igraph (GPL-2.0-or-later)", "Swift and Swift Argument Parser (Apache-2.0)",
            ]
        ),
        (
            translated("Language data"),
            [
                translated("English language model: en_core_web_sm 3.8.0 by Explosion (MIT)"),
                translated("Cities: GeoNames, geonames.org (CC BY 4.0)"), translated("Words: WordNet 3.0 (Princeton)"),
                translated("Names of states: Unicode CLDR (Unicode licence), iso-codes (LGPL-2.1-or-later)"),
                translated("Given names: Faker (MIT)"),
            ]
        ),
        (
            translated("Standards"),
            [
                "W3C Web Annotation", "Penn Attribution Relation Corpus 3.0", "PLOVER event ontology",
                "Discourse Network Analyzer",
            ]
        ),
    ]

    /// The program's own terms, then those of the data that it reads, each in full.
    static var licences: String {
        let own = translated(
            "Actant is free software: you can redistribute it and/or modify it under the terms of the GNU General Public "
                + "License as published by the Free Software Foundation, version 3 or any later version. It comes without "
                + "any warranty. See https://www.gnu.org/licenses/gpl-3.0.html.")
        let others = Licences.notices().map { "— \($0.subject) —\n\n\($0.text)" }
        return ([own] + others).joined(separator: "\n\n\n")
    }
}
