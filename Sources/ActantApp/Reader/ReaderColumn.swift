import GtkKit

/// The room of the article: the text learns how wide it is before it is laid out, and the card of a word floats over it.
final class ReaderColumn: CustomWidget {
    private let content: Overlay
    private let text: ReaderText

    init(_ text: ReaderText) {
        self.text = text
        let scroller = ScrolledWindow(text.view, horizontal: .never, vertical: .automatic)
        content = Overlay(scroller)
        text.follow(scroller.vertical)
        super.init(role: .group)
        content.addOverlay(text.card)
        addChild(content)
        vexpand = true
    }

    override func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) {
        let extent = content.preferredExtent(orientation, across: across)
        return orientation == .horizontal ? (min(extent.minimum, 240), extent.natural) : extent
    }

    override func sizeAllocate(width: Int, height: Int) {
        text.fit(width: width)
        place(content, x: 0, y: 0, width: width, height: height)
    }
}
