internal import CGtk

/// Text of a table's cell: flush left from the top, wrapped to so many lines and cut at their end.
///
/// A label breaks its text into lines many times over to know how wide and high it wants to be; hundreds of them make a
/// table slow to sort. This one's size depends on its font alone, and only what is drawn is broken into lines, once.
public final class CellText: CustomWidget {
    private let lines: Int
    private let leading: Double?
    private var layout: OpaquePointer?
    private var font: (serial: UInt32, lineHeight: Int)?
    /// More than fits on the lines of the widest screen.
    private static let longest = 2000

    /// `leading` is from line to line, in sizes of the font; nil for the font's own.
    public init(lines: Int, leading: Double? = nil, classes: [String] = []) {
        self.lines = lines
        self.leading = leading
        super.init(role: .label)
        classes.forEach(addCSSClass)
        gtk_widget_set_overflow(widget, GTK_OVERFLOW_HIDDEN)
    }

    isolated deinit { forgetLayout() }

    /// Its accessible name too.
    public var text = "" {
        didSet {
            guard text != oldValue else { return }
            forgetLayout()
            setAccessibleName(text)
            queueDraw()
        }
    }

    override public func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) {
        guard orientation == .vertical else { return (0, 0) }
        // Rounded up once: each line of its own would make the row grow by a point.
        let height = (lines * lineHeight + Int(PANGO_SCALE) - 1) / Int(PANGO_SCALE)
        return (height, height)
    }

    override public func snapshot(_ snapshot: Snapshot) {
        guard let layout = layout ?? makeLayout() else { return }
        self.layout = layout
        pango_layout_set_width(layout, Int32(clamping: width) * PANGO_SCALE)
        snapshot.text(layout)
    }

    private func makeLayout() -> OpaquePointer? {
        let layout = gtk_widget_create_pango_layout(widget, String(text.prefix(Self.longest)))
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
        pango_layout_set_height(layout, -Int32(lines))
        if leading != nil {
            let list = pango_attr_list_new()
            pango_attr_list_insert(list, pango_attr_line_height_new_absolute(Int32(clamping: lineHeight)))
            pango_layout_set_attributes(layout, list)
            pango_attr_list_unref(list)
        }
        return layout
    }

    private func forgetLayout() {
        if let layout { g_object_unref(UnsafeMutableRawPointer(layout)) }
        layout = nil
    }

    /// In Pango units; asked again when the style sheet gives another font.
    private var lineHeight: Int {
        guard let context = gtk_widget_get_pango_context(widget) else { return 0 }
        let serial = pango_context_get_serial(context)
        if let font, font.serial == serial { return font.lineHeight }
        if let leading, let description = pango_context_get_font_description(context) {
            let height = Int(leading * Double(pango_font_description_get_size(description)))
            font = (serial, height)
            return height
        }
        guard let metrics = pango_context_get_metrics(context, nil, nil) else { return 0 }
        defer { pango_font_metrics_unref(metrics) }
        let height = Int(pango_font_metrics_get_height(metrics))
        font = (serial, height)
        return height
    }
}
