import Foundation

@testable import Extraction

/// Reads quotations out of short texts by the rules alone, as the engine does without the language model.
enum QuotationReading {
    struct Quote: Equatable, CustomStringConvertible {
        var kind: String
        var content: [String]
        var source: String?
        var cue: String?

        var description: String {
            "\(kind) “\(content.joined(separator: " / "))” by \(source ?? "nobody"), \(cue ?? "no cue")"
        }
    }

    static let lexicon = Result { try SpeechLexicon(folder: folder) }

    static var folder: URL {
        var place = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { place.deleteLastPathComponent() }
        return place.appending(path: "resources/lexicon/en")
    }

    static func analysis(_ text: String) throws -> Analysis {
        let engine = try Engine(passes: [
            LanguagePass(model: nil), BlocksPass(lexicon: .empty), NoNames(), QuotationMarksPass(),
            QuotationPass(lexicon: lexicon.get()),
        ])
        return engine.analyse(Article(id: "test", text: text))
    }

    /// The quotations of the top level.
    static func quotes(_ text: String) throws -> [Quote] {
        let analysis = try analysis(text)
        return analysis.quotations.filter { $0.nestedIn == nil }.map { quote($0, in: analysis) }
    }

    /// The quotations within others.
    static func nested(_ text: String) throws -> [Quote] {
        let analysis = try analysis(text)
        return analysis.quotations.filter { $0.nestedIn != nil }.map { quote($0, in: analysis) }
    }

    private static func quote(_ found: FoundQuotation, in analysis: Analysis) -> Quote {
        Quote(
            kind: found.kind.rawValue, content: found.content.map { analysis.words($0) },
            source: found.source.map { analysis.words($0) }, cue: found.cue.map { analysis.words($0) })
    }

    /// What stands between marks, as the text has it.
    static func spans(_ text: String) throws -> [String] {
        let analysis = try analysis(text)
        return analysis.quotedSpans.map { analysis.words($0.inner) }
    }
}

/// Stands for the search for names, so that these tests hold whatever the lexicons know.
private struct NoNames: DocumentPass {
    let name = "no-names"
    let requires: Set<Layer> = []
    let assigns: Set<Layer> = [.names]

    func run(on analysis: inout Analysis) {}
}
