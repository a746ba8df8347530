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

    /// What of the text is on screen, in whole lines as they are broken.
    public var visibleRange: Range<Int> {
        let visible = visibleBounds
        var start = GtkTextIter()
        var end = GtkTextIter()
        gtk_text_view_get_iter_at_location(view, &start, 0, Int32(visible.y))
        gtk_text_view_get_iter_at_location(view, &end, 0, Int32(visible.y + visible.height))
        if gtk_text_view_forward_display_line(view, &end) == 0 { gtk_text_iter_forward_to_end(&end) }
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

    /// The rectangles of a range in buffer coordinates, in order: one a line, more where a line runs both ways. White
    /// space at which a line is broken has none.
    public func bufferRects(for range: Range<Int>) -> [Bounds] {
        var rects: [Bounds] = []
        var start = buffer.iterator(at: range.lowerBound)
        let limit = min(range.upperBound, buffer.count)
        while Int(gtk_text_iter_get_offset(&start)) < limit {
            let first = Int(gtk_text_iter_get_offset(&start))
            var next = start
            if gtk_text_view_forward_display_line(view, &next) == 0 { gtk_text_iter_forward_to_end(&next) }
            let end = Int(gtk_text_iter_get_offset(&next))
            // Between the two halves of a line's end GTK knows no next line.
            guard end > first else {
                guard gtk_text_iter_forward_char(&start) != 0 else { break }
                continue
            }
            appendLine(first..<min(end, limit), &rects)
            start = next
        }
        return rects
    }

    /// Where the line of an offset is, in buffer coordinates; its width is that of one character.
    public func bufferRect(at offset: Int) -> Bounds {
        var iterator = buffer.iterator(at: offset)
        var rectangle = GdkRectangle()
        gtk_text_view_get_iter_location(view, &iterator, &rectangle)
        return Bounds(rectangle)
    }

    /// The rectangles of a range within one line.
    private func appendLine(_ range: Range<Int>, _ rects: inout [Bounds]) {
        let words = Array(buffer.slice(range).unicodeScalars)
        guard let last = words.lastIndex(where: { !$0.properties.isWhitespace }) else { return }
        let end = range.lowerBound + last
        if words.contains(where: Self.mayRunLeft) {
            let each = (range.lowerBound...end).map { Self.upright(bufferRect(at: $0)) }
            rects += Self.joined(each)
        } else {
            let first = Self.upright(bufferRect(at: range.lowerBound))
            let final = Self.upright(bufferRect(at: end))
            let left = min(first.x, final.x)
            let right = max(first.x + first.width, final.x + final.width)
            rects.append(Bounds(x: left, y: first.y, width: right - left, height: first.height))
        }
    }

    /// Hebrew, Arabic and their like, and what turns the direction.
    private static func mayRunLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
        case 0x200F, 0x202B, 0x202E, 0x2067: true
        default: false
        }
    }

    /// A character that runs left has a negative width.
    private static func upright(_ rect: Bounds) -> Bounds {
        guard rect.width < 0 else { return rect }
        return Bounds(x: rect.x + rect.width, y: rect.y, width: -rect.width, height: rect.height)
    }

    /// Rectangles of one line, those that touch as one.
    private static func joined(_ rects: [Bounds]) -> [Bounds] {
        var runs: [Bounds] = []
        for rect in rects.sorted(by: { $0.x < $1.x }) {
            if let last = runs.last, rect.x <= last.x + last.width + 1 {
                runs[runs.count - 1].width = max(last.x + last.width, rect.x + rect.width) - last.x
            } else {
                runs.append(rect)
            }
        }
        return runs
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
