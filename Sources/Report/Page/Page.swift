import Drawing
import Network

/// A page that is set and can be drawn, on paper, on screen or into a file.
public struct Page {
    /// In points.
    public let size: Size
    /// Sections that begin here and how far down, for the bookmarks of a PDF.
    public let sections: [(title: String, y: Double)]
    private let content: (Canvas) -> Void

    init(size: Size, sections: [(title: String, y: Double)] = [], content: @escaping (Canvas) -> Void) {
        self.size = size
        self.sections = sections
        self.content = content
    }

    /// Draws the page with its upper left corner at the origin; the canvas's unit is the point.
    public func draw(on canvas: Canvas) { content(canvas) }
}
