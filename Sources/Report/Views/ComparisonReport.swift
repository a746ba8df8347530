import Drawing
import Model
import Network
import Translation

/// Two lenses: their pictures side by side, then every pair on which they agree or contradict each other, with the
/// sentences of both sides, and the notes of all sources.
struct ComparisonReport {
    private let context: ReportContext
    private let material: ReportComparison
    private let composer: Composer
    private let notes: SourceNotes

    /// How many pairs that only one side mentions are listed; the others are counted.
    private static let mostOneSided = 40
    /// How many grounds of one side stand for all.
    private static let most = 2
    private static let gap = 14.0

    init(_ context: ReportContext, _ material: ReportComparison, _ composer: Composer) {
        self.context = context
        self.material = material
        self.composer = composer
        notes = SourceNotes(context)
    }

    private var comparison: Comparison { material.comparison }
    private var half: Double { (composer.width - Self.gap) / 2 }

    func passages() -> [PageFlow.Passage] {
        let titles = TitleBlocks(context: context, composer: composer)
        var blocks = [
            titles.title(context.title, section: translated("Comparison")), titles.subtitle(titles.dossierSubtitle),
            titles.lens(remark: Wording.summary(of: comparison)), reason, heads(),
            material.isOverlaid ? overlaid(height: 400) : pictures(height: 250),
        ].compactMap { $0 }
        blocks += [legend()].compactMap { $0 }
        for verdict in Comparison.Verdict.allCases { blocks += list(verdict) }
        guard !notes.isEmpty else { return [PageFlow.Passage(columns: 1, blocks: blocks)] }
        let column = composer.sized(PageFlow.columnWidth(2, of: composer.width))
        return [
            PageFlow.Passage(columns: 1, blocks: blocks + [SourceNotes.heading(composer)]),
            PageFlow.Passage(columns: 2, blocks: notes.blocks(column)),
        ]
    }

    /// Why it is these two.
    private var reason: Block? {
        material.remark.map { composer.captionBlock(Wording.line($0)).spaced(5).kept() }
    }

    // MARK: Pictures

    private func words(_ lens: Lens, _ other: Lens) -> String {
        Wording.capitalized(Wording.line(Wording.difference(of: lens, from: other, context.index)))
    }

    private func heads() -> Block {
        let style = composer.plain.bold()
        let paragraph = ParagraphStyle(width: half - (material.isOverlaid ? 28 : 0), lineHeight: 13)
        let left = composer.text.layout(words(comparison.first, comparison.second), style, paragraph)
        let right = composer.text.layout(words(comparison.second, comparison.first), style, paragraph)
        let (theme, start) = (composer.theme, half + Self.gap)
        let (isOverlaid, scale) = (material.isOverlaid, NetworkFigure.paperScale)
        let mark = isOverlaid ? 28.0 : 0
        return Block(height: max(left.height, right.height), spaceBefore: 10, keepsWithNext: true) { canvas, x, y in
            for (words, teller, x) in [(left, ComparisonOverlay.Teller.first, x), (right, .second, x + start)] {
                words.draw(on: canvas, x: x + mark, y: y, color: theme.ink)
                guard isOverlaid else { continue }
                OverlaySample.draw(
                    teller, from: Point(x, y + 6.5), length: mark - 6, scale: scale, theme: theme, on: canvas)
            }
        }
    }

    /// Both sides in one picture.
    private func overlaid(height: Double) -> Block {
        let size = Size(composer.width, height)
        let painter = NetworkPainter(theme: composer.theme, text: composer.text)
        let overlay = ComparisonOverlay(comparison, index: context.index)
        var frame = material.frame(of: comparison.union, on: size, maximumScale: NetworkFigure.paperScale)
        frame.labels = LabelPlacement.place(
            frame, avoiding: overlay.disputeBoxes(in: frame), minimumSize: NetworkFigure.leastLabel,
            measure: painter.measure)
        let complete = frame
        return Block(height: height, spaceBefore: 4) { canvas, x, y in
            canvas.saved {
                canvas.translate(x, y)
                painter.draw(complete, overlay, on: canvas)
            }
        }
    }

    private func pictures(height: Double) -> Block {
        let size = Size(half, height)
        let painter = NetworkPainter(theme: composer.theme, text: composer.text)
        let frames = [comparison.firstNetwork, comparison.secondNetwork].map { network in
            var frame = material.frame(of: network, on: size, maximumScale: NetworkFigure.paperScale)
            frame.labels = LabelPlacement.place(
                frame, minimumSize: NetworkFigure.leastLabel, measure: painter.measure)
            return frame
        }
        let (step, rule, middle) = (half + Self.gap, composer.theme.hairline, half + Self.gap / 2)
        return Block(height: height, spaceBefore: 4) { canvas, x, y in
            for (place, frame) in frames.enumerated() {
                canvas.saved {
                    canvas.translate(x + Double(place) * step, y)
                    painter.draw(frame, on: canvas)
                }
            }
            canvas.rule(from: x + middle, y, to: x + middle, y + height, rule, LineStyle(width: 0.75))
        }
    }

    private func legend() -> Block? {
        material.isOverlaid ? overlaidLegend() : plainLegend()
    }

    private func overlaidLegend() -> Block? {
        let overlay = ComparisonOverlay(comparison, index: context.index)
        guard !overlay.tellers.isEmpty else { return nil }
        let painter = OverlayLegendPainter(
            theme: composer.theme, text: composer.text, scale: NetworkFigure.paperScale)
        let (width, index) = (composer.width, context.index)
        let height = painter.height(overlay, index, width: width)
        return Block(height: height + 4, spaceBefore: 4) { canvas, x, y in
            painter.draw(overlay, index, on: canvas, x: x, y: y + 2, width: width)
        }
    }

    private func plainLegend() -> Block? {
        let legend = Legend(comparison.union)
        guard !legend.isEmpty else { return nil }
        let painter = LegendPainter(theme: composer.theme, text: composer.text, scale: NetworkFigure.paperScale)
        let width = composer.width
        let height = painter.height(legend, .rows, width: width)
        return Block(height: height + 4, spaceBefore: 4) { canvas, x, y in
            painter.draw(legend, .rows, on: canvas, x: x, y: y + 2, width: width)
        }
    }

    // MARK: Lists

    private func list(_ verdict: Comparison.Verdict) -> [Block] {
        let all = comparison.findings(verdict)
        guard !all.isEmpty else { return [] }
        let isOneSided = verdict == .onlyFirst || verdict == .onlySecond
        let shown = isOneSided ? Array(all.prefix(Self.mostOneSided)) : all
        var blocks = [composer.heading("\(Wording.verdict(verdict)) (\(Wording.digits(all.count)))")]
        blocks += shown.flatMap(pair)
        if shown.count < all.count {
            blocks.append(
                composer.captionBlock(translated("and {1} more", Wording.digits(all.count - shown.count))).spaced(3))
        }
        return blocks
    }

    private func pair(_ finding: Comparison.Finding) -> [Block] {
        let names = Wording.pair(
            Wording.line(context.index.label(ofNode: finding.id.first)),
            Wording.line(context.index.label(ofNode: finding.id.second)))
        var runs = [TextRun(names, composer.theme.sans(Composer.Size.pair).bold())]
        if let reason = finding.contests.first?.reason {
            runs.append(TextRun("  " + Wording.reason(reason), composer.caption))
        }
        let head = composer.paragraph(runs, lineHeight: 14).spaced(8).kept()
        let (left, right) = FindingChoice(most: Self.most).choose(finding)
        return [head, sides(left.map(ground), right.map(ground))]
    }

    /// One ground in words, with the number of its note.
    private func ground(_ told: Comparison.Told) -> [TextRun] {
        if let relation = told.ground.relation.flatMap({ context.index.relation[$0] }) {
            return [
                TextRun("\(context.clause(relation)) ", composer.plain),
                TextRun("(\(context.assertion(relation))): ", composer.caption),
                TextRun(Wording.cut(context.passage(relation), to: 220), composer.body),
                composer.reference(notes.number(relation)),
            ]
        }
        let words = told.ground.anchors(in: context.index).map(\.exact).joined(separator: " … ")
        return [TextRun(Wording.cut(Wording.line(words), to: 220), composer.body)]
    }

    private func sides(_ left: [[TextRun]], _ right: [[TextRun]]) -> Block {
        func layouts(_ side: [[TextRun]]) -> [TextLayout] {
            side.map { composer.text.layout($0, ParagraphStyle(width: half, lineHeight: 12.4)) }
        }
        let (one, other) = (layouts(left), layouts(right))
        func height(_ side: [TextLayout]) -> Double { side.reduce(0) { $0 + $1.height + 3 } }
        let (ink, start) = (composer.theme.ink, half + Self.gap)
        return Block(height: max(height(one), height(other)), spaceBefore: 2) { canvas, x, y in
            for (side, left) in [(one, x), (other, x + start)] {
                var top = y
                for layout in side {
                    layout.draw(on: canvas, x: left, y: top, color: ink)
                    top += layout.height + 3
                }
            }
        }
    }
}
