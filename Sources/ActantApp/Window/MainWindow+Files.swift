import Foundation
import GtkKit
import Workspace

extension MainWindow {
    func acceptDrops() {
        let target = FileDropTarget()
        target.onDrop { [weak self] files in
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

    func chooseCopy() {
        guard let url = workspace.state.opened?.url else { return }
        Task {
            let chooser = FileChooser(.save, title: "Save a Copy of the Dossier", parent: self)
            chooser.suggestedName = "Copy of \(url.lastPathComponent)"
            guard let path = await chooser.run().first?.path else { return }
            await workspace.saveCopy(to: URL(fileURLWithPath: path))
        }
    }
}
