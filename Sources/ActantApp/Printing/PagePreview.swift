import Drawing
import GtkKit
import Report
import Translation

/// One page as it will come out, as large as there is room.
final class PagePreview: CustomWidget {
    private let sheet = Sheet()
    private let spinner = Spinner()
    private static let margin = 24

    init() {
        super.init(role: .group)
        addCSSClass("print-preview")
        setAccessibleName(translated("Preview"))
        hexpand = true
        vexpand = true
        sheet.isVisible = false
        addChild(sheet)
        addChild(spinner)
        spinner.isVisible = false
        spinner.setAccessibleName(translated("Setting the pages"))
        spinner.setSizeRequest(width: 32, height: 32)
    }

    /// Shows a page; `name` is what a screen reader says.
    func show(_ page: Page?, name: String) {
        sheet.page = page
        sheet.setAccessibleName(name)
        sheet.isVisible = page != nil
        isWaiting = false
        queueAllocate()
    }

    /// Whether a spinner turns over the page, which is then the last one that was ready.
    var isWaiting = false {
        didSet {
            spinner.isVisible = isWaiting
            spinner.isSpinning = isWaiting
            sheet.opacity = isWaiting ? 0.4 : 1
        }
    }

    func focusPage() { sheet.grabFocus() }

    override func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) {
        (240, orientation == .horizontal ? 560 : 720)
    }

    override func sizeAllocate(width: Int, height: Int) {
        if let size = sheet.page?.size {
            let room = (width: Double(width - 2 * Self.margin), height: Double(height - 2 * Self.margin))
            let factor = max(0.05, min(room.width / size.width, room.height / size.height))
            let extent = (width: (size.width * factor).rounded(), height: (size.height * factor).rounded())
            place(
                sheet, x: ((Double(width) - extent.width) / 2).rounded(),
                y: ((Double(height) - extent.height) / 2).rounded(), width: Int(extent.width),
                height: Int(extent.height))
        }
        if spinner.isVisible { place(spinner, x: Double(width) / 2 - 16, y: Double(height) / 2 - 16) }
    }
}

/// The sheet of paper; the style sheet gives it its shadow.
private final class Sheet: CustomWidget {
    var page: Page? {
        didSet { queueDraw() }
    }

    init() {
        super.init(role: .image)
        addCSSClass("paper")
        isFocusable = true
        let click = ClickGesture()
        click.onPress { [weak self] _ in self?.grabFocus() }
        add(click)
    }

    override func snapshot(_ snapshot: Snapshot) {
        guard let page, width > 0 else { return }
        let extent = (width: Double(width), height: Double(height))
        snapshot.draw(Bounds(x: 0, y: 0, width: extent.width, height: extent.height)) { canvas in
            canvas.scale(extent.width / page.size.width, extent.height / page.size.height)
            page.draw(on: canvas)
        }
    }
}
