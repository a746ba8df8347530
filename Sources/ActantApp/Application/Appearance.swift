import Drawing
import Foundation
import GtkKit
import Report

/// Light or dark, and the colours that go with it, for the style sheet and for everything drawn.
@MainActor
final class Appearance {
    private(set) var theme: Theme
    /// Whether things may move.
    var allowsMotion: Bool { settings?.hasAnimations ?? false }
    private let settings = DesktopSettings.current()
    private let palette = StyleSheet()
    private let sheet = StyleSheet()
    private var observers: [@MainActor () -> Void] = []

    init(css: String) {
        theme = Self.theme(for: settings)
        palette.load(Self.paletteCSS(theme) + fontCSS + Self.floatingCSS)
        palette.install()
        sheet.load(css)
        sheet.install()
        settings?.onChange { [weak self] in self?.refresh() }
    }

    /// Calls `body` after each change between light and dark.
    func onChange(_ body: @escaping @MainActor () -> Void) { observers.append(body) }

    /// Chooses light or dark for this program; nil follows the desktop.
    func prefer(dark: Bool?) {
        settings?.prefersDark = dark ?? false
        refresh()
    }

    private func refresh() {
        let fresh = Self.theme(for: settings)
        guard fresh != theme else { return }
        theme = fresh
        palette.load(Self.paletteCSS(fresh) + fontCSS + Self.floatingCSS)
        observers.forEach { $0() }
    }

    private static func theme(for settings: DesktopSettings?) -> Theme {
        let isContrasty = settings?.isHighContrast ?? false
        if isDark(settings) { return isContrasty ? .highContrastDark : .dark }
        return isContrasty ? .highContrast : .light
    }

    /// A theme that is forced from outside decides; else the user's wish, else the desktop's theme.
    private static func isDark(_ settings: DesktopSettings?) -> Bool {
        if let forced = ProcessInfo.processInfo.environment["GTK_THEME"], !forced.isEmpty {
            return forced.hasSuffix(":dark") || forced.hasSuffix("-dark")
        }
        guard let settings else { return false }
        return settings.prefersDark || settings.themeName.lowercased().hasSuffix("dark")
    }

    /// Where no desktop has chosen a font GTK falls back to any sans; then the program brings its own.
    private var fontCSS: String {
        let name = settings?.fontName ?? ""
        guard name.isEmpty || name.hasPrefix("Sans") else { return "" }
        return "\nwindow, popover, tooltip { font-family: Cantarell, sans-serif; font-size: 11pt; }"
    }

    /// A screen that cannot show through shadows and round corners would paint them black: there, popovers go without.
    private static var floatingCSS: String {
        guard !Display.isComposited else { return "" }
        return """

            popover.background, popover.background > contents { background: @window_bg; }
            popover.background > contents { box-shadow: none; border-radius: 0; border: 1px solid alpha(@ink, .3); }
            popover.background > arrow { background: none; border: none; min-width: 0; min-height: 0; }
            tooltip.background { border-radius: 0; }
            """
    }

    /// The theme's tokens as the names that the style sheet uses.
    static func paletteCSS(_ theme: Theme) -> String {
        let tokens: [(String, Color)] = [
            ("canvas", theme.canvas), ("window_bg", theme.window), ("header_bg", theme.headerBar),
            ("border", theme.border), ("hairline", theme.hairline), ("hover", theme.selectedRow), ("ink", theme.ink),
            ("ink2", theme.ink2), ("ink3", theme.ink3), ("coop", theme.cooperation),
            ("coop_text", theme.cooperationText), ("conflict", theme.conflict), ("conflict_text", theme.conflictText),
            ("tie", theme.tie), ("band", theme.selectionBand ?? theme.selectedRow), ("ring", theme.selectionRing),
            ("flash", theme.markFlash), ("rest", theme.markRest), ("accent", theme.focus),
            // Words on the marker keep the ink of light or dark.
            ("on_band", theme.ink),
        ]
        return tokens.map { "@define-color \($0.0) \($0.1.hex);" }.joined(separator: "\n")
    }
}
