import GtkKit

/// Takes whatever width there is: content made for more room sticks out until it has adapted, instead of holding the
/// window open.
final class Yielding: CustomWidget {
    private let content: Widget

    init(_ content: Widget) {
        self.content = content
        super.init(role: .group)
        addChild(content)
    }

    override func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) {
        guard orientation == .vertical else { return (1, content.preferredExtent(.horizontal).natural) }
        return content.preferredExtent(.vertical)
    }

    override func sizeAllocate(width: Int, height: Int) {
        place(content, x: 0, y: 0, width: width, height: height)
    }
}
