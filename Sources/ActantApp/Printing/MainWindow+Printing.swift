import GtkKit
import Report
import Workspace

extension MainWindow {
    /// Opens the window that shows the pages before they are printed.
    func printView() {
        guard let material = printMaterial else { return }
        PrintWindow(material, workspace: workspace, over: self) { [weak self] in self?.printMaterial }.present()
    }

    /// Writes the view on screen to a file.
    func exportView() {
        guard let choice = workspace.state.shownPrintChoice, let folder = workspace.state.dossierFolder else { return }
        Task {
            // Asked once the file has a name: until then the layout may have come to rest.
            let exporter = Exporter(paper: PageSetup.usualPaper.size)
            let outcome = await exporter.export(choice, folder: folder, over: self, table: shownTable) { [weak self] in
                self?.printMaterial
            }
            if let outcome { workspace.show(outcome.notice) }
        }
    }

    /// The view on screen as a table for other programs, where it is one.
    private var shownTable: (@MainActor () -> String)? {
        guard workspace.state.place.view == .figures else { return nil }
        return { [workspace] in workspace.state.figures.csv }
    }

    /// What is shown, with the nodes where they are on screen.
    private var printMaterial: PrintMaterial? {
        // Headings name places of the network that is on screen.
        let isShown = diagram.picture.network == workspace.state.network
        return PrintMaterial(
            workspace.state, places: diagram.picture.placed, headings: isShown ? diagram.picture.headings : .none)
    }
}

extension WorkspaceState {
    var dossierFolder: String? { opened?.url.deletingLastPathComponent().path(percentEncoded: false) }
}
