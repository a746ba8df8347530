import ArgumentParser
import Exchange
import Model
import Network
import Translation

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Set two accounts of the same actors against each other.",
        discussion: """
            Lists each pair of actors with what the two lenses tell of it: contested (one side asserts what the other \
            denies, or tells the opposite), both, apart (both tell, of different things), onlyFirst, onlySecond. \
            Contested pairs come with the passages of both sides. Without --account and --versus it chooses the two accounts \
            that contradict each other most, and says so.
            """)

    @OptionGroup var source: DossierOption
    @OptionGroup var comparing: ComparingOptions
    @Flag(help: "Write JSON, one object a row.") var json = false
    @Flag(help: "Write CSV.") var csv = false
    @Flag(help: "Only what is contested.") var contested = false
    @OptionGroup var scoping: ScopeOptions
    @OptionGroup(title: "Lens") var options: LensOptions

    func validate() throws {
        if json, csv { throw ValidationError(translated("Give either --json or --csv.")) }
    }

    func run() throws {
        let index = try source.load()
        let scope = try scoping.scope(on: index)
        let lens = try options.lens(on: index, kinds: Entity.Kind.actors)
        let chosen = try comparing.chosen(beside: lens, on: index, scope)
        let comparison = Comparison(chosen.first, chosen.second, index: index, scope: scope)
        if json || csv {
            let table = ComparisonTable(comparison, index).table(contestedOnly: contested)
            return try Console.print(json ? table.json : table.csv)
        }
        if let suggestion = chosen.suggestion {
            try Console.print(Console.plain(Wording.reason(suggestion, index)) + "\n")
        }
        try Console.print(ComparisonTable(comparison, index).text(contestedOnly: contested))
    }
}

/// A comparison in rows and in words.
struct ComparisonTable {
    private let comparison: Comparison
    private let index: DossierIndex

    init(_ comparison: Comparison, _ index: DossierIndex) {
        self.comparison = comparison
        self.index = index
    }

    private func shown(_ contestedOnly: Bool) -> [Comparison.Finding] {
        contestedOnly ? comparison.findings(.contested) : comparison.findings
    }

    /// One row a pair; a contested pair one row a contradiction.
    func table(contestedOnly: Bool) -> Table {
        let columns = [
            "verdict", "first", "second", "firstName", "secondName", "left", "right", "reason", "leftEvidence",
            "rightEvidence", "leftPassage", "rightPassage",
        ]
        return Table(columns: columns, rows: shown(contestedOnly).flatMap(rows))
    }

    private func rows(_ finding: Comparison.Finding) -> [[JSON]] {
        let head: [JSON] = [
            .text(Self.word(finding.verdict)), .text(finding.id.first.rawValue), .text(finding.id.second.rawValue),
            .text(index.label(ofNode: finding.id.first)), .text(index.label(ofNode: finding.id.second)),
            .integer(finding.first.count), .integer(finding.second.count),
        ]
        guard finding.contests.isEmpty else {
            return finding.contests.map { contest in
                head + [
                    .text(contest.reason == .denial ? "denial" : "opposite"), id(contest.first), id(contest.second),
                    passage(contest.first), passage(contest.second),
                ]
            }
        }
        let (left, right) = FindingChoice(most: 1).choose(finding)
        return [
            head + [
                .null, left.first.map(id) ?? .null, right.first.map(id) ?? .null, left.first.map(passage) ?? .null,
                right.first.map(passage) ?? .null,
            ]
        ]
    }

    private static func word(_ verdict: Comparison.Verdict) -> String {
        switch verdict {
        case .contested: "contested"
        case .both: "both"
        case .apart: "apart"
        case .onlyFirst: "onlyFirst"
        case .onlySecond: "onlySecond"
        }
    }

    private func id(_ told: Comparison.Told) -> JSON {
        let id = told.ground.relation?.rawValue ?? told.ground.quotation?.rawValue
        return id.map(JSON.text) ?? .null
    }

    private func passage(_ told: Comparison.Told) -> JSON { .text(words(told)) }

    private func words(_ told: Comparison.Told) -> String {
        told.ground.anchors(in: index).map(\.exact).joined(separator: " … ")
    }

    func text(contestedOnly: Bool) -> String {
        let left = Wording.difference(of: comparison.first, from: comparison.second, index)
        let right = Wording.difference(of: comparison.second, from: comparison.first, index)
        var lines = [
            translated("Left: {1}", left), translated("Right: {1}", right), Wording.summary(of: comparison),
        ].map(Console.plain)
        var last: Comparison.Verdict?
        for finding in shown(contestedOnly) {
            if finding.verdict != last { lines += ["", Console.plain(Wording.verdict(finding.verdict))] }
            last = finding.verdict
            lines += describe(finding)
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private func describe(_ finding: Comparison.Finding) -> [String] {
        let names = Wording.pair(index.label(ofNode: finding.id.first), index.label(ofNode: finding.id.second))
        let reason = finding.contests.first.map { ": " + Wording.reason($0.reason) } ?? ""
        let (left, right) = FindingChoice(most: finding.verdict == .contested ? 3 : 1).choose(finding)
        func side(_ name: String, _ told: [Comparison.Told]) -> [String] {
            told.map { "    \(name) “\(Console.plain(words($0)))”\(attribution($0))" }
        }
        return ["  " + Console.plain(names + reason)] + side(translated("left:"), left)
            + side(translated("right:"), right)
    }

    private func attribution(_ told: Comparison.Told) -> String {
        guard let relation = told.ground.relation.flatMap({ index.relation[$0] }) else { return "" }
        return " " + Console.plain("(\(Wording.attribution(relation, index)), \(relation.id.rawValue))")
    }
}
