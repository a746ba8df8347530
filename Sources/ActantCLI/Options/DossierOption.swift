import ArgumentParser
import Exchange
import Foundation
import Model
import Store
import Translation

/// The dossier that a command reads.
struct DossierOption: ParsableArguments {
    @Option(name: .long, help: ArgumentHelp("The dossier: a .dossier file, or a curated folder.", valueName: "file"))
    var dossier: String

    func load() throws(Failure) -> DossierIndex { DossierIndex(try Self.load(dossier)) }

    /// Reads a dossier's file or a curated folder.
    static func load(_ path: String) throws(Failure) -> Dossier { try loadWithPins(path).dossier }

    /// A curated folder has no pins.
    static func loadWithPins(_ path: String) throws(Failure) -> (dossier: Dossier, pins: [Pin]) {
        let url = URL(filePath: path)
        if CuratedForm.isPresent(in: url) {
            do { return (try CuratedForm.read(url), []) } catch {
                throw Failure(error.problems.map { "\(path)/\($0)" } + more(error))
            }
        }
        do {
            let store = try Store.open(url, access: .readOnly)
            let contents = (try store.load(), try store.pins())
            try store.close()
            return contents
        } catch {
            throw Failure(error.message)
        }
    }

    private static func more(_ error: ImportError) -> [String] {
        let more = error.total - error.problems.count
        return more > 0 ? [translated("{1} more problems are not listed", "\(more)")] : []
    }
}
