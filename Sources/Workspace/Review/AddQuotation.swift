import Model
import Translation

/// Says that somebody said some words of an article. What the program took for about the same words gives way.
public struct AddQuotation: ReviewCommand {
    let document: Document.ID
    let range: TextRange
    let kind: Quotation.Kind
    let speaker: ActorChoice?

    /// `speaker` is nil where nobody is named.
    public init(_ range: TextRange, in document: Document.ID, kind: Quotation.Kind, by speaker: ActorChoice?) {
        self.range = range
        self.document = document
        self.kind = kind
        self.speaker = speaker
    }

    /// What the quotation marks within the words and around them speak for.
    public static func likelyKind(of range: TextRange, in text: DocumentText) -> Quotation.Kind {
        let words = Array(text.clamped(range.start.scalars, range.end.scalars).unicodeScalars)
        let before = text.clamped(range.start.scalars - 1, range.start.scalars).unicodeScalars.first
        let after = text.clamped(range.end.scalars, range.end.scalars + 1).unicodeScalars.first
        let filled = words.filter { !$0.properties.isWhitespace }
        guard let first = filled.first, let last = filled.last else { return .indirect }
        if isMark(first) && isMark(last) || before.map(isMark) == true && after.map(isMark) == true { return .direct }
        return filled.contains(where: isMark) ? .mixed : .indirect
    }

    public func title(in dossier: Dossier) -> String {
        let words = dossier.documents.first { $0.id == document }?.text.slice(range) ?? ""
        return translated("Mark {1} as said", "“\(ActorChoice.plain(words).prefix(30))”")
    }

    public func edit(_ dossier: Dossier) throws(ReviewRefusal) -> DossierEdit? {
        guard let text = dossier.documents.first(where: { $0.id == document })?.text,
            let content = content(in: text), let anchor = Anchor(document: document, range: content, in: text)
        else { throw ReviewRefusal(translated("Select the words that somebody said first.")) }
        var edit = DossierEdit()
        let speaker = try self.speaker?.entity(in: dossier, words: "", &edit).id
        let mine = dossier.quotations.filter { $0.document == document }
        let replaced = replaced(mine, by: content, in: dossier)
        var ids = FreeIdentifiers(prefix: "\(document)-q", taken: Set(dossier.quotations.map(\.id.rawValue)))
        let quotation = Quotation(
            id: replaced.first?.id ?? .init(ids.next()), document: document, kind: kind, content: [anchor],
            source: replaced.first?.source, sourcePhrase: replaced.first?.sourcePhrase, cue: replaced.first?.cue,
            speaker: speaker, addressee: replaced.first?.addressee,
            about: about(content, speaker: speaker, in: dossier), topics: replaced.first?.topics ?? [],
            nestedIn: outer(of: content, among: mine, without: replaced), review: .confirmed)
        if replaced.first == quotation { return nil }
        edit.quotations = [.init(old: replaced.first, new: quotation)] + replaced.dropFirst().map { .remove($0) }
        let gone = Set(replaced.dropFirst().map(\.id))
        edit.quotations += mine.filter { $0.nestedIn.map(gone.contains) ?? false && !gone.contains($0.id) }
            .compactMap { .changing($0) { $0.nestedIn = nil } }
        edit.removedRejections = dossier.rejections.filter { rejection in
            rejection.what == .quotation && rejection.anchor?.document == document
                && rejection.anchor.map { isAlike($0.range, content) } ?? false
        }
        return edit
    }

    // MARK: Parts

    /// Without the white space around, and of direct speech without its quotation marks; nil where nothing is left.
    private func content(in text: DocumentText) -> TextRange? {
        guard let words = text.slice(range) else { return nil }
        let scalars = Array(words.unicodeScalars)
        func isAround(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || kind == .direct && Self.isMark(scalar)
        }
        guard let first = scalars.firstIndex(where: { !isAround($0) }),
            let last = scalars.lastIndex(where: { !isAround($0) })
        else { return nil }
        return TextRange(range.start.scalars + first, range.start.scalars + last + 1)
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x22, 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x2018: true
        default: false
        }
    }

    /// What stands for the same words already, or was found for about the same and nobody has confirmed.
    private func replaced(_ quotations: [Quotation], by content: TextRange, in dossier: Dossier) -> [Quotation] {
        let same = quotations.filter { $0.content.map(\.range) == [content] }
        let needed = Set(dossier.relations.compactMap(\.quotation))
        return same
            + quotations.filter { quotation in
                quotation.isTentative && !same.contains(quotation) && !needed.contains(quotation.id)
                    && quotation.content.contains { isAlike($0.range, content) }
            }
    }

    /// Whether two ranges share more than half of the longer one.
    private func isAlike(_ one: TextRange, _ other: TextRange) -> Bool {
        let shared = min(one.end, other.end).scalars - max(one.start, other.start).scalars
        return shared * 2 > max(one.count, other.count)
    }

    /// The innermost quotation that holds the words and more.
    private func outer(
        of content: TextRange, among quotations: [Quotation], without replaced: [Quotation]
    ) -> Quotation.ID? {
        let holding = quotations.filter { quotation in
            !replaced.contains(quotation)
                && quotation.content.contains {
                    $0.range.start <= content.start && content.end <= $0.range.end && $0.range != content
                }
        }
        return holding.min { $0.length < $1.length }?.id
    }

    /// Whom the words mention, by first mention; the speaker's own "we" and "I" are no subject of what is said.
    private func about(_ content: TextRange, speaker: Entity.ID?, in dossier: Dossier) -> [Entity.ID] {
        var seen: Set<Entity.ID> = []
        return dossier.mentions.filter { mention in
            mention.anchor.document == document && content.start <= mention.anchor.range.start
                && mention.anchor.range.end <= content.end && (mention.entity != speaker || mention.form != .pronoun)
        }.sorted { $0.anchor.range.start < $1.anchor.range.start }.map(\.entity).filter { seen.insert($0).inserted }
    }
}

extension Quotation {
    /// In Unicode scalars.
    fileprivate var length: Int { content.reduce(0) { $0 + $1.range.count } }
}
