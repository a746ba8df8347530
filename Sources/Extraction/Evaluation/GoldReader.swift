import Foundation
import Model

/// Reads hand annotation: one JSON a document, with its entities in it or, for all documents, in `actors.json` beside it.
public struct GoldReader {
    /// One annotated document and the file of its text.
    public struct Case: Sendable {
        public let gold: ScoredDocument
        public let text: String
        public let published: PartialDate?
        public let publisher: String?
        public let author: String?
    }

    private let folder: URL
    private let texts: URL
    private let shared: [Actor]?

    /// `texts` is where the text files lie that the annotation names; by default, beside it.
    public init(folder: URL, texts: URL? = nil) throws(GoldError) {
        self.folder = folder
        self.texts = texts ?? folder
        let actors = folder.appending(path: "actors.json")
        shared =
            FileManager.default.fileExists(atPath: actors.path)
            ? try Self.decode(Actors.self, at: actors).actors : nil
    }

    /// The names of the annotated documents without ending, sorted.
    public func names() throws(GoldError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: folder.path)
                .filter { $0.hasSuffix(".json") && $0 != "actors.json" }
                .map { String($0.dropLast(5)) }.sorted()
        } catch {
            throw GoldError(file: folder.path, reason: "it cannot be listed; name a folder of gold annotation")
        }
    }

    /// The annotation called `name` with its text.
    public func read(_ name: String) throws(GoldError) -> Case {
        let url = folder.appending(path: name + ".json")
        let form = try Self.decode(Form.self, at: url)
        let place = texts.appending(path: form.document.file)
        guard let bytes = FileManager.default.contents(atPath: place.path) else {
            throw GoldError(file: place.path, reason: "it cannot be read; name the folder of the texts as well")
        }
        guard let text = String(bytes: bytes, encoding: .utf8) else {
            throw GoldError(file: place.path, reason: "it is not UTF-8; convert it")
        }
        let gold = try document(name, form, length: text.unicodeScalars.count, file: url.path)
        return Case(
            gold: gold, text: text, published: form.document.published?.value.flatMap(PartialDate.init(_:)),
            publisher: form.document.publisher, author: form.document.author)
    }

    private func document(
        _ name: String, _ form: Form, length: Int, file: String
    ) throws(GoldError) -> ScoredDocument {
        let actors = form.entities ?? shared ?? []
        let kinds = Dictionary(actors.map { ($0.id, $0.kind) }, uniquingKeysWith: { first, _ in first })
        func range(_ start: Int, _ end: Int, _ place: String) throws(GoldError) -> Range<Int> {
            guard start >= 0, end > start, end <= length else {
                throw GoldError(
                    file: file, reason: "\(place) at \(start)–\(end) lies outside its text of \(length) scalars")
            }
            return start..<end
        }
        func span(_ pair: [Int], _ place: String) throws(GoldError) -> Range<Int> {
            guard pair.count == 2 else { throw GoldError(file: file, reason: "\(place) is not [start, end]") }
            return try range(pair[0], pair[1], place)
        }
        var mentions: [ScoredMention] = []
        for mention in form.mentions {
            mentions.append(
                ScoredMention(
                    range: try range(mention.start, mention.end, "a mention of “\(mention.actor)”"),
                    actor: mention.actor, kind: kinds[mention.actor].flatMap(Entity.Kind.init(rawValue:)),
                    form: Mention.Form(rawValue: mention.form) ?? .description))
        }
        var quotations: [ScoredQuotation] = []
        for statement in form.statements {
            var content: [Range<Int>] = []
            for pair in statement.content { content.append(try span(pair, "the quotation “\(statement.id)”")) }
            var source: Range<Int>?
            if let pair = statement.source { source = try span(pair, "the source of “\(statement.id)”") }
            quotations.append(
                ScoredQuotation(
                    kind: Quotation.Kind(rawValue: statement.kind) ?? .indirect, content: content, source: source,
                    speaker: statement.speaker, isNested: statement.nestedIn != nil))
        }
        return ScoredDocument(
            id: name, mentions: mentions, quotations: quotations, affiliations: affiliations(name, form))
    }

    /// From the document itself, or the persons' in the common list whose evidence lies in this document.
    private func affiliations(_ name: String, _ form: Form) -> [ScoredAffiliation] {
        if let own = form.affiliations {
            return own.compactMap { one in
                guard one.evidence.count == 2, one.evidence[0] <= one.evidence[1] else { return nil }
                return ScoredAffiliation(
                    person: one.person, organization: one.of, role: one.role,
                    evidence: one.evidence[0]..<one.evidence[1])
            }
        }
        return (shared ?? []).filter { $0.kind == "person" }.flatMap { actor in
            (actor.affiliations ?? []).compactMap { one in
                guard one.evidence.doc == name, one.evidence.start <= one.evidence.end else { return nil }
                return ScoredAffiliation(
                    person: actor.id, organization: one.of, role: one.role,
                    evidence: one.evidence.start..<one.evidence.end)
            }
        }
    }

    private static func decode<Value: Decodable>(_ type: Value.Type, at url: URL) throws(GoldError) -> Value {
        guard let bytes = FileManager.default.contents(atPath: url.path) else {
            throw GoldError(file: url.path, reason: "it cannot be read")
        }
        do {
            return try JSONDecoder().decode(type, from: bytes)
        } catch {
            throw GoldError(file: url.path, reason: "it is not gold annotation: \(error)")
        }
    }
}

/// Why hand annotation cannot be read.
public struct GoldError: Error, Sendable, Hashable, CustomStringConvertible {
    public let file: String
    public let reason: String

    public var description: String { "The gold annotation “\(file)” cannot be used: \(reason)." }
}
