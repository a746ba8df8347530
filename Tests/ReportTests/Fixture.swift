import Drawing
import Foundation
import Model
import Network
import TestSupport

@testable import Report

/// Reports that several tests look at.
enum Fixture {
    static func context(
        _ builder: DossierBuilder, lens: Lens = .everything, fileName: String = "test.dossier"
    ) -> ReportContext {
        context(builder.index(), lens: lens, fileName: fileName)
    }

    static func context(
        _ index: DossierIndex, lens: Lens = .everything, fileName: String = "test.dossier"
    ) -> ReportContext {
        let network = Projection(index).network(under: lens)
        return ReportContext(
            index: index, lens: lens, sentence: .of(lens: lens, index: index, network: network), network: network,
            layout: .settled(network), fileName: fileName)
    }

    /// Two camps in three articles, with words said and passages marked.
    static var camps: DossierBuilder {
        Samples.camps
            .topic("membership", label: "Membership of the CSTO")
            .document("d", title: "What was said", publisher: "Izvestia", published: "2024-03-29", text: speech)
            .mention("armenia", 0, 7)
            .mention("russia", 12, 18)
            .mention("armenia", 95, 97, form: .pronoun)
            .quotation(
                by: "lavrov", saidOn: "2024-03-28", kind: .direct,
                stances: [Stance(target: .topic("membership"), agreement: .favour)]
            )
            .quotation(by: "armenia", kind: .indirect)
            .quotation(by: nil, kind: .mixed)
    }

    // Laying out a network is what takes time: once is enough.
    static let campsContext = context(camps)
    static let crowdContext = context(crowd)

    static let speech = """
        Armenia and Russia spoke.
        “We shall see,” Lavrov said to reporters in Minsk, while Armenia waited.
        It did not answer.
        """

    /// Many actors, relations and quotations: several pages of everything.
    static var crowd: DossierBuilder {
        (0..<60).reduce(Samples.crowd(40)) { builder, number in
            builder.quotation(by: .init("e\(number % 9)"), kind: Quotation.Kind.allCases[number % 3])
        }
    }

    static func views(of context: ReportContext) -> [SummaryView] {
        [.network, .quotations, .briefing]
            + context.index.dossier.entities.prefix(3).map { .profile($0.id) }
            + context.index.dossier.documents.prefix(3).map { .document($0.id) }
    }
}

/// A file of the test's own that is gone afterwards.
func withTemporaryFolder<Result>(_ body: (URL) throws -> Result) throws -> Result {
    let folder = try TemporaryFolder()
    return try withExtendedLifetime(folder) { try body(folder.url) }
}

/// What poppler's tools (poppler-utils) read in a PDF.
enum Poppler {
    struct Missing: Error, CustomStringConvertible {
        let tool: String
        var description: String { "\(tool) is not installed: apt install poppler-utils" }
    }

    static func text(_ pdf: [UInt8], raw: Bool = false) throws -> String {
        try run("pdftotext", (raw ? ["-raw"] : ["-layout"]) + ["-enc", "UTF-8"], pdf, output: ["-"])
    }

    /// The text of all pages without any white space, so that line breaks do not matter.
    static func letters(_ pdf: [UInt8]) throws -> String {
        try text(pdf, raw: true).filter { !$0.isWhitespace && $0 != "\u{2060}" }
    }

    static func fonts(_ pdf: [UInt8]) throws -> String { try run("pdffonts", [], pdf) }
    static func information(_ pdf: [UInt8]) throws -> String { try run("pdfinfo", [], pdf) }

    private static func run(
        _ tool: String, _ options: [String], _ pdf: [UInt8], output: [String] = []
    ) throws -> String {
        try withTemporaryFolder { folder in
            let file = folder.appending(path: "report.pdf")
            try Data(pdf).write(to: file)
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = [tool] + options + [file.path] + output
            let pipe = Pipe()
            process.standardOutput = pipe
            process.standardError = Pipe()
            try process.run()
            let data = pipe.fileHandleForReading.readDataToEndOfFile()
            process.waitUntilExit()
            guard process.terminationStatus != 127 else { throw Missing(tool: tool) }
            return String(decoding: data, as: UTF8.self)
        }
    }
}
