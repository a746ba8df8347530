internal import CPango

/// Text broken into lines, ready to be measured and drawn, as a whole or line by line over several pages.
public final class TextLayout {
    /// From top to top.
    public let lineHeight: Double
    /// From the top of a line to its baseline.
    public let baseline: Double
    /// Width of the longest line.
    public let width: Double
    public let paragraph: ParagraphStyle
    let layout: OpaquePointer
    /// Keeps the fonts alive.
    private let context: TextContext
    private let lines: [Line]
    /// Which bytes have which colour, neighbours of one colour together; nil for the one given when drawing.
    private let colors: [(bytes: Range<Int>, color: Color?)]

    /// One line: it belongs to the layout, which never changes, and lives as long.
    private struct Line {
        let pointer: UnsafeMutablePointer<PangoLayoutLine>
        let left: Double
        let width: Double
    }

    init(_ context: TextContext, _ runs: [TextRun], _ paragraph: ParagraphStyle) {
        self.context = context
        self.paragraph = paragraph
        colors = Self.colors(runs)
        layout = pango_layout_new(context.context)
        TextAttributes.fill(layout, runs)
        TextAttributes.shape(layout, paragraph)
        let (lines, ascent, natural) = Self.measure(layout)
        self.lines = lines
        width = lines.map(\.width).max() ?? 0
        lineHeight = paragraph.lineHeight ?? natural
        baseline = (lineHeight - natural) / 2 + ascent
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// The lines, and how high the first stands above its baseline and is in all.
    private static func measure(_ layout: OpaquePointer) -> (lines: [Line], ascent: Double, height: Double) {
        var lines: [Line] = []
        var (ascent, height) = (0.0, 0.0)
        guard let iterator = pango_layout_get_iter(layout) else { return ([], 0, 0) }
        defer { pango_layout_iter_free(iterator) }
        repeat {
            var box = PangoRectangle()
            pango_layout_iter_get_line_extents(iterator, nil, &box)
            if lines.isEmpty {
                ascent = Double(pango_layout_iter_get_baseline(iterator) - box.y) / units
                height = Double(box.height) / units
            }
            if let pointer = pango_layout_iter_get_line_readonly(iterator) {
                lines.append(
                    Line(pointer: pointer, left: Double(box.x) / units, width: Double(box.width) / units))
            }
        } while pango_layout_iter_next_line(iterator) != 0
        return (lines, ascent, height)
    }

    public var lineCount: Int { lines.count }
    /// Height of all lines.
    public var height: Double { lineHeight * Double(lineCount) }
    /// Whether words were left out and an ellipsis stands in their place.
    public var isCut: Bool { pango_layout_is_ellipsized(layout) != 0 }

    /// What the ink of the first line covers, relative to the line's beginning on its baseline.
    public var ink: (x: Double, y: Double, width: Double, height: Double) {
        guard let line = lines.first else { return (0, 0, 0, 0) }
        var ink = PangoRectangle()
        pango_layout_line_get_extents(line.pointer, &ink, nil)
        return (
            Double(ink.x) / units, Double(ink.y) / units, Double(ink.width) / units, Double(ink.height) / units
        )
    }

    /// Width of one line.
    public func width(ofLine index: Int) -> Double { lines.indices.contains(index) ? lines[index].width : 0 }

    /// Where words stand: for each line they touch its number, and from where to where it holds them.
    ///
    /// - Parameter bytes: UTF-8 offsets in the text of all runs.
    public func spans(of bytes: Range<Int>) -> [(line: Int, x: Double, width: Double)] {
        lines.indices.flatMap { number in spans(of: bytes, on: number).map { (number, $0.x, $0.width) } }
    }

    private func spans(of bytes: Range<Int>, on number: Int) -> [(x: Double, width: Double)] {
        let words = self.bytes(ofLine: number).clamped(to: bytes)
        guard !words.isEmpty else { return [] }
        var ranges: UnsafeMutablePointer<Int32>?
        var count: Int32 = 0
        pango_layout_line_get_x_ranges(
            lines[number].pointer, Int32(words.lowerBound), Int32(words.upperBound), &ranges, &count)
        defer { g_free(ranges) }
        guard let ranges else { return [] }
        return (0..<Int(count)).map { index in
            (Double(ranges[2 * index]) / units, Double(ranges[2 * index + 1] - ranges[2 * index]) / units)
        }
    }

    /// UTF-8 offsets of the words on a line.
    public func bytes(ofLine index: Int) -> Range<Int> {
        guard lines.indices.contains(index) else { return 0..<0 }
        let line = lines[index].pointer.pointee
        return Int(line.start_index)..<Int(line.start_index + line.length)
    }

    // MARK: Drawing

    /// Draws the text with its upper left corner at a point; runs without a colour of their own take `color`.
    public func draw(on canvas: Canvas, x: Double, y: Double, color: Color) {
        draw(lines: 0..<lineCount, on: canvas, x: x, y: y, color: color)
    }

    /// Draws some of the lines, the first of them at the top.
    public func draw(lines range: Range<Int>, on canvas: Canvas, x: Double, y: Double, color: Color) {
        cairo_new_path(canvas.cairo)
        canvas.set(color)
        for number in range.clamped(to: lines.indices) {
            let line = lines[number]
            let top = y + lineHeight * Double(number - range.lowerBound)
            cairo_move_to(canvas.cairo, x + line.left, top + baseline)
            if !canvas.outlinesText {
                pango_cairo_show_layout_line(canvas.cairo, line.pointer)
            } else if colors.count <= 1 {
                pango_cairo_layout_line_path(canvas.cairo, line.pointer)
                canvas.fill(colors.first?.color ?? color)
            } else {
                fill(number, on: canvas, x: x, top: top, color: color)
            }
        }
        cairo_new_path(canvas.cairo)
    }

    /// Fills the outlines of a line of several colours: all of them once for each colour, where its words stand.
    private func fill(_ number: Int, on canvas: Canvas, x: Double, top: Double, color: Color) {
        for part in colors {
            let places = spans(of: part.bytes, on: number)
            guard !places.isEmpty else { continue }
            canvas.saved {
                for place in places {
                    canvas.rectangle(x + place.x, top - lineHeight, place.width, 3 * lineHeight)
                }
                canvas.clip()
                cairo_move_to(canvas.cairo, x + lines[number].left, top + baseline)
                pango_cairo_layout_line_path(canvas.cairo, lines[number].pointer)
                canvas.fill(part.color ?? color)
            }
        }
    }

    private static func colors(_ runs: [TextRun]) -> [(bytes: Range<Int>, color: Color?)] {
        var found: [(bytes: Range<Int>, color: Color?)] = []
        var place = 0
        for run in runs where !run.text.isEmpty {
            let end = place + run.text.utf8.count
            if let last = found.last, last.color == run.style.color {
                found[found.count - 1].bytes = last.bytes.lowerBound..<end
            } else {
                found.append((place..<end, run.style.color))
            }
            place = end
        }
        return found
    }

    /// Strokes the outlines of the letters, as a halo under the text that is drawn after it.
    public func drawHalo(on canvas: Canvas, x: Double, y: Double, color: Color, width: Double) {
        cairo_new_path(canvas.cairo)
        for (number, line) in lines.enumerated() {
            cairo_move_to(canvas.cairo, x + line.left, y + lineHeight * Double(number) + baseline)
            pango_cairo_layout_line_path(canvas.cairo, line.pointer)
        }
        canvas.stroke(color, LineStyle(width: width, cap: .round, join: .round))
    }
}

/// Pango counts in 1024ths.
let units = Double(PANGO_SCALE)
