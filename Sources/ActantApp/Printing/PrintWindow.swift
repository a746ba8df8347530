import Foundation
import GtkKit
import Network
import Report
import Translation
import Workspace

/// Shows the pages of a view before they are printed or exported.
final class PrintWindow: Window {
    var material: PrintMaterial { typesetter.material }
    private let choices: [PrintChoice]
    private let papers: [PageSetup.Paper] = [.a4, .letter]
    private let viewMenu: DropDown
    private let paperMenu = DropDown([translated("A4"), translated("Letter")])
    private let preview = PagePreview()
    private let pageLabel = Label("", classes: ["caption", "numeric"])
    private let previous = Button(icon: "go-previous-symbolic", name: translated("Previous Page"))
    private let next = Button(icon: "go-next-symbolic", name: translated("Next Page"))
    private let extent = Label("", classes: ["caption"])
    private let printButton = Button(label: translated("Print…"))
    private let exportButton = Button(label: translated("Export…"))
    private let typesetter: Typesetter
    let banner = PrintNotice()
    /// What is in the preview; nil while the first pages are being set.
    private(set) var shown: TypesetPages?
    /// The one in the preview, from 0.
    private(set) var page = 0
    private var following: LoopToken?
    /// The paper chosen in the system's dialog, which knows more kinds than the list here.
    private var otherPaper: PaperSize?
    /// The last run of the system's dialog, whose choices the next begins with.
    var lastOperation: PrintOperation?
    /// Where the last file went.
    var folder: String?

    /// `refreshed` gives the material anew, for a network that is still on its way to rest.
    init(
        _ material: PrintMaterial, workspace: Workspace, over parent: Window,
        refreshed: @escaping @MainActor () -> PrintMaterial?
    ) {
        choices = workspace.state.printChoices
        viewMenu = DropDown(choices.map { Self.shortened($0.title) })
        typesetter = Typesetter(material)
        folder = workspace.state.dossierFolder
        super.init()
        addCSSClass("actant")
        title = translated("Print")
        setTitlebar(HeaderBar())
        setAccessibleName(translated("Print"))
        setTransient(for: parent)
        isModal = true
        defaultSize = (width: 960, height: min(820, max(480, parent.height - 40)))
        child = assemble()
        viewMenu.selectedIndex = choices.firstIndex { $0 == workspace.state.shownPrintChoice } ?? 0
        paperMenu.selectedIndex = papers.firstIndex(of: PageSetup.usualPaper)
        connectInput()
        typeset()
        preview.focusPage()
        follow(refreshed)
    }

    private static func shortened(_ title: String) -> String {
        title.count > 44 ? title.prefix(43).trimmingCharacters(in: .whitespaces) + "…" : title
    }

    var choice: PrintChoice? { viewMenu.selectedIndex.flatMap { choices.indices.contains($0) ? choices[$0] : nil } }

    /// The paper of the list, which is also the printer's until its dialog says otherwise.
    var listedPaper: PageSetup.Paper { paperMenu.selectedIndex.map { papers[$0] } ?? PageSetup.usualPaper }

    var paper: PaperSize { otherPaper ?? listedPaper.size }

    // MARK: Parts

    private func assemble() -> Widget {
        let content = Box(.horizontal, [side(), Separator(.vertical), Box(.vertical, [preview, pager()])])
        content.vexpand = true
        return Box(.vertical, [banner, content])
    }

    private func side() -> Widget {
        viewMenu.setAccessibleName(translated("View"))
        paperMenu.setAccessibleName(translated("Paper"))
        extent.xalign = 0
        let space = Box(.vertical)
        space.vexpand = true
        printButton.addCSSClass("suggested-action")
        printButton.onClick { [weak self] in self?.printPages() }
        exportButton.onClick { [weak self] in self?.exportPages() }
        let close = Button(label: translated("Close")) { [weak self] in self?.close() }
        let side = Box(
            .vertical, spacing: 6,
            [
                heading(translated("View")), viewMenu, heading(translated("Paper")), paperMenu, extent, space,
                printButton, exportButton, close,
            ])
        side.addCSSClass("print-side")
        side.setSizeRequest(width: 260)
        return side
    }

    private func heading(_ words: String) -> Label {
        let label = Label(words, classes: ["section"])
        label.xalign = 0
        return label
    }

    private func pager() -> Widget {
        previous.onClick { [weak self] in self?.turn(by: -1) }
        next.onClick { [weak self] in self?.turn(by: 1) }
        previous.hasFrame = false
        next.hasFrame = false
        pageLabel.setWidth(characters: 16)
        let pager = Box(.horizontal, spacing: 6, [previous, pageLabel, next])
        pager.halign = .center
        pager.addCSSClass("print-pager")
        let bar = Box(.vertical, [pager])
        bar.addCSSClass("print-bar")
        return bar
    }

    private func connectInput() {
        viewMenu.onSelect { [weak self] _ in self?.typeset() }
        paperMenu.onSelect { [weak self] _ in
            self?.otherPaper = nil
            self?.lastOperation = nil
            self?.typeset()
        }
        let keys = ShortcutController(.global)
        let turns: [(String, Int)] = [
            ("Page_Up", -1), ("KP_Page_Up", -1), ("Page_Down", 1), ("KP_Page_Down", 1),
            ("<Control>Home", -.max), ("<Control>End", .max),
        ]
        for (key, step) in turns {
            keys.add(key) { [weak self] in
                self?.turn(by: step)
                return true
            }
        }
        for key in ["Escape", "<Control>w"] {
            keys.add(key) { [weak self] in
                self?.close()
                return true
            }
        }
        add(keys)
        setDefault(printButton)
        let wheel = ScrollController(discrete: true)
        wheel.onScroll { [weak self] step in
            self?.turn(by: step.dy > 0 ? 1 : step.dy < 0 ? -1 : 0)
            return true
        }
        preview.add(wheel)
        onCloseRequest { [weak self] in
            self?.typesetter.stop()
            self?.following?.cancel()
            return false
        }
    }

    // MARK: Pages

    /// Sets the chosen view anew; what is shown stays until it is ready.
    private func typeset() {
        guard let choice else { return }
        typesetter.set(choice.view, on: paper, onWait: { [weak self] in self?.wait() }) { [weak self] made in
            self?.take(made)
        }
    }

    /// Sets the pages again when a network that was in motion has come to rest.
    private func follow(_ refreshed: @escaping @MainActor () -> PrintMaterial?) {
        var last = material
        following = onTimeout(seconds: 0.3, repeats: true) { [weak self] in
            guard let self, let now = refreshed() else { return }
            defer { last = now }
            guard now.places == last.places else { return }
            following?.cancel()
            guard now.places != material.places else { return }
            typesetter.material = now
            if choice?.view.showsNetwork == true { typeset() }
        }
    }

    private func wait() {
        preview.isWaiting = true
        printButton.isSensitive = shown != nil
    }

    private func take(_ made: TypesetPages) {
        if made.view != shown?.view { page = 0 }
        shown = made
        page = min(page, max(made.pages.count - 1, 0))
        printButton.isSensitive = !made.pages.isEmpty
        refresh()
    }

    private func turn(by step: Int) {
        let count = shown?.pages.count ?? 0
        let wanted = max(0, min(count - 1, page.addingReportingOverflow(step).partialValue))
        guard count > 0, wanted != page else { return }
        page = wanted
        refresh()
    }

    private func refresh() {
        guard let shown else { return }
        let count = shown.pages.count
        let place = (Wording.digits(page + 1), Wording.digits(count))
        preview.show(
            shown.pages.indices.contains(page) ? shown.pages[page] : nil,
            name: translated("Page {1} of {2}", place.0, place.1))
        pageLabel.text = count == 0 ? translated("no pages") : translated("page {1} of {2}", place.0, place.1)
        previous.isSensitive = page > 0
        next.isSensitive = page + 1 < count
        let sheet = shown.pages.first?.size ?? shown.paper.size
        extent.text = translated("{1} × {2} mm", Self.millimetres(sheet.width), Self.millimetres(sheet.height))
    }

    private static func millimetres(_ points: Double) -> String { Wording.digits(Int((points / 72 * 25.4).rounded())) }

    /// Shows the pages as they come out on paper that was chosen in the system's dialog.
    func show(on other: PaperSize) {
        otherPaper = other
        typeset()
    }
}
