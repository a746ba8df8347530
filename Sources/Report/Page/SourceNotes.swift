import Drawing
import Model
import Network
import Translation

/// The numbered notes of a report: where each passage stands, who asserts it, and how.
final class SourceNotes {
    private enum Subject: Hashable {
        case relation(Relation.ID)
        case quotation(Quotation.ID)
        /// Where two names stand in one paragraph.
        case mentions(Mention, Mention)
    }

    private let context: ReportContext
    private var numbers: [Subject: Int] = [:]
    private var order: [Subject] = []
    /// A passage longer than this is cut in its note, in characters.
    private static let longest = 700
    /// A quotation stands word for word where its number is; the note repeats only how it begins.
    private static let quotationBeginning = 90

    init(_ context: ReportContext) { self.context = context }

    /// The number of a relation's note; the same relation keeps it.
    func number(_ relation: Relation) -> Int { number(Subject.relation(relation.id)) }
    func number(_ quotation: Quotation) -> Int { number(Subject.quotation(quotation.id)) }

    func number(_ ground: Ground) -> Int {
        switch ground {
        case .relation(let id): number(Subject.relation(id))
        case .quotation(let id): number(Subject.quotation(id))
        case .mentions(let one, let other): number(Subject.mentions(one, other))
        }
    }

    var isEmpty: Bool { order.isEmpty }

    private func number(_ subject: Subject) -> Int {
        if let known = numbers[subject] { return known }
        order.append(subject)
        numbers[subject] = order.count
        return order.count
    }

    /// The name under which links find a note.
    static func anchor(_ number: Int) -> String { "note-\(number)" }

    // MARK: Setting

    /// The heading over the notes, which are set in columns of their own.
    static func heading(_ composer: Composer) -> Block {
        var block = composer.heading(translated("Notes"), section: translated("Source notes"))
        block.rows.append(Row(height: 3) { _, _, _ in })
        block.roomBelow = 100
        return block
    }

    /// One block a note, in the order of numbers.
    func blocks(_ composer: Composer) -> [Block] {
        order.enumerated().compactMap { place, subject in
            runs(subject, composer).map { block(place + 1, $0, composer) }
        }
    }

    private func block(_ number: Int, _ runs: [TextRun], _ composer: Composer) -> Block {
        let indent = 18.0
        let layout = composer.text.layout(
            runs, ParagraphStyle(width: composer.width - indent, lineHeight: 11.3))
        let figure = composer.text.layout(
            String(number), composer.theme.sans(Composer.Size.note).bold().tabular(),
            ParagraphStyle(width: indent - 5, alignment: .right, lineHeight: 11.3))
        let ink = composer.theme.ink
        var block = composer.beside(layout, at: indent, sideHeight: 11.3) { canvas, x, y in
            figure.draw(on: canvas, x: x, y: y, color: ink)
        }
        block.spaceBefore = 4
        // A note is read in one go: only a long one is parted.
        if block.rows.count <= 10 { block.leastHead = block.rows.count }
        block.anchor = Self.anchor(number)
        return block
    }

    private func runs(_ subject: Subject, _ composer: Composer) -> [TextRun]? {
        switch subject {
        case .relation(let id): context.index.relation[id].flatMap { runs($0, composer) }
        case .quotation(let id): context.index.quotation[id].flatMap { runs($0, composer) }
        case .mentions(let one, let other): runs(one, other, composer)
        }
    }

    private func runs(_ one: Mention, _ other: Mention, _ composer: Composer) -> [TextRun] {
        let sans = composer.theme.sans(Composer.Size.note)
        let names = Wording.pair(context.name(one.entity), context.name(other.entity))
        let words = Wording.line("\(one.anchor.exact) … \(other.anchor.exact)")
        return place(of: one.anchor, sans) + [TextRun("; \(names). ", sans)]
            + passage(words, Self.quotationBeginning, composer)
    }

    private func runs(_ relation: Relation, _ composer: Composer) -> [TextRun]? {
        guard let anchor = relation.evidence.first else { return nil }
        let sans = composer.theme.sans(Composer.Size.note)
        let teller =
            switch relation.assertedBy {
            case .narrator: translated("stated by the article")
            case .entity(let id): context.name(id)
            }
        var words = "; \(teller), \(Wording.status(relation.status))"
        if let date = relation.date { words += ", " + inContext("date of an event", "of {1}", date.short) }
        words += ". \(context.clause(relation)). "
        return place(of: anchor, sans) + [TextRun(words, sans)]
            + passage(context.passage(relation), Self.longest, composer)
    }

    private func runs(_ quotation: Quotation, _ composer: Composer) -> [TextRun]? {
        guard let anchor = quotation.content.first else { return nil }
        let sans = composer.theme.sans(Composer.Size.note)
        var parts = [quotation.speaker.map(context.name) ?? translated("nobody named")]
        if let voice = quotation.voicedBy { parts.append(translated("voiced by {1}", context.name(voice))) }
        parts.append(Wording.speech(quotation.kind))
        if let date = quotation.saidOn { parts.append(translated("said {1}", date.short)) }
        if let via = quotation.via { parts.append(translated("to {1}", context.name(via))) }
        if !quotation.isAffirmed { parts.append(translated("according to the text not said")) }
        let words = "; " + parts.joined(separator: ", ") + ". "
        return place(of: anchor, sans) + [TextRun(words, sans)]
            + passage(Wording.line(quotation.words), Self.quotationBeginning, composer)
    }

    /// "**A**, ARKA, 8 Feb 2024*, paragraph 11".
    private func place(of anchor: Anchor, _ style: TextStyle) -> [TextRun] {
        let document = context.index.document[anchor.document]
        var words = ", " + Wording.line(document?.byline ?? Wording.noDocument)
        if let published = document?.published, let date = published.date {
            words += ", \(date.short)\(published.basis == .inferred ? "*" : "")"
        }
        if let paragraph = context.paragraph(of: anchor) { words += ", " + translated("paragraph {1}", "\(paragraph)") }
        return [TextRun(context.letter(anchor.document), style.bold()), TextRun(words, style)]
    }

    private func passage(_ words: String, _ limit: Int, _ composer: Composer) -> [TextRun] {
        let serif = composer.theme.serif(Composer.Size.note).colored(
            composer.theme.ink.mixed(with: composer.theme.ink2, 0.5))
        let cut = Wording.cut(words, to: limit)
        return [TextRun(Self.inMarks(cut), serif)]
    }

    /// In quotation marks, unless marks of its own already hold all of it.
    static func inMarks(_ words: String) -> String {
        guard let first = words.first, let closing = ["“": "”", "\"": "\"", "‘": "’"][first] else {
            return "“\(words)”"
        }
        switch words.dropFirst().firstRange(of: closing) {
        // The end was cut off, and the closing mark with it.
        case nil: return words + closing
        case let end? where end.upperBound == words.endIndex: return words
        default: return "“\(words)”"
        }
    }
}
