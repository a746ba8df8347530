import Model
import Network
import Translation

/// What an edge rests on, in words, whatever the projection: where it stands, who says so, and what.
public struct GroundWords {
    private let index: DossierIndex

    public init(_ index: DossierIndex) { self.index = index }

    public func document(_ ground: Ground) -> Document.ID? { ground.anchors(in: index).first?.document }

    /// The words it rests on, on one line.
    public func passage(_ ground: Ground) -> String {
        if case .mentions(let one, let other) = ground, let words = stretch(one.anchor, other.anchor) { return words }
        return Wording.oneLine(ground.anchors(in: index).map(\.exact).joined(separator: " … "))
    }

    /// From one name to the other where they stand close.
    private func stretch(_ one: Anchor, _ other: Anchor) -> String? {
        let (start, end) = (one.range.start.scalars, other.range.end.scalars)
        guard end - start <= Self.longestStretch, let range = TextRange(start, end),
            let text = index.document[one.document]?.text,
            let whole = Anchor(document: one.document, range: range, in: text)
        else { return nil }
        return Wording.oneLine(whole.exact)
    }

    /// In Unicode scalars.
    private static let longestStretch = 200

    /// "Lavrov says", "Lavrov, direct", "one paragraph".
    public func attribution(_ ground: Ground) -> String {
        guard let quotation = ground.quotation.flatMap({ index.quotation[$0] }) else { return manner(ground) }
        let speaker = quotation.speaker.map(index.shortName) ?? translated("somebody unnamed")
        return "\(speaker), \(manner(ground))"
    }

    /// The same beside words that name the speaker: "Lavrov says", "direct", "one paragraph".
    func manner(_ ground: Ground) -> String {
        switch ground {
        case .relation(let id): index.relation[id].map { Wording.attribution($0, index) } ?? ""
        case .quotation(let id): index.quotation[id].map { Wording.speech($0.kind) } ?? ""
        case .mentions: translated("one paragraph")
        }
    }

    /// Who does what to whom, as a line beside the passage has it: "Armenia to CSTO", "Lavrov about Armenia".
    public func direction(_ ground: Ground) -> String {
        switch ground {
        case .relation(let id):
            guard let relation = index.relation[id] else { return "" }
            let (source, target) = (index.shortName(relation.source), index.shortName(relation.target))
            return relation.isSymmetric
                ? Wording.pair(source, target) : inContext("relation", "{1} to {2}", source, target)
        case .quotation(let id):
            guard let quotation = index.quotation[id] else { return "" }
            let about = quotation.about.filter { $0 != quotation.speaker }.map(index.shortName)
            let speaker = quotation.speaker.map(index.shortName) ?? translated("somebody unnamed")
            return about.isEmpty
                ? speaker : inContext("quotation", "{1} about {2}", speaker, Wording.list(about))
        case .mentions(let one, let other):
            return Wording.pair(index.shortName(one.entity), index.shortName(other.entity))
        }
    }

    /// Claimed by somebody an article quotes; what somebody is quoted with, and where names stand, the article states itself.
    public func isClaimed(_ ground: Ground) -> Bool {
        ground.relation.flatMap { index.relation[$0] }?.isClaimed ?? false
    }
}

extension EvidenceChoice {
    /// At most `count` of what an edge rests on, in the order in which they were chosen: of different documents and speakers,
    /// of a length that can be read.
    public func choose(_ count: Int, from grounds: some Collection<Ground>) -> [Ground] {
        let relations = grounds.compactMap(\.relation)
        if !relations.isEmpty { return choose(count, from: relations).map { .relation($0.id) } }
        let words = GroundWords(index)
        var rest = grounds.filter { !$0.anchors(in: index).isEmpty }
        var chosen: [Ground] = []
        while chosen.count < count, !rest.isEmpty {
            let worth = rest.map { self.worth($0, beside: chosen, words) }
            guard let best = worth.indices.max(by: { worth[$0] < worth[$1] || (worth[$0] == worth[$1] && $0 > $1) })
            else { break }
            let ground = rest.remove(at: best)
            chosen.append(ground)
            let passage = words.passage(ground)
            rest.removeAll { words.passage($0) == passage }
        }
        return chosen
    }

    private func worth(_ ground: Ground, beside chosen: [Ground], _ words: GroundWords) -> Int {
        func speaker(_ ground: Ground) -> Entity.ID? { ground.quotation.flatMap { index.quotation[$0]?.speaker } }
        var worth = 0
        if !chosen.contains(where: { words.document($0) == words.document(ground) }) { worth += 3 }
        if let own = speaker(ground), !chosen.contains(where: { speaker($0) == own }) { worth += 3 }
        if ground.quotation.flatMap({ index.quotation[$0] })?.kind == .direct { worth += 2 }
        switch words.passage(ground).unicodeScalars.count {
        case 30...160: worth += 3
        case 161...260: worth += 1
        default: break
        }
        return worth
    }
}
