import Foundation
import GtkKit
import Network
import Translation
import Workspace

/// Choosing by what the diagram is arranged.
extension MainWindow {
    func addArrangements() {
        let action = Action(
            Menu.arrange.replacing("win.", with: ""), choice: workspace.state.arrangement.arrangement.rawValue
        ) { [weak self] in self?.arrange(Arrangement(rawValue: $0) ?? .relations) }
        add(action)
        let show: @MainActor () -> Void = { [weak self, weak action] in
            guard let self, let action else { return }
            action.state = .string(workspace.state.arrangement.arrangement.rawValue)
            action.isEnabled = workspace.state.opened != nil
        }
        workspace.observe([.arrangement, .dossier]) { _ in show() }
        show()
    }

    private func arrange(_ arrangement: Arrangement) {
        guard arrangement == .file else { return workspace.arrange(ArrangementChoice(arrangement)) }
        Task {
            let filters: [FileChooser.Filter] = [
                .init(translated("Tables and JSON"), suffixes: ["tsv", "txt", "json"]),
                .init(translated("All files"), suffixes: []),
            ]
            let chosen = await FileChooser.open(
                translated("Choose the File of Places"), filters: filters, multiple: false, over: self)
            guard let path = chosen.first?.path else { return workspace.arrange(workspace.state.arrangement) }
            workspace.arrange(from: URL(fileURLWithPath: path))
        }
    }
}
