import Drawing

internal import CGtk

/// Several lines of text to read or write, with a gutter and layers drawn below and above the words.
open class TextView: Widget {
    public let buffer: TextBuffer
    private var gutter: DrawingArea?
    private var followed: [SignalConnection] = []
    fileprivate var drawsBelow: LayerDraw?
    fileprivate var drawsAbove: LayerDraw?

    /// Draws a layer; the canvas is in buffer coordinates (see `bufferRects`), `visible` is what can be seen of it.
    public typealias LayerDraw = @MainActor (_ canvas: Canvas, _ visible: Bounds) -> Void

    public init(_ buffer: TextBuffer = TextBuffer()) {
        self.buffer = buffer
        super.init(sharing: g_object_new_with_properties(TextViewType.type, 0, nil, nil))
        gtk_text_view_set_buffer(view, buffer.buffer)
        onNotify("vadjustment") { [weak self] in self?.followScrolling() }
        followScrolling()
    }

    var view: UnsafeMutablePointer<GtkTextView> { instance() }

    // MARK: Looks

    public var isEditable: Bool {
        get { gtk_text_view_get_editable(view) != 0 }
        set { gtk_text_view_set_editable(view, newValue.gboolean) }
    }

    public var isCursorVisible: Bool {
        get { gtk_text_view_get_cursor_visible(view) != 0 }
        set { gtk_text_view_set_cursor_visible(view, newValue.gboolean) }
    }

    /// Breaks lines between words (and within words that are wider than the view).
    public func setWraps(_ wraps: Bool) {
        gtk_text_view_set_wrap_mode(view, wraps ? GTK_WRAP_WORD_CHAR : GTK_WRAP_NONE)
    }

    /// Whether Tab writes a tab rather than moving the focus.
    public func setAcceptsTab(_ accepts: Bool) { gtk_text_view_set_accepts_tab(view, accepts.gboolean) }

    /// Room around the text, in logical pixels.
    public func setTextMargins(left: Int, right: Int, top: Int = 0, bottom: Int = 0) {
        gtk_text_view_set_left_margin(view, Int32(left))
        gtk_text_view_set_right_margin(view, Int32(right))
        gtk_text_view_set_top_margin(view, Int32(top))
        gtk_text_view_set_bottom_margin(view, Int32(bottom))
    }

    /// Room above and below paragraphs and between their lines, in logical pixels.
    public func setLineSpacing(above: Int = 0, below: Int = 0, insideWrap: Int = 0) {
        gtk_text_view_set_pixels_above_lines(view, Int32(above))
        gtk_text_view_set_pixels_below_lines(view, Int32(below))
        gtk_text_view_set_pixels_inside_wrap(view, Int32(insideWrap))
    }

    // MARK: Scrolling

    /// Scrolls so that an offset stands at `yalign` of the height, 0 (top) to 1 (bottom); works before the first layout.
    public func scroll(to offset: Int, yalign: Double = 0.3) {
        var iterator = buffer.iterator(at: offset)
        let mark = gtk_text_buffer_get_mark(buffer.buffer, "gtk-kit-scroll")
        if let mark {
            gtk_text_buffer_move_mark(buffer.buffer, mark, &iterator)
        }
        let target = mark ?? gtk_text_buffer_create_mark(buffer.buffer, "gtk-kit-scroll", &iterator, 1)
        gtk_text_view_scroll_to_mark(view, target, 0, 1, 0, yalign)
    }

    /// Scrolls to the very beginning, the margin above the text included.
    public func scrollToTop() {
        guard let scrolling else { return }
        scrolling.value = scrolling.lower
    }

    /// Scrolls as little as brings an offset on screen.
    public func reveal(_ offset: Int, margin: Double = 0.1) {
        let mark = buffer.makeMark(at: offset)
        gtk_text_view_scroll_to_mark(view, mark.mark, min(max(margin, 0), 0.49), 0, 0, 0)
        // The view keeps the place of a pending scroll by the mark itself, so it goes only later.
        onIdle { mark.delete() }
    }

    private func followScrolling() {
        followed.forEach { $0.disconnect() }
        guard let adjustment = scrolling else { return followed = [] }
        let redraw: @MainActor () -> Void = { [weak self] in self?.gutter?.queueDraw() }
        followed = [adjustment.onChange(redraw), adjustment.onBoundsChange(redraw)]
    }

    /// Where the view is scrolled to; its bounds change while the view measures lines that were not on screen yet.
    public var scrolling: Adjustment? {
        gtk_scrollable_get_vadjustment(opaque).map { Adjustment.adjustment($0) }
    }

    // MARK: Gutter and layers

    /// Sets what is drawn left of the text, `width` logical pixels wide and as high as the view. Heights agree with
    /// `rects`, so a closure draws beside a range at the `y` of its rectangles.
    public func setGutter(
        width: Int, draw: (@MainActor (_ canvas: Canvas, _ width: Double, _ height: Double) -> Void)?
    ) {
        guard let draw else {
            gutter = nil
            return gtk_text_view_set_gutter(view, GTK_TEXT_WINDOW_LEFT, nil)
        }
        let area = gutter ?? DrawingArea()
        area.setContentSize(width: width, height: 0)
        area.setDraw(draw)
        guard gutter == nil else { return }
        gutter = area
        gtk_text_view_set_gutter(view, GTK_TEXT_WINDOW_LEFT, area.widget)
    }

    /// The gutter's widget, for gestures and tooltips on it.
    public var gutterWidget: Widget? { gutter }

    /// Puts a widget over the text at a point of buffer coordinates; it scrolls along.
    public func addOverlay(_ child: Widget, x: Int, y: Int) {
        gtk_text_view_add_overlay(view, child.widget, Int32(x), Int32(y))
    }

    /// Draws under the words.
    public func setDrawBelow(_ draw: LayerDraw?) {
        drawsBelow = draw
        queueDraw()
    }

    /// Draws text and gutter again in the next frame.
    public func redraw() {
        queueDraw()
        gutter?.queueDraw()
    }

    fileprivate func snapshotLayer(_ draw: LayerDraw, _ snapshot: OpaquePointer) {
        let visible = visibleBounds
        guard visible.width > 0, visible.height > 0 else { return }
        let frame = Snapshot(snapshot, owner: widget)
        frame.draw(visible) { draw($0, visible) }
        frame.end()
    }
}

/// GtkTextView with its two layers open to Swift.
private enum TextViewType {
    static let type: GType = {
        var query = GTypeQuery()
        g_type_query(gtk_text_view_get_type(), &query)
        return g_type_register_static_simple(
            gtk_text_view_get_type(), "GtkKitTextView", query.class_size, initialize, query.instance_size, nil,
            GTypeFlags(0))
    }()

    private static let initialize: GClassInitFunc = { data, _ in
        data?.unsafeCast(to: GtkTextViewClass.self).pointee.snapshot_layer = { raw, layer, snapshot in
            guard let raw, let snapshot else { return }
            onMain((raw, layer, snapshot)) { raw, layer, snapshot in
                guard let face = Object.face(of: raw) as? TextView else { return }
                let draw = layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT ? face.drawsBelow : face.drawsAbove
                if let draw { face.snapshotLayer(draw, snapshot) }
            }
        }
    }
}
