import Model

/// Which entities are named in one paragraph, and by whom: somebody who is quoted with both, else the article.
struct ParagraphPairs {
    struct Pair: Sendable {
        /// Where each is first named in the paragraph, the earlier one first.
        let one: Mention
        let other: Mention
        let places: (Int32, Int32)
        let teller: Int32
    }

    private(set) var pairs: [Pair] = []
    private let nodes: NodeTable
    /// A paragraph that names more is a list, not a story; its first are joined.
    private static let mostNamed = 60

    init(_ index: DossierIndex, _ nodes: NodeTable) {
        self.nodes = nodes
        for document in index.dossier.documents {
            let starts = Self.paragraphStarts(document.text)
            let quotations = index.quotationsInDocument[document.id] ?? []
            var paragraph = -1
            var named: [(mention: Mention, place: Int32)] = []
            var seen: Set<Int32> = []
            var next = 0
            for mention in index.mentionsInDocument[document.id] ?? [] {
                guard mention.form != .pronoun, let place = nodes.place[mention.entity] else { continue }
                let start = mention.anchor.range.start.scalars
                while next < starts.count, starts[next] <= start { next += 1 }
                if next != paragraph {
                    join(named, quotations)
                    (paragraph, named, seen) = (next, [], [])
                }
                if seen.count < Self.mostNamed, seen.insert(place).inserted { named.append((mention, place)) }
            }
            join(named, quotations)
        }
    }

    private mutating func join(_ named: [(mention: Mention, place: Int32)], _ quotations: [Quotation]) {
        for (number, one) in named.enumerated() {
            for other in named.dropFirst(number + 1) {
                pairs.append(
                    Pair(
                        one: one.mention, other: other.mention, places: (one.place, other.place),
                        teller: teller(one.mention, other.mention, quotations)))
            }
        }
    }

    /// Who is quoted with both, the innermost where quotations are nested.
    private func teller(_ one: Mention, _ other: Mention, _ quotations: [Quotation]) -> Int32 {
        func holds(_ quotation: Quotation, _ mention: Mention) -> Bool {
            quotation.content.contains { $0.range.contains(mention.anchor.range) }
        }
        guard let quotation = quotations.last(where: { holds($0, one) && holds($0, other) }) else {
            return GroundRow.narrator
        }
        return quotation.speaker.flatMap { nodes.place[$0] } ?? GroundRow.nobody
    }

    /// Where each line begins that holds words, in scalars.
    private static func paragraphStarts(_ text: DocumentText) -> [Int] {
        var starts: [Int] = []
        var isBlank = true
        for (offset, scalar) in text.string.unicodeScalars.enumerated() {
            if scalar == "\n" {
                isBlank = true
            } else if isBlank, !scalar.properties.isWhitespace {
                isBlank = false
                starts.append(offset)
            }
        }
        return starts
    }
}
