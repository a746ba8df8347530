import Exchange
import Foundation
import GtkKit
import Translation
import Workspace

/// The program `actant`: one application object, a window a dossier.
@MainActor
public enum ActantProgram {
    /// The exit code where no display can be reached, by which scripts may tell that from other failures.
    private static let noDisplay: Int32 = 3

    /// Runs until the last window is closed; the exit code.
    public static func run(_ arguments: [String]) -> Int32 {
        Catalogue.bind()
        if arguments.contains("--version") {
            print("actant \(Version.current)")
            return 0
        }
        // An option may ask for help, or name a display that is not the usual one.
        guard arguments.dropFirst().contains(where: { $0.hasPrefix("-") }) || Display.open() else {
            let words = translated(
                "No display can be reached, so no window can open; actantctl does the same work without one.")
            FileHandle.standardError.write(Data("actant: \(words)\n".utf8))
            return noDisplay
        }
        let application = Application(id: "org.actant.Actant", opensFiles: true, isUnique: false)
        // Before there is a menu: GTK 4.8 does not tell it later of actions with more than one key.
        application.onStartup { [weak application] in
            for action in AppAction.allCases where action != .menu {
                application?.setAccelerators(action.accelerators, for: action.detailedName)
            }
        }
        application.onActivate { open(nil, on: application) }
        application.onOpen { files in
            let paths = files.map { $0.path ?? $0.uri }
            let articles = paths.filter(isArticle)
            for path in paths.filter({ !isArticle($0) }).prefix(8) { open(path, on: application) }
            if !articles.isEmpty { make(articles, on: application) }
        }
        return application.run(arguments)
    }

    private static func isArticle(_ path: String) -> Bool {
        ArticleFile.suffixes.contains(URL(fileURLWithPath: path).pathExtension.lowercased())
    }

    /// A window that asks for the name of a new dossier of those articles.
    private static func make(_ articles: [String], on application: Application) {
        let window = MainWindow(
            application: application, workspace: Workspace(sessionFile: .standard()),
            appearance: Appearance(css: Resources.css))
        window.present()
        window.take(articles.map { URL(fileURLWithPath: $0) })
    }

    private static func open(_ path: String?, on application: Application) {
        let workspace = Workspace(sessionFile: .standard())
        let window = MainWindow(
            application: application, workspace: workspace, appearance: Appearance(css: Resources.css))
        if let path {
            let url = URL(fileURLWithPath: path)
            // The same dossier as last time is shown where the user left it.
            workspace.open(url, restoring: workspace.session.dossierPath == url.path ? workspace.session : nil)
        } else {
            workspace.restore()
        }
        window.present()
        // The keyboard starts nowhere: the first Tab goes to the lens, the first letter to no filter.
        window.setFocus(nil)
    }
}
