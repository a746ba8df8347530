import Foundation
import Report
import TestSupport
import Testing

@testable import Workspace

@Suite struct ExportTargetTests {
    @Test(arguments: [
        ("/a/b.pdf", ReportFormat.png, "/a/b.pdf", ReportFormat.pdf, true),
        ("/a/b.SVG", .pdf, "/a/b.SVG", .svg, true),
        ("/a/b", .png, "/a/b.png", .png, false),
        ("/a/report v1.2", .pdf, "/a/report v1.2.pdf", .pdf, false),
    ])
    func theEndingDecidesElseTheFilter(
        path: String, filter: ReportFormat, written: String, format: ReportFormat, isAsNamed: Bool
    ) {
        let target = ExportTarget(path: path, format: filter)
        #expect(target.url.path == written)
        #expect(target.format == format)
        #expect(target.isAsNamed == isAsNamed)
    }

    @Test func picturesOfSeveralPagesAreNumbered() {
        let target = ExportTarget(path: "/a/b.png", format: .pdf)
        #expect(target.files(pages: 1).map(\.path) == ["/a/b.png"])
        #expect(target.files(pages: 2).map(\.path) == ["/a/b-1.png", "/a/b-2.png"])
        #expect(ExportTarget(path: "/a/b.pdf", format: .pdf).files(pages: 2).map(\.path) == ["/a/b.pdf"])
    }

    @Test func tellsWhatWasWritten() {
        let files = ExportTarget(path: "/home/you/b.png", format: .png)
        #expect(ExportTarget.sentence(written: files.files(pages: 1)) == "Written: b.png in /home/you.")
        #expect(
            ExportTarget.sentence(written: files.files(pages: 3))
                == "3 files written: b-1.png to b-3.png in /home/you.")
    }
}

@Suite struct ExportJobTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private static func job(_ view: SummaryView, _ path: String) throws -> (job: ExportJob, target: ExportTarget) {
        let material = try #require(PrintMaterial(PrintMaterialTests.state(), places: [:]))
        let target = ExportTarget(path: path, format: .pdf)
        return (ExportJob(view, of: material, to: target, paper: .a4), target)
    }

    @Test(arguments: ["pdf", "svg", "png"]) func writesTheFilesItSays(ending: String) async throws {
        let (job, target) = try Self.job(.briefing, folder.path("b.\(ending)"))
        #expect(await job.unconfirmed().isEmpty)
        let files = try await job.write().get()
        #expect(files == target.files(pages: files.count))
        #expect(files.allSatisfy { FileManager.default.fileExists(atPath: $0.path) })
        // Only a name that the user gave was asked about.
        #expect(await job.unconfirmed() == files.filter { $0 != target.url })
    }

    @Test func aNameThatWasCompletedIsAskedAbout() async throws {
        let (job, target) = try Self.job(.network, folder.path("b"))
        _ = try await job.write().get()
        #expect(await job.unconfirmed() == [target.url])
    }

    @Test func aFailureNamesTheFileAndTheReason() async throws {
        let (job, target) = try Self.job(.network, "/no such folder/b.pdf")
        let problem = await #expect(throws: ExportProblem.self) { try await job.write().get() }
        #expect(problem?.sentence.contains(target.url.path) == true)
        #expect(problem?.sentence.contains("no such folder") == true)
    }
}
