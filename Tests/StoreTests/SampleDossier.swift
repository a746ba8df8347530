import Foundation
import Model
import TestSupport

@testable import Store

/// A small dossier in which every field of every kind of record is filled at least once and empty at least once.
enum SampleDossier {
    static let text = DocumentText(
        "\u{FEFF}Norway “rejects” the plan 🙂, said Kari Lie.\r\nIceland’s embassy denied it.\n")

    static func anchor(_ start: Int, _ end: Int) -> Anchor {
        let range = TextRange(between: TextOffset(start), and: TextOffset(end))
        return Anchor(document: "a", range: range, in: text)
            ?? Anchor(document: "a", range: range, exact: "", prefix: "", suffix: "")
    }

    static let documents = [
        Document(
            id: "a", title: Document.Title("A headline", basis: .stated), publisher: "Nordic Wire", author: "Ann Other",
            place: "Oslo",
            published: Dating(date: PartialDate("2024-05-03"), basis: .inferred, reason: "By its dateline."),
            citedSources: ["wire", "norway"], text: text, sha256: "0a", fileName: "a.txt",
            boilerplate: [TextRange(between: TextOffset(0), and: TextOffset(1))], note: "A note; with 'quotes'."),
        Document(
            id: "b", title: Document.Title("Another", basis: .editor), text: DocumentText("Nothing more.\n"),
            sha256: "0b", fileName: "b.txt"),
    ]

    static let found = Provenance(pass: "names", rule: "title-before-name", confidence: 0.875)

    static let entities = [
        // Not in the order of their ids: the dossier's own order must come back.
        Entity(
            id: "norway", name: "Kingdom of Norway", shortName: "Norway", kind: .state, names: ["Norway", "Norwegian"],
            metonyms: ["Oslo"], wikidata: "Q20", note: "A state.", entry: "state/norway", provenance: found,
            review: .confirmed),
        Entity(id: "embassy", name: "Embassy of Iceland", kind: .body, partOf: "iceland"),
        Entity(id: "iceland", name: "Iceland", kind: .state),
        Entity(
            id: "kari-lie", name: "Kari Lie", kind: .person,
            affiliations: [
                Affiliation(
                    role: "Ambassador", organization: "norway", accreditedTo: ["iceland", "norway"],
                    asOf: PartialDate("2024-05"), evidence: [anchor(35, 43), anchor(1, 7)], provenance: found,
                    review: .confirmed),
                Affiliation(role: "Member", organization: "wire", asOf: nil, evidence: [anchor(35, 43)]),
            ]),
        Entity(id: "wire", name: "Nordic Wire", kind: .medium),
    ]

    static let quotations = [
        Quotation(
            id: "q2", document: "a", kind: .mixed, content: [anchor(1, 7), anchor(9, 16)], source: anchor(35, 43),
            sourcePhrase: anchor(30, 43), cue: anchor(30, 34), speaker: "kari-lie", voicedBy: "embassy",
            addressee: "iceland", via: "wire", saidOn: PartialDate("2024"), about: ["iceland", "norway"],
            topics: ["plan", "fish"],
            stances: [
                Stance(target: .topic("plan"), agreement: .against),
                Stance(target: .entity("iceland"), agreement: .favour),
            ], isAffirmed: false, note: "Mixed.", provenance: found),
        Quotation(
            id: "q1", document: "a", kind: .direct, content: [anchor(1, 7)], speaker: nil, nestedIn: "q2"),
    ]

    static let relations = [
        Relation(
            id: "r2", document: "a", source: "norway", target: "iceland", type: .reject, sign: .conflict,
            status: .reported, assertedBy: .entity("kari-lie"), mode: "proposal", phrase: "rejects Iceland’s plan",
            quotation: "q2", date: PartialDate("2024-05-03"), evidence: [anchor(1, 25), anchor(9, 16)],
            isSymmetric: true, confidence: .low, note: "As she says."),
        Relation(
            id: "r1", document: "a", source: "embassy", target: "iceland", type: .officeOf, sign: .neutral,
            status: .actual, assertedBy: .narrator, phrase: "is an office of Iceland", evidence: [anchor(46, 63)]),
    ]

    static let lenses = [
        KeptLens(id: "z", name: "Everything", lens: .everything),
        KeptLens(
            id: "b", name: "By one",
            lens: Lens(
                account: .speaker("kari-lie"), documents: ["a", "b"],
                period: Lens.Period(start: PartialDate("2024"), end: nil, includesUndated: false),
                statuses: [.actual, .denied], kinds: [.state], signs: [.conflict], minimumEvidence: 3,
                focus: Lens.Focus(entity: "norway", depth: 2))),
        KeptLens(
            id: "e", name: "Agreement",
            lens: Lens(
                account: .speakers(["x", "y"]), projection: .subtract, normalization: .jaccard, minimumWeight: 0.25,
                backbone: 0.05)),
        KeptLens(id: "f", name: "A side", lens: Lens(account: .affiliated("x"), projection: .speech)),
        KeptLens(id: "c", name: "Outlet", lens: Lens(account: .outlet("Nordic Wire"), documents: [], statuses: [])),
        KeptLens(
            id: "d", name: "Reporters", lens: Lens(account: .reporters, period: Lens.Period(start: nil, end: nil))),
    ]

    static let dossier = Dossier(
        title: "A title", documents: documents, entities: entities,
        mentions: [
            Mention(id: "m9", entity: "norway", anchor: anchor(1, 7), form: .name),
            Mention(
                id: "m1", entity: "kari-lie", anchor: anchor(35, 43), form: .role, provenance: found, review: .confirmed
            ),
        ],
        quotations: quotations, relations: relations,
        topics: [Topic(id: "plan", label: "The plan"), Topic(id: "fish", label: "Fish")], keptLenses: lenses,
        rejections: [
            Rejection(what: .quotation, anchor: anchor(9, 16)),
            Rejection(what: .entity, anchor: nil, name: "Fish", kind: .group),
        ])
}

extension TemporaryFolder {
    /// A sound dossier holding the sample, closed.
    func dossier(_ name: String = "a.dossier") throws -> URL {
        let file = url.appending(path: name)
        let store = try Store.create(file, title: "A title")
        try store.replaceContents(with: SampleDossier.dossier)
        try store.close()
        return file
    }
}
