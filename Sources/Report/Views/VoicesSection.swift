import Drawing
import Model
import Network
import Translation

/// Who says what: each speaker's quotations, word for word ones first.
struct VoicesSection {
    let context: ReportContext
    let composer: Composer
    let notes: SourceNotes

    private static let speakerLimit = 8
    private static let perSpeaker = 3

    func blocks() -> [Block] {
        let groups = SpeakerGroup.groups(of: context.quotations.filter { $0.nestedIn == nil })
            .filter { $0.speaker != nil }
        guard !groups.isEmpty else { return [] }
        var blocks = [
            composer.heading(translated("Who says what"), section: translated("Quotations")),
            composer.captionBlock(
                translated(
                    "By number of quotations. A solid bar stands beside direct speech, a dotted one beside indirect "
                        + "speech.")
            ).kept().spaced(2),
        ]
        for group in groups.prefix(Self.speakerLimit) { blocks += self.blocks(group) }
        if groups.count > Self.speakerLimit {
            let rest = groups.dropFirst(Self.speakerLimit)
            blocks.append(
                composer.captionBlock(
                    translated(
                        "Also quoted: {1}.",
                        rest.compactMap { group in
                            group.speaker.map { "\(context.shortName($0)) (\(group.quotations.count))" }
                        }.joined(separator: ", "))
                ).spaced(9))
        }
        return blocks
    }

    private func blocks(_ group: SpeakerGroup) -> [Block] {
        let shown = group.quotations.sorted { rank($0) < rank($1) }.prefix(Self.perSpeaker)
        let heading = SpeakerHeading(context: context, composer: composer).block(
            group, shown: shown.count)
        return [heading]
            + shown.map { quotation in
                QuotationBlock(context: context, composer: composer).block(quotation, note: notes.number(quotation))
            }
    }

    /// Word for word before indirect, and those about somebody before others; else in the dossier's order, as sorting is
    /// stable.
    private func rank(_ quotation: Quotation) -> Int {
        (quotation.kind == .indirect ? 4 : 0) + (quotation.stances.isEmpty ? 2 : 0)
            + (quotation.words.unicodeScalars.count < 30 ? 1 : 0)
    }
}

/// The quotations of one speaker, in the dossier's order.
struct SpeakerGroup {
    /// Nil for those whose speaker nobody names.
    let speaker: Entity.ID?
    let quotations: [Quotation]

    /// Neighbours of one speaker together, in the order given.
    static func runs(of quotations: [Quotation]) -> [SpeakerGroup] {
        quotations.indices.filter { $0 == 0 || quotations[$0 - 1].speaker != quotations[$0].speaker }.map { start in
            let speaker = quotations[start].speaker
            return SpeakerGroup(
                speaker: speaker, quotations: Array(quotations[start...].prefix { $0.speaker == speaker }))
        }
    }

    /// By falling number of quotations, then by identifier; those of nobody last.
    static func groups(of quotations: [Quotation]) -> [SpeakerGroup] {
        Dictionary(grouping: quotations, by: \.speaker).map { SpeakerGroup(speaker: $0.key, quotations: $0.value) }
            .sorted { left, right in
                guard let one = left.speaker, let other = right.speaker else { return left.speaker != nil }
                return left.quotations.count != right.quotations.count
                    ? left.quotations.count > right.quotations.count : one < other
            }
    }
}

/// A speaker's shape, name and number of quotations over what they say.
struct SpeakerHeading {
    let context: ReportContext
    let composer: Composer

    func block(_ group: SpeakerGroup, shown: Int? = nil) -> Block {
        let theme = composer.theme
        let kind = group.speaker.flatMap { context.index.entity[$0]?.kind }
        let indent = kind == nil ? 0.0 : 17.0
        let direct = group.quotations.count { $0.kind != .indirect }
        var remark = Wording.count(group.quotations.count, .quotation)
        if let shown, shown < group.quotations.count { remark += translated(", {1} shown", Wording.digits(shown)) }
        remark +=
            direct == 0
            ? translated("; none word for word") : translated("; {1} word for word", Wording.digits(direct))
        let layout = composer.text.layout(
            [
                TextRun(
                    group.speaker.map(context.name) ?? translated("Nobody named"), theme.sans(Composer.Size.pair).bold()
                ),
                TextRun("   " + remark, composer.caption),
            ], ParagraphStyle(width: composer.width - indent, lineHeight: 14, maximumLines: 12))
        return Block(height: layout.height + 2, spaceBefore: 11, keepsWithNext: true) { canvas, x, y in
            if let kind {
                let style = theme.style(of: kind)
                NodeShapes.draw(
                    kind, at: x + 5, y + 7, radius: 4.7, outline: 1, fill: style.tint, stroke: style.deep, on: canvas)
            }
            layout.draw(on: canvas, x: x + indent, y: y, color: theme.ink)
        }
    }
}
