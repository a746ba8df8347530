import Drawing

internal import CGtk

/// A widget that a closure draws. See `CustomWidget` for one that has children.
open class DrawingArea: Widget {
    public init() {
        super.init(sharing: gtk_drawing_area_new())
    }

    /// Called whenever the area is to be drawn, with its size in logical pixels. The canvas is good for this call only.
    public func setDraw(_ draw: @escaping @MainActor (_ canvas: Canvas, _ width: Double, _ height: Double) -> Void) {
        let box = ClosureBox<Draw>(draw)
        gtk_drawing_area_set_draw_func(instance(), drawing, box.retained(), releaseBox)
        queueDraw()
    }

    /// The size the area asks for, in logical pixels.
    public func setContentSize(width: Int, height: Int) {
        gtk_drawing_area_set_content_width(instance(), Int32(width))
        gtk_drawing_area_set_content_height(instance(), Int32(height))
    }
}

private typealias Draw = @MainActor (Canvas, Double, Double) -> Void

private let drawing: GtkDrawingAreaDrawFunc = { _, cairo, width, height, data in
    guard let cairo, let data else { return }
    onMain((cairo, width, height, data)) { cairo, width, height, data in
        ClosureBox<Draw>.from(data).closure(Canvas(borrowing: cairo), Double(width), Double(height))
    }
}
