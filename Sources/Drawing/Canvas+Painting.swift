internal import CPango

/// How a line looks; lengths in the canvas's unit.
public struct LineStyle: Sendable, Hashable {
    public var width: Double
    /// Lengths on and off in turn; empty for a solid line.
    public var dash: [Double]
    public var dashOffset: Double
    public var cap: Cap
    public var join: Join

    public enum Cap: Sendable, Hashable { case butt, round, square }
    public enum Join: Sendable, Hashable { case miter, round, bevel }

    public init(
        width: Double, dash: [Double] = [], dashOffset: Double = 0, cap: Cap = .butt, join: Join = .miter
    ) {
        self.width = width
        self.dash = dash
        self.dashOffset = dashOffset
        self.cap = cap
        self.join = join
    }
}

extension Canvas {
    /// Fills the current path; `keepsPath` leaves it for a stroke.
    public func fill(_ color: Color, keepsPath: Bool = false) {
        set(color)
        if keepsPath { cairo_fill_preserve(cairo) } else { cairo_fill(cairo) }
    }

    public func stroke(_ color: Color, _ style: LineStyle, keepsPath: Bool = false) {
        set(color)
        set(style)
        if keepsPath { cairo_stroke_preserve(cairo) } else { cairo_stroke(cairo) }
    }

    public func stroke(_ color: Color, width: Double, keepsPath: Bool = false) {
        stroke(color, LineStyle(width: width), keepsPath: keepsPath)
    }

    /// Covers everything within the clip.
    public func paint(_ color: Color) {
        set(color)
        cairo_paint(cairo)
    }

    /// A straight line between two points.
    public func rule(
        from x1: Double, _ y1: Double, to x2: Double, _ y2: Double, _ color: Color, _ style: LineStyle
    ) {
        newPath()
        move(x1, y1)
        line(x2, y2)
        stroke(color, style)
    }

    /// An upright bar with sharp edges: on pixels they are moved to the nearest, so that bars drawn in parts meet unseen.
    public func bar(x: Double, from top: Double, to bottom: Double, width: Double, _ color: Color) {
        var (left, right, ignored) = (x - width / 2, x + width / 2, 0.0)
        if outlinesText {
            cairo_user_to_device(cairo, &left, &ignored)
            ignored = 0
            cairo_user_to_device(cairo, &right, &ignored)
            (left, right) = (left.rounded(), max(right.rounded(), left.rounded() + 1))
            ignored = 0
            cairo_device_to_user(cairo, &left, &ignored)
            ignored = 0
            cairo_device_to_user(cairo, &right, &ignored)
        }
        newPath()
        rectangle(left, top, right - left, bottom - top)
        fill(color)
    }

    func set(_ color: Color) { cairo_set_source_rgba(cairo, color.red, color.green, color.blue, color.alpha) }

    private func set(_ style: LineStyle) {
        cairo_set_line_width(cairo, style.width)
        cairo_set_dash(cairo, style.dash, Int32(style.dash.count), style.dashOffset)
        let cap =
            switch style.cap {
            case .butt: CAIRO_LINE_CAP_BUTT
            case .round: CAIRO_LINE_CAP_ROUND
            case .square: CAIRO_LINE_CAP_SQUARE
            }
        let join =
            switch style.join {
            case .miter: CAIRO_LINE_JOIN_MITER
            case .round: CAIRO_LINE_JOIN_ROUND
            case .bevel: CAIRO_LINE_JOIN_BEVEL
            }
        cairo_set_line_cap(cairo, cap)
        cairo_set_line_join(cairo, join)
    }

    // MARK: Links

    /// Marks what `body` draws as a place that ``link(to:_:)`` leads to; only PDF keeps it.
    public func destination(_ name: String, _ body: () -> Void) {
        tagged("cairo.dest", "name='\(Self.tagName(name))'", body)
    }

    /// Makes a rectangle lead to the destination of that name; only PDF keeps it.
    public func link(to name: String, x: Double, y: Double, width: Double, height: Double) {
        tagged("Link", "dest='\(Self.tagName(name))' rect=[\(x) \(y) \(width) \(height)]") {}
    }

    private func tagged(_ tag: String, _ attributes: String, _ body: () -> Void) {
        cairo_tag_begin(cairo, tag, attributes)
        body()
        cairo_tag_end(cairo, tag)
    }

    /// Letters, digits and hyphens only: cairo's attribute syntax knows quotes and escapes.
    private static func tagName(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { scalar in
                    scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
                        ? scalar : "-"
                }))
    }
}
