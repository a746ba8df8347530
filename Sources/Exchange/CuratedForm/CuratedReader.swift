import Foundation
import Model
import Translation

/// Reads a curated folder: first every record by itself, then all of them together through `Validation`, whose findings are
/// given the file and line from which each subject came.
struct CuratedReader {
    private let folder: URL
    private let problems = ProblemList()
    /// Where each record stands.
    private var places: [Validation.Subject: String] = [:]
    /// Records that were there but could not be read; a reference to one is no problem of its own.
    private var broken: Set<Validation.Subject> = []
    /// Whether a file was missing, so that what refers to its records cannot be judged.
    private var isIncomplete = false
    private var documents: [Document.ID: Document] = [:]

    static func read(_ folder: URL) throws(ImportError) -> Dossier {
        var reader = CuratedReader(folder)
        let dossier = reader.readAll()
        if let dossier, !reader.isIncomplete { reader.validate(dossier) }
        guard let dossier, reader.problems.problems.isEmpty else { throw ImportError(reader.problems.problems) }
        return dossier
    }

    private init(_ folder: URL) { self.folder = folder }

    private mutating func readAll() -> Dossier? {
        guard let (title, ids) = readIndex() else { return nil }
        let list = ids.compactMap { readDocument($0) }
        documents = Dictionary(list.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        if list.count < ids.count { isIncomplete = true }
        let known = documents
        let topics = records("topics.jsonl", Validation.Subject.topic, \Topic.id, CuratedRecords.topic)
        let entities = records("entities.jsonl", Validation.Subject.entity, \Entity.id) {
            CuratedRecords.entity($0, known)
        }
        var mentions: [Mention] = []
        var quotations: [Quotation] = []
        var relations: [Relation] = []
        for document in list {
            let path = "documents/\(document.id)"
            mentions += records("\(path).mentions.jsonl", Validation.Subject.mention, \Mention.id) {
                CuratedRecords.mention($0, document)
            }
            quotations += records("\(path).quotations.jsonl", Validation.Subject.quotation, \Quotation.id) {
                CuratedRecords.quotation($0, document)
            }
            relations += records("\(path).relations.jsonl", Validation.Subject.relation, \Relation.id) {
                CuratedRecords.relation($0, document)
            }
        }
        return Dossier(
            title: title, documents: list, entities: entities, mentions: mentions, quotations: quotations,
            relations: relations, topics: topics)
    }

    private mutating func validate(_ dossier: Dossier) {
        for finding in Validation.findings(in: dossier) {
            if let missing = finding.missing, broken.contains(missing) { continue }
            problems.report(places[finding.subject] ?? finding.subject.description, finding.text)
        }
    }
}

// MARK: - Files

extension CuratedReader {
    /// Larger files are not what this form is for; reading one would only exhaust the memory.
    private static let maximumSize = 64 << 20

    private mutating func bytes(_ path: String) -> [UInt8]? {
        let url = folder.appending(path: path)
        do {
            let values = try url.resolvingSymlinksInPath().resourceValues(forKeys: [.isRegularFileKey, .fileSizeKey])
            if values.isRegularFile != true {
                problems.report(path, translated("it is not a file; put one there"))
            } else if (values.fileSize ?? 0) > Self.maximumSize {
                problems.report(path, translated("it is larger than 64 MB; split the dossier"))
            } else {
                return Array(try Data(contentsOf: url))
            }
        } catch let error as CocoaError where error.code == .fileReadNoSuchFile || error.code == .fileNoSuchFile {
            problems.report(path, translated("the file is missing"))
        } catch {
            problems.report(path, translated("the file cannot be read; check its permissions"))
        }
        isIncomplete = true
        return nil
    }

    /// The object that a whole file holds.
    private mutating func object(_ path: String) -> Fields? {
        guard let bytes = bytes(path) else { return nil }
        do {
            return Fields(try JSONParser.parse(bytes[...]), place: path, problems: problems)
        } catch {
            let before = bytes.prefix(error.column - 1)
            let line = before.count { $0 == UInt8(ascii: "\n") } + 1
            let column = before.count - (before.lastIndex(of: UInt8(ascii: "\n")) ?? -1)
            problems.report(
                translated("{1}, line {2}", path, "\(line)"),
                translated("this is not JSON: {1} (byte {2} of the line)", error.reason, "\(column)"))
            isIncomplete = true
            return nil
        }
    }

    /// The records of a file with one a line.
    private mutating func records<Record, ID: RawRepresentable>(
        _ path: String, _ subject: (ID) -> Validation.Subject, _ id: KeyPath<Record, ID>, _ read: (Fields) -> Record?
    ) -> [Record] where ID.RawValue == String {
        guard let bytes = bytes(path) else { return [] }
        var records: [Record] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
        where line.contains(where: { $0 > 0x20 }) {
            let place = translated("{1}, line {2}", path, "\(index + 1)")
            let value: JSON
            do {
                value = try JSONParser.parse(line)
            } catch {
                problems.report(
                    place, translated("this is not JSON: {1} (byte {2} of the line)", error.reason, "\(error.column)"))
                // Its identifier is unknown, so any reference might have been to it.
                isIncomplete = true
                continue
            }
            guard let fields = Fields(value, place: place, problems: problems) else {
                isIncomplete = true
                continue
            }
            guard let record = read(fields) else {
                if let id = fields.peek("id").flatMap(ID.init) { broken.insert(subject(id)) }
                continue
            }
            let key = subject(record[keyPath: id])
            if let first = places[key] {
                problems.report(
                    place,
                    translated(
                        "the id “{1}” was used before ({2}); choose another", record[keyPath: id].rawValue, first))
                continue
            }
            places[key] = place
            records.append(record)
        }
        return records
    }
}

// MARK: - Documents

extension CuratedReader {
    private mutating func readIndex() -> (title: String, documents: [String])? {
        guard let fields = object("dossier.json") else { return nil }
        defer { fields.finish() }
        let (format, version) = (fields.text("format"), fields.integer("version"))
        let (title, documents) = (fields.text("title"), fields.texts("documents"))
        guard let format, let version, let title, let documents else { return nil }
        if format != CuratedForm.format {
            fields.report(translated("“format” is “{1}”; it must be “{2}”", format, "\(CuratedForm.format)"))
            return nil
        }
        if version != CuratedForm.version {
            fields.report(
                translated("“version” is {1}; this version of Actant reads {2}", "\(version)", "\(CuratedForm.version)")
            )
            return nil
        }
        for id in documents where !CuratedForm.isPlainName(id) {
            fields.report(translated("the document id “{1}” cannot be part of a file's name; choose another", "\(id)"))
        }
        if Set(documents).count < documents.count {
            fields.report(translated("a document is listed twice; list it once"))
        }
        let isSound = documents.allSatisfy(CuratedForm.isPlainName) && Set(documents).count == documents.count
        return isSound ? (title, documents) : nil
    }

    private mutating func readDocument(_ id: String) -> Document? {
        let path = "documents/\(id).document.json"
        guard let fields = object(path), let record = CuratedRecords.document(fields) else { return nil }
        places[.document(record.id)] = path
        if record.id.rawValue != id {
            fields.report(
                translated("“id” is “{1}”, the file's name says “{2}”; make them agree", "\(record.id)", "\(id)"))
            return nil
        }
        guard CuratedForm.isPlainName(record.file) else {
            fields.report(
                translated("“file” is “{1}”; it must be the plain name of a file in texts/", "\(record.file)"))
            return nil
        }
        guard let bytes = bytes("texts/\(record.file)"), let text = decode(bytes, record.file) else { return nil }
        let bare = document(record, text: text, boilerplate: [])
        let spans = record.boilerplate.compactMap { span -> Anchor? in
            defer { span.finish() }
            return span.anchor(in: bare)
        }
        // A text that is another one is reported once, for all that is anchored in it.
        let isAnnotated = SourceText.bytes(of: text.string, sha256: record.sha256) != nil
        for anchor in spans where isAnnotated && anchor.check(against: text) != .holds {
            let span = "\(anchor.range.start.scalars)–\(anchor.range.end.scalars)"
            let (claimed, found) = (Validation.quote(anchor.exact), Validation.quote(text.slice(anchor.range) ?? ""))
            fields.report(
                translated(
                    "boilerplate {1} reads {2}, the text has {3}; correct start and end", span, claimed, "\(found)"))
        }
        return document(record, text: text, boilerplate: spans.map(\.range))
    }

    private func decode(_ bytes: [UInt8], _ file: String) -> DocumentText? {
        do {
            return DocumentText(try SourceText.decode(bytes))
        } catch {
            problems.report("texts/\(file)", error.message)
            return nil
        }
    }

    private func document(
        _ record: CuratedRecords.DocumentRecord, text: DocumentText, boilerplate: [TextRange]
    ) -> Document {
        Document(
            id: record.id, title: record.title, publisher: record.publisher, author: record.author,
            place: record.place, published: record.published, citedSources: record.citedSources, text: text,
            sha256: record.sha256, fileName: record.file, boilerplate: boilerplate, note: record.note)
    }
}
