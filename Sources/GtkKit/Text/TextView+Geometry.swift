internal import CGtk

/// Where the words are. Widget coordinates start at the view's upper left corner and are what gestures and popovers use;
/// buffer coordinates start where the text does and are what the layers draw in.
extension TextView {
    /// The offset at a point of the widget; nil where no word is.
    public func offset(atX x: Double, y: Double) -> Int? {
        var bufferX: Int32 = 0
        var bufferY: Int32 = 0
        gtk_text_view_window_to_buffer_coords(
            view, GTK_TEXT_WINDOW_WIDGET, Int32(x.rounded(.down)), Int32(y.rounded(.down)), &bufferX, &bufferY)
        var iterator = GtkTextIter()
        guard gtk_text_view_get_iter_at_location(view, &iterator, bufferX, bufferY) != 0 else { return nil }
        return Int(gtk_text_iter_get_offset(&iterator))
    }

    /// The offset nearest to a height of the widget: the beginning of the line there.
    public func lineOffset(atY y: Double) -> Int {
        var bufferY: Int32 = 0
        gtk_text_view_window_to_buffer_coords(
            view, GTK_TEXT_WINDOW_WIDGET, 0, Int32(y.rounded(.down)), nil, &bufferY)
        var iterator = GtkTextIter()
        gtk_text_view_get_line_at_y(view, &iterator, bufferY, nil)
        return Int(gtk_text_iter_get_offset(&iterator))
    }

    /// What of the text is on screen, in whole paragraphs.
    public var visibleRange: Range<Int> {
        let visible = visibleBounds
        var start = GtkTextIter()
        var end = GtkTextIter()
        gtk_text_view_get_line_at_y(view, &start, Int32(visible.y), nil)
        gtk_text_view_get_line_at_y(view, &end, Int32(visible.y + visible.height), nil)
        gtk_text_iter_forward_to_line_end(&end)
        let first = Int(gtk_text_iter_get_offset(&start))
        return first..<max(first, Int(gtk_text_iter_get_offset(&end)))
    }

    /// What of the text is on screen, in buffer coordinates.
    public var visibleBounds: Bounds {
        var rectangle = GdkRectangle()
        gtk_text_view_get_visible_rect(view, &rectangle)
        return Bounds(rectangle)
    }

    /// The rectangles of a range, one a line, in widget coordinates.
    public func rects(for range: Range<Int>) -> [Bounds] {
        let origin = origin
        return bufferRects(for: range).map {
            Bounds(x: $0.x + origin.x, y: $0.y + origin.y, width: $0.width, height: $0.height)
        }
    }

    /// The rectangles of a range, one a line, in buffer coordinates.
    public func bufferRects(for range: Range<Int>) -> [Bounds] {
        var rects: [Bounds] = []
        var start = buffer.iterator(at: range.lowerBound)
        var end = buffer.iterator(at: range.upperBound)
        while gtk_text_iter_compare(&start, &end) < 0 {
            var lineEnd = start
            gtk_text_view_forward_display_line_end(view, &lineEnd)
            if gtk_text_iter_compare(&lineEnd, &end) < 0 {
                append(from: &start, to: &lineEnd, isBroken: true, &rects)
                start = lineEnd
                guard gtk_text_iter_forward_char(&start) != 0 else { break }
            } else {
                append(from: &start, to: &end, isBroken: false, &rects)
                break
            }
        }
        return rects
    }

    /// One line's rectangle. Where the line goes on below, the iterator stands before its last character, which counts
    /// unless it is the space that the break swallowed.
    private func append(
        from start: inout GtkTextIter, to end: inout GtkTextIter, isBroken: Bool, _ rects: inout [Bounds]
    ) {
        var first = GdkRectangle()
        var last = GdkRectangle()
        gtk_text_view_get_iter_location(view, &start, &first)
        gtk_text_view_get_iter_location(view, &end, &last)
        let breaker = gtk_text_iter_get_char(&end)
        let countsLast = isBroken && g_unichar_isspace(breaker) == 0
        let right = last.y == first.y ? last.x + (countsLast ? last.width : 0) : first.x + first.width
        let left = min(first.x, right)
        guard right != first.x || first.width == 0 else { return }
        rects.append(
            Bounds(
                x: Double(left), y: Double(first.y), width: Double(max(first.x, right) - left),
                height: Double(first.height)))
    }

    /// Where buffer coordinates begin in the widget.
    private var origin: (x: Double, y: Double) {
        var x: Int32 = 0
        var y: Int32 = 0
        gtk_text_view_buffer_to_window_coords(view, GTK_TEXT_WINDOW_WIDGET, 0, 0, &x, &y)
        return (Double(x), Double(y))
    }
}

extension Bounds {
    init(_ rectangle: GdkRectangle) {
        self.init(
            x: Double(rectangle.x), y: Double(rectangle.y), width: Double(rectangle.width),
            height: Double(rectangle.height))
    }
}
