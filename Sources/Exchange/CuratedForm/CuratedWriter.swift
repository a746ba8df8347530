import Foundation
import Model
import Translation

/// Why a dossier could not be written out; one sentence that names the place and the remedy.
public struct ExportError: Error, Sendable, Hashable, CustomStringConvertible {
    public let message: String

    public var description: String { message }
}

extension CuratedForm {
    /// Writes the dossier into a new folder, which appears whole or not at all.
    public static func write(_ dossier: Dossier, to folder: URL) throws(ExportError) {
        let path = folder.path(percentEncoded: false)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw ExportError(message: translated("“{1}” exists already; choose another name.", path))
        }
        let files = try files(of: dossier)
        let name = ".\(folder.lastPathComponent).\(ProcessInfo.processInfo.processIdentifier)"
        let draft = folder.deletingLastPathComponent().appending(path: name)
        defer { try? FileManager.default.removeItem(at: draft) }
        do {
            for file in files {
                let url = draft.appending(path: file.path)
                try FileManager.default.createDirectory(
                    at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: url)
            }
            try FileManager.default.moveItem(at: draft, to: folder)
        } catch {
            let reason = (error as NSError).localizedDescription
            throw ExportError(
                message: translated("“{1}” could not be written ({2}); check the folder and the disk.", path, reason))
        }
    }

    /// One file of the folder.
    struct File: Hashable {
        /// Relative to the folder.
        let path: String
        let bytes: [UInt8]
    }

    /// What the folder holds, in the order in which it is written.
    static func files(of dossier: Dossier) throws(ExportError) -> [File] {
        let index = JSON.object(
            of: ("format", .text(format)), ("version", .integer(version)), ("title", .text(dossier.title)),
            ("documents", .list(dossier.documents.map { .text($0.id.rawValue) })))
        var files = [
            File(path: "dossier.json", bytes: lines([index])),
            File(path: "entities.jsonl", bytes: lines(dossier.entities.map(CuratedJSON.entity))),
            File(path: "topics.jsonl", bytes: lines(dossier.topics.map(CuratedJSON.topic))),
        ]
        let mentions = Dictionary(grouping: dossier.mentions, by: \.anchor.document)
        let quotations = Dictionary(grouping: dossier.quotations, by: \.document)
        let relations = Dictionary(grouping: dossier.relations, by: \.document)
        var taken: Set<String> = []
        for document in dossier.documents {
            let id = document.id
            guard isPlainName(id.rawValue) else {
                throw ExportError(
                    message: translated("Document “{1}” cannot give its files a name; change its id.", "\(id)"))
            }
            guard let bytes = SourceText.bytes(of: document.text.string, sha256: document.sha256) else {
                throw ExportError(
                    message: translated(
                        "The text of document “{1}” does not have its SHA-256; validate the dossier.", "\(id)"))
            }
            let name = fileName(of: document, taken: &taken)
            files += [
                File(path: "texts/\(name)", bytes: bytes),
                File(path: "documents/\(id).document.json", bytes: lines([CuratedJSON.document(document, file: name)])),
                File(
                    path: "documents/\(id).mentions.jsonl", bytes: lines((mentions[id] ?? []).map(CuratedJSON.mention))),
                File(
                    path: "documents/\(id).quotations.jsonl",
                    bytes: lines((quotations[id] ?? []).map(CuratedJSON.quotation))),
                File(
                    path: "documents/\(id).relations.jsonl",
                    bytes: lines((relations[id] ?? []).map(CuratedJSON.relation))),
            ]
        }
        return files
    }

    private static func lines(_ records: [JSON]) -> [UInt8] {
        Array(records.map { $0.line + "\n" }.joined().utf8)
    }

    /// The file's name at import where it may be one and is free, else one after the document.
    private static func fileName(of document: Document, taken: inout Set<String>) -> String {
        let own = document.fileName
        let name = isPlainName(own) && !taken.contains(own) ? own : "\(document.id).txt"
        taken.insert(name)
        return name
    }
}
