import Exchange
import Extraction
import Foundation
import Model

/// The figures of an evaluation, by document and in all, with what was asked to be listed.
struct EvaluationSheet {
    private var documents: [(name: String, card: Scorecard)] = []
    private var total = Scorecard()
    private var findings: [String] = []

    mutating func add(
        _ gold: ScoredDocument, _ found: ScoredDocument, text: String, listing: [EvaluateCommand.Part]
    ) {
        let scalars = Array(text.unicodeScalars)
        let card = Scorecard(gold: gold, found: found, scalars: scalars)
        documents.append((gold.id, card))
        total += card
        let lister = FaultLister(gold: gold, found: found, scalars: scalars)
        for part in listing { findings += lister.lines(part) }
    }

    func text(each: Bool) -> String {
        var text = ""
        if each, documents.count > 1 {
            for (name, card) in documents { text += name + "\n" + Self.table(card) + "\n" }
        }
        if !findings.isEmpty { text += findings.map { $0 + "\n" }.joined() + "\n" }
        return text + "\(documents.count) document\(documents.count == 1 ? "" : "s")\n" + Self.table(total)
    }

    var json: String {
        func object(_ card: Scorecard) -> JSON {
            .object(
                card.rows.map { JSON.Member($0.name, Self.figures($0.tally)) } + [
                    JSON.Member("coreference of names, mean", .decimal(card.coreferenceMean(namesOnly: true))),
                    JSON.Member("coreference of all, mean", .decimal(card.coreferenceMean(namesOnly: false))),
                ])
        }
        return JSON.object([
            JSON.Member("total", object(total)),
            JSON.Member("documents", .object(documents.map { JSON.Member($0.name, object($0.card)) })),
            JSON.Member("findings", .list(findings.map { .text($0) })),
        ]).document
    }

    private static func figures(_ tally: Tally) -> JSON {
        .object([
            JSON.Member("precision", .decimal(tally.precision)), JSON.Member("recall", .decimal(tally.recall)),
            JSON.Member("f1", .decimal(tally.f1)), JSON.Member("gold", .decimal(tally.gold)),
            JSON.Member("found", .decimal(tally.found)),
        ])
    }

    private static func table(_ card: Scorecard) -> String {
        let width = card.rows.map(\.name.count).max() ?? 0
        func line(_ name: String, _ cells: [String]) -> String {
            name.padding(toLength: width, withPad: " ", startingAt: 0)
                + cells.map { String(repeating: " ", count: max(1, 8 - $0.count)) + $0 }.joined() + "\n"
        }
        var text = line("", ["P", "R", "F1", "gold", "found"])
        for row in card.rows {
            let tally = row.tally
            text += line(
                row.name,
                [
                    percent(tally.precision), percent(tally.recall), percent(tally.f1), String(Int(tally.gold)),
                    String(Int(tally.found)),
                ])
        }
        text += line("coreference of names, mean", ["", "", percent(card.coreferenceMean(namesOnly: true))])
        return text + line("coreference of all, mean", ["", "", percent(card.coreferenceMean(namesOnly: false))])
    }

    private static func percent(_ part: Double) -> String {
        let tenths = Int((part * 1000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }
}
