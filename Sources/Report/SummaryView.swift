import Foundation
import Model
import Translation

/// A view that can be printed and exported.
public enum SummaryView: Sendable, Hashable {
    /// The network under the lens, with its legend, on one page.
    case network
    /// One entity: its partners, roles, words, and the documents that name it.
    case profile(Entity.ID)
    /// The figures of the network's actors in a table, with what they mean.
    case figures
    /// All quotations by speaker.
    case quotations
    /// An article with its marks.
    case document(Document.ID)
    /// Two lenses side by side, and what they agree and contradict each other on.
    case comparison
    /// Everything that answers who stands where, with numbered sources.
    case briefing
}

/// Kinds of file that a report is written to.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
    case pdf, svg, png

    /// By the ending of a file's name; nil for another.
    public init?(fileExtension: String) { self.init(rawValue: fileExtension.lowercased()) }

    /// The files that so many pages take: one PDF, or one picture a page, numbered where there are several.
    public func files(_ url: URL, pages: Int) -> [URL] {
        guard self != .pdf, pages > 1 else { return [url] }
        let ending = url.pathExtension
        let base = url.deletingPathExtension()
        return (1...pages).map { page in
            let numbered = base.deletingLastPathComponent().appending(path: "\(base.lastPathComponent)-\(page)")
            return ending.isEmpty ? numbered : numbered.appendingPathExtension(ending)
        }
    }
}

/// How a report is set and written.
public struct ReportOptions: Sendable, Hashable {
    public var paper: PaperSize
    public var theme: Theme
    /// Pixels a point of a PNG; 2 is 144 dots an inch.
    public var pixelScale: Double

    public init(paper: PaperSize = .a4, theme: Theme = .print, pixelScale: Double = 2) {
        self.paper = paper
        self.theme = theme
        self.pixelScale = pixelScale
    }
}

/// Why there is no report.
public enum ReportError: Error, Sendable, Hashable, CustomStringConvertible {
    case noEntity(Entity.ID)
    case noDocument(Document.ID)
    /// Nothing is compared.
    case noComparison

    public var description: String {
        switch self {
        case .noEntity(let id):
            translated(
                "The dossier has no entity “{1}”. Choose one of the list of entities; “actantctl list actors” prints it.",
                id.rawValue)
        case .noComparison: translated("Nothing is compared: choose a second lens first.")
        case .noDocument(let id):
            translated(
                "The dossier has no document “{1}”. Choose one of the list of documents; “actantctl list documents” "
                    + "prints it.", id.rawValue)
        }
    }
}
