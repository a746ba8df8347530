import Extraction
import Model

/// What extraction missed in a document and what it found beside the gold, a line each, with the place in the text.
struct FaultLister {
    let gold: ScoredDocument
    let found: ScoredDocument
    let scalars: [Unicode.Scalar]

    func lines(_ part: EvaluateCommand.Part) -> [String] {
        switch part {
        case .names: mentions { $0.form.isNaming }
        case .mentions: mentions { _ in true }
        case .quotations: quotations()
        case .affiliations: affiliations()
        }
    }

    /// Spans and kinds, and for those found on both sides whose actor it is.
    private func mentions(_ isWanted: (ScoredMention) -> Bool) -> [String] {
        let alignment = ActorAlignment(gold: gold.mentions, found: found.mentions)
        let found = self.found.mentions.filter(isWanted)
        let gold = self.gold.mentions.filter(isWanted)
        let offered = Dictionary(grouping: found, by: \.range)
        let wanted = Dictionary(grouping: gold, by: \.range)
        var lines: [(Int, String)] = []
        for mention in gold {
            let about = "\(mention.form.rawValue) \(mention.kind?.rawValue ?? "?") \(mention.actor)"
            guard let same = offered[mention.range] else {
                lines.append((mention.range.lowerBound, line("miss", mention.range, about)))
                continue
            }
            let actors = same.map { alignment.gold($0.actor) ?? "nobody" }
            if !actors.contains(mention.actor) {
                let other = "\(about), not \(same.map(\.actor).joined(separator: "+"))"
                lines.append((mention.range.lowerBound, line("actor", mention.range, other)))
            } else if let one = same.first, one.kind != mention.kind {
                lines.append(
                    (
                        mention.range.lowerBound,
                        line("kind", mention.range, "\(about), not \(one.kind?.rawValue ?? "?")")
                    ))
            }
        }
        for mention in found where wanted[mention.range] == nil {
            let about = "\(mention.form.rawValue) \(mention.kind?.rawValue ?? "?") \(mention.actor)"
            lines.append((mention.range.lowerBound, line("extra", mention.range, about)))
        }
        return lines.sorted { $0 < $1 }.map(\.1)
    }

    private func quotations() -> [String] {
        let faults = QuotationScorer(gold: gold, found: found, scalars: scalars).faults()
        func about(_ one: ScoredQuotation) -> String {
            "\(one.kind.rawValue) by \(one.speaker ?? "nobody") at “\(one.source.map(words) ?? "")”"
        }
        func span(_ one: ScoredQuotation) -> Range<Int> {
            (one.content.first?.lowerBound ?? 0)..<(one.content.last?.upperBound ?? 0)
        }
        return faults.misses.map { line("miss", span($0), about($0)) }
            + faults.extras.map { line("extra", span($0), about($0)) }
            + faults.wrong.map { line("wrong", span($0), about($0) + ", not " + about($1)) }
    }

    private func affiliations() -> [String] {
        let faults = AffiliationScorer(gold: gold, found: found).faults()
        return faults.misses.map { "\(gold.id) miss \($0)" } + faults.extras.map { "\(gold.id) extra \($0)" }
    }

    private func line(_ fault: String, _ range: Range<Int>, _ about: String) -> String {
        "\(gold.id) \(range.lowerBound)–\(range.upperBound) \(fault): [\(words(range))] \(about)"
    }

    private func words(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)].prefix(160))
        return Console.plain(String(view))
    }
}
