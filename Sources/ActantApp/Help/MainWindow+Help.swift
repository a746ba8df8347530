import GtkKit
import Translation

extension MainWindow {
    func showShortcuts() {
        let window = ShortcutsWindow(AppAction.shortcutGroups)
        window.title = AppAction.shortcuts.title
        window.setTransient(for: self)
        window.present()
    }

    func showAbout() {
        let about = AboutDialog()
        about.setProgram(
            name: "Actant", version: Version.current,
            comments: translated("See who stands where in the news, and who says so."))
        about.setLicense(Credits.licences)
        about.setCopyright(
            translated("Free software under the GNU General Public License, version 3 or later"))
        if let picture = Texture(file: Resources.icon) {
            about.setLogo(picture)
        } else {
            about.setLogo(icon: "org.actant.Actant")
        }
        for credit in Credits.all { about.addCredits(credit.heading, credit.names) }
        about.title = AppAction.about.title
        about.setTransient(for: self)
        about.isModal = true
        // The licences are long.
        about.defaultSize = (560, 620)
        about.present()
    }
}
