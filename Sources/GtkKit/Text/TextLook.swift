import Drawing

internal import CGtk

/// How text looks in a label or under a tag; nil leaves a trait as it is.
public struct TextLook: Sendable, Hashable {
    /// Pango has no dotted line: draw one under `TextView`'s text instead.
    public enum Underline: Sendable, Hashable {
        case none, single, double, error

        var pango: PangoUnderline {
            switch self {
            case .none: PANGO_UNDERLINE_NONE
            case .single: PANGO_UNDERLINE_SINGLE
            case .double: PANGO_UNDERLINE_DOUBLE
            case .error: PANGO_UNDERLINE_ERROR
            }
        }
    }

    public var foreground: Color?
    public var background: Color?
    public var underline: Underline?
    public var underlineColor: Color?
    /// 100 to 1000; 400 is regular, 700 bold.
    public var weight: Int?
    public var isItalic: Bool?
    /// Families in order of preference, separated by commas.
    public var family: String?
    /// Height of the em in logical pixels at 96 dpi; grows with the desktop's text scale.
    public var size: Double?
    /// Times the size around it.
    public var scale: Double?
    /// Times the height of line that the font asks for; only under a tag.
    public var lineHeight: Double?
    public var isStruckThrough: Bool?
    /// Figures of one width, for columns.
    public var hasTabularFigures: Bool?

    public init(
        foreground: Color? = nil, background: Color? = nil, underline: Underline? = nil,
        underlineColor: Color? = nil, weight: Int? = nil, isItalic: Bool? = nil, family: String? = nil,
        size: Double? = nil, scale: Double? = nil, lineHeight: Double? = nil, isStruckThrough: Bool? = nil,
        hasTabularFigures: Bool? = nil
    ) {
        self.foreground = foreground
        self.background = background
        self.underline = underline
        self.underlineColor = underlineColor
        self.weight = weight
        self.isItalic = isItalic
        self.family = family
        self.size = size
        self.scale = scale
        self.lineHeight = lineHeight
        self.isStruckThrough = isStruckThrough
        self.hasTabularFigures = hasTabularFigures
    }
}

extension TextLook {
    /// Appends the traits over `range` (UTF-8 offsets) to a Pango list.
    func append(to list: OpaquePointer?, over range: Range<Int>) {
        for attribute in attributes {
            attribute.pointee.start_index = UInt32(range.lowerBound)
            attribute.pointee.end_index = UInt32(range.upperBound)
            pango_attr_list_insert(list, attribute)
        }
    }

    /// Pango takes points: 96 pixels an inch are 72 of them.
    static func pangoSize(_ pixels: Double) -> Int32 { Int32((pixels * 0.75 * Double(PANGO_SCALE)).rounded()) }

    private var attributes: [UnsafeMutablePointer<PangoAttribute>] {
        var list: [UnsafeMutablePointer<PangoAttribute>?] = []
        if let color = foreground?.pango {
            list.append(pango_attr_foreground_new(color.red, color.green, color.blue))
        }
        if let color = background?.pango {
            list.append(pango_attr_background_new(color.red, color.green, color.blue))
        }
        if let underline { list.append(pango_attr_underline_new(underline.pango)) }
        if let color = underlineColor?.pango {
            list.append(pango_attr_underline_color_new(color.red, color.green, color.blue))
        }
        if let weight { list.append(pango_attr_weight_new(PangoWeight(UInt32(weight)))) }
        if let isItalic { list.append(pango_attr_style_new(isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)) }
        if let family { list.append(pango_attr_family_new(family)) }
        if let size { list.append(pango_attr_size_new(TextLook.pangoSize(size))) }
        if let scale { list.append(pango_attr_scale_new(scale)) }
        if let isStruckThrough { list.append(pango_attr_strikethrough_new(isStruckThrough.gboolean)) }
        if let hasTabularFigures { list.append(pango_attr_font_features_new(hasTabularFigures ? "tnum=1" : "tnum=0")) }
        return list.compactMap { $0 }
    }
}
