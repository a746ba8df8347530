import LanguageModel
import Model

/// Applies what the user of a dossier has decided about names: those given outweigh what was found, those rejected go.
public struct ProjectNamesPass: DocumentPass {
    public let name = "project-names"
    public let requires: Set<Layer> = [.tokens, .names]
    public let assigns: Set<Layer> = [.names]

    /// Marks entries that hold within one dossier only, so that all names of one entity come together.
    static let prefix = "project/"

    public init() {}

    public func run(on analysis: inout Analysis) {
        let project = analysis.project
        if !project.rejected.isEmpty { drop(project.rejected, from: &analysis) }
        guard !project.entries.isEmpty else { return }
        var owners: [Int] = []
        var names: [String] = []
        for (place, entry) in project.entries.enumerated() {
            for name in entry.names where name.unicodeScalars.count > 1 {
                owners.append(place)
                names.append(name)
            }
        }
        let found = NameMatcher(names: names).hits(in: analysis.scalars).compactMap { hit in
            hit.spelling == .exact || (hit.spelling == .capitals && hit.range.count > 3)
                ? mention(hit.range, project.entries[owners[hit.name]], owners[hit.name], analysis) : nil
        }
        put(found, into: &analysis)
    }

    private func drop(_ rejected: [ProjectLexicon.Rejected], from analysis: inout Analysis) {
        let names = Set(rejected)
        let mentions = analysis.mentions.filter { mention in
            guard mention.form.isNaming, let kind = mention.kind else { return true }
            return !names.contains(.init(name: analysis.words(mention.range), kind: kind))
        }
        analysis.mentions = mentions
    }

    /// Nil where the name does not begin and end with tokens.
    private func mention(
        _ range: Range<Int>, _ entry: ProjectLexicon.Entry, _ place: Int, _ analysis: Analysis
    ) -> FoundMention? {
        guard let first = analysis.token(endingAfter: range.lowerBound),
            let last = analysis.token(endingAfter: range.upperBound - 1),
            analysis.tokens[first].range.lowerBound == range.lowerBound,
            analysis.tokens[last].range.upperBound == range.upperBound
        else { return nil }
        let tokens = first..<(last + 1)
        let head =
            analysis.isParsed
            ? tokens.first {
                !tokens.contains(analysis.tokens[$0].head) || analysis.tokens[$0].head == $0
            } ?? last : last
        return FoundMention(
            range: range, tokens: tokens, head: head, form: .name, kind: entry.kind,
            entry: entry.entry ?? Self.prefix + String(place), number: .singular,
            provenance: Provenance(pass: name, rule: "given-by-user", confidence: 0.99))
    }

    /// A given name takes the place of what was found on its words or across their ends. Within a longer name, nothing
    /// changes; shorter names within it stay; and what is known of the same words stays too.
    private func put(_ found: [FoundMention], into analysis: inout Analysis) {
        var kept: [FoundMention] = []
        kept.reserveCapacity(analysis.mentions.count + found.count)
        var next = 0
        var fresh = found
        var isWithin = [Bool](repeating: false, count: fresh.count)
        for mention in analysis.mentions {
            while next < fresh.count, fresh[next].range.upperBound <= mention.range.lowerBound { next += 1 }
            guard next < fresh.count, fresh[next].range.overlaps(mention.range) else {
                kept.append(mention)
                continue
            }
            let range = fresh[next].range
            if mention.range == range {
                fresh[next].form = mention.kind == fresh[next].kind ? mention.form : .name
                fresh[next].country = mention.country
                fresh[next].role = mention.role
                fresh[next].gender = mention.gender
            } else if range.lowerBound <= mention.range.lowerBound, mention.range.upperBound <= range.upperBound {
                kept.append(mention)
            } else if mention.range.lowerBound <= range.lowerBound, range.upperBound <= mention.range.upperBound {
                kept.append(mention)
                isWithin[next] = true
            }
        }
        analysis.mentions = (kept + fresh.indices.filter { !isWithin[$0] }.map { fresh[$0] }).sorted(
            by: NamesPass.precedes)
    }
}

extension Analysis {
    /// The first token that ends behind an offset.
    fileprivate func token(endingAfter offset: Int) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count ? low : nil
    }
}
