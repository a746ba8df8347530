import Translation

/// What the program is made with, and under which licences.
enum Credits {
    static let all: [(heading: String, names: [String])] = [
        (
            translated("Made with"),
            [
                "GTK and GLib (LGPL-2.1-or-later)", "Pango (LGPL-2.0-or-later)", "cairo (LGPL-2.1 or MPL-1.1)",
                translated("GRDB.swift by {1} (MIT)", "Gwendal Roué"), translated("SQLite (public domain)"),
                "Swift and Swift Argument Parser (Apache-2.0)",
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
}
