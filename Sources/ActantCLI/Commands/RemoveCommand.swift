import ArgumentParser
import Foundation
import Model
import Store
import Translation
import Workspace

struct RemoveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "remove",
        abstract: "Take documents out of a dossier, with all that is annotated in them.",
        discussion: """
            Entities that no other document names go with them. A document that is not there is named on the error stream, \
            the others still go.
            """)

    @Argument(help: ArgumentHelp("Documents, by the ids that “list documents” prints.", valueName: "document"))
    var documents: [String]

    @Option(help: ArgumentHelp("The .dossier file to change.", valueName: "file"))
    var dossier: String

    func run() throws {
        var complaints: [String] = []
        let store = try asFailure {
            let store = try Store.open(URL(filePath: dossier))
            if let reason = store.readOnlyReason { throw StoreError.readOnly(path: dossier, reason: reason) }
            return store
        }
        var contents = try asFailure { try store.load() }
        for id in documents {
            guard let document = contents.documents.first(where: { $0.id.rawValue == id }),
                let edit = RemoveDocument(document.id).edit(contents)
            else {
                complaints.append(
                    translated("There is no document “{1}” in the dossier; see actantctl list documents.", id))
                continue
            }
            contents = try edit.applied(to: contents)
            try asFailure { try store.apply(edit) }
            try Console.print(translated("Removed: {1}", document.title.display) + "\n")
        }
        try asFailure { try store.close() }
        if !complaints.isEmpty { throw Failure(complaints) }
    }
}
