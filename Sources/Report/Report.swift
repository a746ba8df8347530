import Drawing
import Foundation
import Model
import Network
import Translation

/// Sets summary views on pages and writes them to files. Needs no display.
public struct Report: Sendable {
    private let context: ReportContext

    public init(_ context: ReportContext) { self.context = context }

    /// The pages of a view: what printing counts and draws, and what files are made of.
    ///
    /// - Parameter text: Measures; the same one must be alive while the pages are drawn, which they see to themselves.
    public func pages(
        for view: SummaryView, paper: PaperSize = .a4, theme: Theme = .print, text: TextContext = TextContext()
    ) throws(ReportError) -> [Page] {
        try set(view, paper: paper, theme: theme, text: text).pages
    }

    /// The pages and, for each, whether a heading is the last thing on it; no page may be so.
    func set(
        _ view: SummaryView, paper: PaperSize, theme: Theme, text: TextContext
    ) throws(ReportError) -> (pages: [Page], endsInHeading: [Bool]) {
        let frame = RunningFrame(theme: theme, text: text, title: context.title, source: context.source)
        let sheet = view == .network && isLarger(turned: paper, frame) ? paper.landscape : paper
        let area = frame.area(sheet)
        let composer = Composer(theme: theme, text: text, width: area.width)
        let references = PageReferences()
        let flow = PageFlow(paper: sheet, frame: frame, references: references)
        let passages: [PageFlow.Passage]
        switch view {
        case .network:
            passages = NetworkReport(context: context, composer: composer, pageHeight: area.height).passages()
        case .profile(let id):
            guard let entity = context.index.entity[id] else { throw .noEntity(id) }
            passages = ProfileReport(context, composer, entity).passages()
        case .figures:
            passages = FiguresReport(context: context, composer: composer, pageHeight: area.height).passages()
        case .quotations:
            passages = QuotationsReport(context: context, composer: composer, pageHeight: area.height).passages()
        case .document(let id):
            guard let document = context.index.document[id] else { throw .noDocument(id) }
            passages = DocumentReport(context: context, composer: composer, document: document).passages()
        case .comparison:
            guard let comparison = context.comparison else { throw .noComparison }
            passages = ComparisonReport(context, comparison, composer).passages()
        case .briefing: passages = BriefingReport(context, composer, references, pageHeight: area.height).passages()
        }
        return flow.pages(passages)
    }

    /// Whether the diagram gets larger on the turned page.
    private func isLarger(turned paper: PaperSize, _ frame: RunningFrame) -> Bool {
        let positions = context.layout.positions
        guard let left = positions.map(\.x).min(), let right = positions.map(\.x).max(),
            let top = positions.map(\.y).min(), let bottom = positions.map(\.y).max()
        else { return false }
        func factor(_ paper: PaperSize) -> Double {
            let area = frame.area(paper)
            let height = area.height - NetworkReport.roomAround
            return min(area.width / max(right - left, 1), height / max(bottom - top, 1))
        }
        return factor(paper.landscape) > factor(paper)
    }

    // MARK: Files

    /// Writes a view: one PDF, or one SVG or PNG a page (`NAME.png`, or `NAME-1.png`, `NAME-2.png` and so on). Each file
    /// is there as a whole or not at all.
    ///
    /// - Returns: The files written, in the order of the pages.
    @discardableResult
    public func write(
        _ view: SummaryView, to url: URL, format: ReportFormat, options: ReportOptions = ReportOptions()
    ) throws -> [URL] {
        let files = try files(view, format: format, options: options)
        let urls = format.files(url, pages: files.count)
        for (bytes, url) in zip(files, urls) { try AtomicFile.write(bytes, to: url.path) }
        return urls
    }

    /// The bytes of each file that ``write(_:to:format:options:)`` would write.
    public func files(
        _ view: SummaryView, format: ReportFormat, options: ReportOptions = ReportOptions()
    ) throws -> [[UInt8]] {
        let pages = try pages(for: view, paper: options.paper, theme: options.theme)
        switch format {
        case .pdf: return [try portableDocument(pages, title: title(of: view))]
        case .svg:
            return try pages.map { page in
                try Picture.svg(width: page.size.width, height: page.size.height, draw: page.draw)
            }
        case .png:
            return try pages.map { page in
                try Picture.png(
                    width: page.size.width, height: page.size.height, scale: options.pixelScale,
                    background: options.theme.canvas, draw: page.draw)
            }
        }
    }

    private func portableDocument(_ pages: [Page], title: String) throws -> [UInt8] {
        let file = try PortableDocument(
            PortableDocument.Metadata(
                title: title, author: "Actant", subject: Wording.line(context.sentence.plain),
                created: context.printedOn.map { "\($0.earliest.iso)T00:00:00Z" }))
        for page in pages {
            try file.page(width: page.size.width, height: page.size.height, draw: page.draw)
        }
        for (number, page) in pages.enumerated() {
            for section in page.sections { file.bookmark(section.title, page: number + 1, y: section.y) }
        }
        return try file.finish()
    }

    private func title(of view: SummaryView) -> String {
        switch view {
        case .network: translated("{1}: network", context.title)
        case .profile(let id): "\(context.title): \(context.name(id))"
        case .figures: translated("{1}: figures", context.title)
        case .quotations: translated("{1}: quotations", context.title)
        case .document(let id):
            "\(context.title): \(Wording.line(context.index.document[id]?.title.display ?? id.rawValue))"
        case .comparison: translated("{1}: comparison", context.title)
        case .briefing: context.title
        }
    }
}

extension PartialDate.Day {
    fileprivate var iso: String { PartialDate(year: year, month: month, day: day)?.description ?? "2000-01-01" }
}
