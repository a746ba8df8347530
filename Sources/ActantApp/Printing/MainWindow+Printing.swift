import GtkKit
import Workspace

extension MainWindow {
    func printView() {}
    func exportView() {}
}
