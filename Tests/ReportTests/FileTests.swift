import Drawing
import Foundation
import Model
import Network
import TestSupport
import Testing

@testable import Report

@Suite("Files of reports")
struct FileTests {
    @Test("the same dossier gives the same bytes", arguments: ReportFormat.allCases)
    func deterministic(format: ReportFormat) throws {
        let context = Fixture.campsContext
        for view in Fixture.views(of: context) {
            let options = ReportOptions(pixelScale: 1)
            let first = try Report(context).files(view, format: format, options: options)
            let second = try Report(context).files(view, format: format, options: options)
            #expect(first == second, "\(view)")
        }
    }

    @Test("a PDF carries title, subject and a fixed date, and all its fonts")
    func metadata() throws {
        let pdf = try Report(Fixture.campsContext).files(.briefing, format: .pdf)[0]
        let information = try Poppler.information(pdf)
        #expect(information.contains("Title:           Test"))
        #expect(information.contains("Relations between actors"))
        #expect(information.contains("2000"))
        let fonts = try Poppler.fonts(pdf).split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts { #expect(font.contains(" yes "), "\(font)") }
    }

    @Test("one page is one file, several are numbered, and the list names them")
    func names() throws {
        let report = Report(Fixture.crowdContext)
        try withTemporaryFolder { folder in
            let one = try report.write(.network, to: folder.appending(path: "net.svg"), format: .svg)
            #expect(one.map(\.lastPathComponent) == ["net.svg"])
            let options = ReportOptions(pixelScale: 0.25)
            let many = try report.write(
                .quotations, to: folder.appending(path: "said.png"), format: .png, options: options)
            #expect(many.count > 1)
            #expect(many.map(\.lastPathComponent) == (1...many.count).map { "said-\($0).png" })
            let pdf = try report.write(.quotations, to: folder.appending(path: "said.pdf"), format: .pdf)
            #expect(pdf.map(\.lastPathComponent) == ["said.pdf"])
            let found = try FileManager.default.contentsOfDirectory(atPath: folder.path)
            #expect(Set(found) == Set((one + many + pdf).map(\.lastPathComponent)))
        }
    }

    @Test("a file that cannot be written is an error with its name and a remedy; the old one stays")
    func errors() throws {
        try withTemporaryFolder { folder in
            let missing = folder.appending(path: "none/report.pdf")
            #expect(throws: DrawingError.file(path: missing.path, code: ENOENT)) {
                try Report(Fixture.campsContext).write(.network, to: missing, format: .pdf)
            }
            #expect(DrawingError.file(path: "a.pdf", code: ENOSPC).description.contains("disk is full"))
            #expect(DrawingError.file(path: "a.pdf", code: EACCES).description.hasPrefix("a.pdf: no permission"))
            // A folder in the way of the name: the attempt fails and leaves nothing beside it.
            let blocked = folder.appending(path: "blocked")
            try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: false)
            #expect(throws: DrawingError.self) { try AtomicFile.write([1, 2, 3], to: blocked.path) }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["blocked"])
        }
    }

    @Test("a picture too large to draw is an error, not a crash")
    func tooLarge() {
        #expect(throws: DrawingError.self) {
            try Report(Fixture.campsContext).files(
                .network, format: .png, options: ReportOptions(pixelScale: 1000))
        }
        #expect(throws: DrawingError.self) { try Raster(width: .infinity, height: 10) }
        #expect(throws: DrawingError.self) { try Raster(width: .nan, height: 10) }
    }
}
