import GtkKit

/// Holds its child to one width, whatever the child would like.
final class FixedWidth: CustomWidget {
    private let child: Widget
    private let extent: Int

    /// `width` in logical pixels.
    init(_ child: Widget, width: Int) {
        self.child = child
        extent = max(width, child.preferredExtent(.horizontal).minimum)
        super.init(role: .group)
        addChild(child)
    }

    override func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) {
        guard orientation == .vertical else { return (extent, extent) }
        return child.preferredExtent(.vertical, across: extent)
    }

    override func sizeAllocate(width: Int, height: Int) {
        place(child, x: 0, y: 0, width: width, height: height)
    }
}
