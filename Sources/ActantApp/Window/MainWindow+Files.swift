import Foundation
import GtkKit
import Translation
import Workspace

extension MainWindow {
    func acceptDrops() {
        let target = FileDropTarget()
        target.onDrop { [weak self] files, _, _ in
            guard let path = files.first?.path else { return false }
            self?.open(path: path)
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
}
