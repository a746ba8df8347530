import Foundation
import GtkKit
import Workspace

extension MainWindow {
    func acceptDrops() {
        let target = FileDropTarget()
        target.onDrop { [weak self] files, _, _ in
            guard let path = files.first?.path else { return false }
            self?.open(path: path)
            return true
        }
        diagram.add(target)
    }

    func open(path: String) { workspace.open(URL(fileURLWithPath: path)) }

    func chooseDossier() {
        Task {
            let chooser = FileChooser(.open, title: "Open a Dossier", parent: self)
            chooser.addFilter("Dossiers", patterns: ["*.dossier"])
            chooser.addFilter("All files", patterns: ["*"])
            if let path = await chooser.run().first?.path { open(path: path) }
        }
    }
}
