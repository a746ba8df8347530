import ArgumentParser
import Exchange
import Foundation
import Model
import Network
import Store
import Translation

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Put a curated folder or plain texts into a dossier.",
        discussion: """
            The dossier is made where there is none. A curated folder fills an empty dossier; plain texts are appended, the \
            same text once. A file that cannot be taken is named on the error stream, the others are still taken.
            """)

    @Argument(help: ArgumentHelp("Text files, or a curated folder.", valueName: "file-or-folder"))
    var inputs: [String]

    @Option(help: ArgumentHelp("The .dossier file to write.", valueName: "file"))
    var dossier: String

    @Option(help: "The dossier's title; for a new one its file's name or the folder's title by default.")
    var title: String?

    func run() throws {
        let url = URL(filePath: dossier)
        let exists = FileManager.default.fileExists(atPath: dossier)
        let store = try exists ? open(url) : nil
        var intake = try Intake(store: store, name: dossier)
        for input in inputs { intake.take(input) }
        if intake.hasSomething || (title != nil && exists) {
            try commit(intake, to: store, at: url)
        }
        if let store { try asFailure { try store.close() } }
        try Console.print(intake.notes.map { $0 + "\n" }.joined())
        if !intake.complaints.isEmpty { throw Failure(intake.complaints) }
    }

    private func open(_ url: URL) throws -> Store {
        try asFailure {
            let store = try Store.open(url)
            if let reason = store.readOnlyReason { throw StoreError.readOnly(path: dossier, reason: reason) }
            return store
        }
    }

    /// One transaction, whatever was taken. A dossier that was made for it and could not be filled is taken away again.
    private func commit(_ intake: Intake, to store: Store?, at url: URL) throws {
        try asFailure {
            if let store { return try fill(store, with: intake, isNew: false) }
            let name = title ?? intake.curated?.title ?? url.deletingPathExtension().lastPathComponent
            let made = try Store.create(url, title: name)
            do {
                try fill(made, with: intake, isNew: true)
                try made.close()
            } catch {
                try? made.close()
                try? FileManager.default.removeItem(at: url)
                throw error
            }
        }
    }

    private func fill(_ store: Store, with intake: Intake, isNew: Bool) throws(StoreError) {
        if let contents = intake.contents(title: title) {
            try store.replaceContents(with: contents)
        } else {
            if !intake.texts.isEmpty { try store.add(intake.texts) }
            if !isNew, let title { try store.setTitle(title) }
        }
    }

    private func asFailure<Value>(_ body: () throws -> Value) throws -> Value {
        do { return try body() } catch let error as StoreError { throw Failure(error.message) }
    }
}

/// What the inputs of one import come to, before anything is written.
private struct Intake {
    private(set) var curated: Dossier?
    private(set) var texts: [Document] = []
    private(set) var notes: [String] = []
    private(set) var complaints: [String] = []
    private let present: Dossier?
    private let name: String
    private var taken: Set<Document.ID>
    private var digests: [String: Document.ID]

    init(store: Store?, name: String) throws(Failure) {
        do { present = try store?.load() } catch { throw Failure(error.message) }
        self.name = name
        taken = Set(present?.documents.map(\.id) ?? [])
        digests = Dictionary(
            (present?.documents ?? []).map { ($0.sha256, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    var hasSomething: Bool { curated != nil || !texts.isEmpty }

    mutating func take(_ input: String) {
        let url = URL(filePath: input)
        if CuratedForm.isPresent(in: url) { takeFolder(url, input) } else { takeText(url, input) }
    }

    /// All that the dossier shall hold where a curated folder was taken; nil where only texts are appended.
    func contents(title: String?) -> Dossier? {
        guard let curated else { return nil }
        return Dossier(
            title: title ?? curated.title, documents: curated.documents + texts, entities: curated.entities,
            mentions: curated.mentions, quotations: curated.quotations, relations: curated.relations,
            topics: curated.topics, keptLenses: present?.keptLenses ?? [])
    }

    private mutating func takeFolder(_ url: URL, _ input: String) {
        let dossier: Dossier
        do { dossier = try CuratedForm.read(url) } catch {
            complaints += error.problems.map { "\(input)/\($0)" }
            let more = error.total - error.problems.count
            if more > 0 { complaints.append(translated("{1}: {2} more problems are not listed", input, "\(more)")) }
            return
        }
        if let present, present.documents == dossier.documents, present.relations == dossier.relations,
            present.quotations == dossier.quotations, present.mentions == dossier.mentions,
            present.entities == dossier.entities, present.topics == dossier.topics
        {
            notes.append(translated("{1}: is in the dossier already; taken once", input))
            return
        }
        guard taken.isEmpty, curated == nil else {
            complaints.append(
                translated(
                    "{1}: “{2}” holds documents already; import a curated folder into a new dossier.", input, name))
            return
        }
        curated = dossier
        taken = Set(dossier.documents.map(\.id))
        for document in dossier.documents { digests[document.sha256] = document.id }
        notes.append(
            "\(input): \(Wording.contents(dossier))")
    }

    private mutating func takeText(_ url: URL, _ input: String) {
        do {
            let document = try ArticleFile.read(url, taken: taken).document
            if let twin = digests[document.sha256] {
                notes.append(translated("{1}: the same text as document {2}; taken once", input, "\(twin)"))
                return
            }
            texts.append(document)
            taken.insert(document.id)
            digests[document.sha256] = document.id
            notes.append(
                translated(
                    "{1}: document {2}, {3}", input, "\(document.id)", Wording.count(document.text.count, .character)))
        } catch {
            complaints.append(error.message)
        }
    }
}
