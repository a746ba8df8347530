import Exchange
import Foundation
import GtkKit
import Translation
import Workspace

extension MainWindow {
    /// A dossier is opened; articles and folders of them are added to the open dossier, or become one.
    func acceptDrops() {
        let target = FileDropTarget()
        target.onDrop { [weak self] files, _, _ in
            let paths = files.compactMap(\.path)
            guard let self, let first = paths.first else { return false }
            if first.hasSuffix(".dossier") {
                open(path: first)
            } else {
                take(paths.map { URL(fileURLWithPath: $0) })
            }
            return true
        }
        add(target)
    }

    func open(path: String) { workspace.open(URL(fileURLWithPath: path)) }

    func chooseDossier() {
        Task {
            let filters: [FileChooser.Filter] = [
                .init(translated("Dossiers"), suffixes: ["dossier"]), .init(translated("All files"), suffixes: []),
            ]
            let chosen = await FileChooser.open(
                translated("Open a Dossier"), filters: filters, multiple: false, over: self)
            if let path = chosen.first?.path { open(path: path) }
        }
    }

    // MARK: Articles

    /// Reads articles into the open dossier; without one, or where it may not be changed, into a new one.
    func take(_ articles: [URL]) {
        if workspace.state.opened != nil, !workspace.state.isReadOnly {
            workspace.extract(.files(articles))
        } else {
            Task { await makeDossier(from: articles) }
        }
    }

    func newDossierFromFiles() {
        Task {
            let chosen = await FileChooser.open(
                translated("Choose the Articles of the New Dossier"), filters: Self.articleFilters, over: self)
            await makeDossier(from: chosen.compactMap(\.path).map { URL(fileURLWithPath: $0) })
        }
    }

    func newDossierFromFolder() {
        Task {
            let chosen = await FileChooser.selectFolder(
                translated("Choose the Folder of the New Dossier's Articles"), over: self)
            await makeDossier(from: [chosen?.path].compactMap { $0 }.map { URL(fileURLWithPath: $0) })
        }
    }

    func addArticles() {
        Task {
            let chosen = await FileChooser.open(
                translated("Add Articles"), filters: Self.articleFilters, over: self)
            let articles = chosen.compactMap(\.path).map { URL(fileURLWithPath: $0) }
            if !articles.isEmpty { take(articles) }
        }
    }

    func readAgain() { workspace.extract(.documents(nil)) }

    private static var articleFilters: [FileChooser.Filter] {
        [
            .init(translated("Texts and web pages"), suffixes: ArticleFile.suffixes),
            .init(translated("All files"), suffixes: []),
        ]
    }

    /// Asks where the new dossier shall lie, beside the articles by default.
    private func makeDossier(from articles: [URL]) async {
        guard let first = articles.first else { return }
        let isOne = articles.count == 1
        let name =
            isOne
            ? first.deletingPathExtension().lastPathComponent : first.deletingLastPathComponent().lastPathComponent
        let chosen = await FileChooser.save(
            translated("Name the New Dossier"), suggestedName: "\(name).dossier",
            filters: [.init(translated("Dossiers"), suffixes: ["dossier"])],
            folder: first.deletingLastPathComponent().path, over: self)
        guard let path = chosen?.path else { return }
        let url = URL(fileURLWithPath: path.hasSuffix(".dossier") ? path : path + ".dossier")
        workspace.createDossier(at: url, from: articles)
    }
}
