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
    /// The colour of all runs, nil where it is the one given when drawing.
    private let color: Color?
    private let isUniform: Bool

    /// One line: it belongs to the layout, which never changes, and lives as long.
    private struct Line {
        let pointer: UnsafeMutablePointer<PangoLayoutLine>
        let left: Double
        let width: Double
    }

    init(_ context: TextContext, _ runs: [TextRun], _ paragraph: ParagraphStyle) {
        self.context = context
        self.paragraph = paragraph
        color = runs.first?.style.color
        isUniform = runs.allSatisfy { $0.style.color == runs.first?.style.color }
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
        var found: [(line: Int, x: Double, width: Double)] = []
        for (number, line) in lines.enumerated() {
            let words = self.bytes(ofLine: number).clamped(to: bytes)
            guard !words.isEmpty else { continue }
            var ranges: UnsafeMutablePointer<Int32>?
            var count: Int32 = 0
            pango_layout_line_get_x_ranges(
                line.pointer, Int32(words.lowerBound), Int32(words.upperBound), &ranges, &count)
            defer { g_free(ranges) }
            guard let ranges else { continue }
            for index in 0..<Int(count) {
                let (left, right) = (ranges[2 * index], ranges[2 * index + 1])
                found.append((number, Double(left) / units, Double(right - left) / units))
            }
        }
        return found
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
        let isOutlined = canvas.outlinesText && isUniform
        canvas.set(isOutlined ? self.color ?? color : color)
        for number in range.clamped(to: lines.indices) {
            let line = lines[number]
            cairo_move_to(canvas.cairo, x + line.left, y + lineHeight * Double(number - range.lowerBound) + baseline)
            if isOutlined {
                pango_cairo_layout_line_path(canvas.cairo, line.pointer)
            } else {
                pango_cairo_show_layout_line(canvas.cairo, line.pointer)
            }
        }
        if isOutlined { cairo_fill(canvas.cairo) }
        cairo_new_path(canvas.cairo)
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
