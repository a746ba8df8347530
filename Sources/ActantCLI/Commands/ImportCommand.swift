import ArgumentParser
import Exchange
import Foundation
import Model
import Network
import Store
import Translation
import Workspace

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Put articles or a curated folder into a dossier.",
        discussion: """
            The dossier is made where there is none. A curated folder fills an empty dossier; texts and HTML pages are \
            appended, the same article once, and folders are walked for them. A file that cannot be taken is named on the \
            error stream, the others are still taken.
            """)

    @Argument(
        help: ArgumentHelp(
            "Text files, HTML pages and folders of them, or a curated folder.", valueName: "file-or-folder"))
    var inputs: [String]

    @Option(help: ArgumentHelp("The .dossier file to write.", valueName: "file"))
    var dossier: String

    @Option(help: "The dossier's title; for a new one its file's name or the folder's title by default.")
    var title: String?

    @Flag(help: "Find actors, mentions and quotations in the articles that are taken.") var extract = false
    @OptionGroup var model: ModelOption

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
        if extract, !intake.texts.isEmpty { try extract(intake.texts.map(\.id), in: url) }
        if !intake.complaints.isEmpty { throw Failure(intake.complaints) }
    }

    private func extract(_ documents: [Document.ID], in url: URL) throws {
        let extractor = try model.extractor()
        let store = try open(url)
        let batch = BatchExtraction(store: store, extractor: extractor)
        let outcome = Blocking.wait { await batch.run(documents) }
        try asFailure { try store.close() }
        switch outcome {
        case .success(let summary):
            for notice in summary.unread { Console.complain(notice) }
            try Console.print(
                translated(
                    "{1}: {2}, {3}, {4}", url.lastPathComponent, Wording.count(summary.entities, .entity),
                    Wording.count(summary.mentions, .mention), Wording.count(summary.quotations, .quotation)) + "\n")
        case .failure(let refusal): throw Failure(refusal.message)
        }
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

}
