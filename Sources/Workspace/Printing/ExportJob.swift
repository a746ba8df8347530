import Foundation
import Report

/// A view on its way into files, set and written off the main thread.
public struct ExportJob: Sendable {
    private let material: PrintMaterial
    private let view: SummaryView
    private let target: ExportTarget
    private let options: ReportOptions

    public init(_ view: SummaryView, of material: PrintMaterial, to target: ExportTarget, paper: PaperSize) {
        self.material = material
        self.view = view
        self.target = target
        options = ReportOptions(paper: paper)
    }

    /// Files already there that would be replaced without the user having been asked.
    @concurrent public func unconfirmed() async -> [URL] {
        // Only pictures come in numbers that nobody knows before the pages are set.
        if target.format == .pdf { return target.unconfirmed(pages: 1) }
        let pages = try? Report(material.context(for: view)).pages(for: view, paper: options.paper)
        return target.unconfirmed(pages: pages?.count ?? 1)
    }

    /// Writes the files and gives their names, in the order of the pages.
    @concurrent public func write() async -> Result<[URL], ExportProblem> {
        let report = Report(material.context(for: view))
        do {
            return .success(try report.write(view, to: target.url, format: target.format, options: options))
        } catch {
            return .failure(ExportProblem(sentence: "\(error)"))
        }
    }
}

/// Why nothing was written.
public struct ExportProblem: Error, Sendable, Hashable {
    /// Names the file, the reason and what helps.
    public let sentence: String
}
