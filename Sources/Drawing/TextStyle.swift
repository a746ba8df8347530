/// How words look; sizes in the canvas's unit.
public struct TextStyle: Sendable, Hashable {
    /// Families in order of preference, separated by commas.
    public var family: String
    /// Height of the em.
    public var size: Double
    public var weight: Weight
    public var isItalic: Bool
    /// Nil for the colour given when drawing.
    public var color: Color?
    public var isUnderlined: Bool
    /// How far the baseline is raised, for superscripts.
    public var rise: Double
    /// Figures of one width, for columns.
    public var hasTabularFigures: Bool

    public enum Weight: Int, Sendable, Hashable { case regular = 400, medium = 500, bold = 700 }

    public init(
        family: String, size: Double, weight: Weight = .regular, isItalic: Bool = false, color: Color? = nil,
        isUnderlined: Bool = false, rise: Double = 0, hasTabularFigures: Bool = false
    ) {
        self.family = family
        self.size = size
        self.weight = weight
        self.isItalic = isItalic
        self.color = color
        self.isUnderlined = isUnderlined
        self.rise = rise
        self.hasTabularFigures = hasTabularFigures
    }

    public func bold() -> TextStyle { changed { $0.weight = .bold } }
    public func colored(_ color: Color) -> TextStyle { changed { $0.color = color } }
    public func sized(_ size: Double) -> TextStyle { changed { $0.size = size } }
    public func tabular() -> TextStyle { changed { $0.hasTabularFigures = true } }

    public func changed(_ change: (inout TextStyle) -> Void) -> TextStyle {
        var copy = self
        change(&copy)
        return copy
    }
}

/// Words of one style. The text is taken literally: there is no markup.
public struct TextRun: Sendable, Hashable {
    public var text: String
    public var style: TextStyle

    public init(_ text: String, _ style: TextStyle) {
        self.text = text
        self.style = style
    }
}

/// How a paragraph is broken into lines; lengths in the canvas's unit.
public struct ParagraphStyle: Sendable, Hashable {
    /// Nil for one line as long as it gets.
    public var width: Double?
    public var alignment: Alignment
    /// From baseline to baseline; nil for what the font asks for.
    public var lineHeight: Double?
    /// Whatever goes beyond is cut and ends in "…"; nil for all lines.
    public var maximumLines: Int?
    /// Whether a paragraph that begins in a script written from the right runs from the right as a whole.
    public var takesDirectionFromText: Bool

    public enum Alignment: Sendable, Hashable { case left, centre, right }

    public init(
        width: Double? = nil, alignment: Alignment = .left, lineHeight: Double? = nil, maximumLines: Int? = nil,
        takesDirectionFromText: Bool = false
    ) {
        self.width = width
        self.alignment = alignment
        self.lineHeight = lineHeight
        self.maximumLines = maximumLines
        self.takesDirectionFromText = takesDirectionFromText
    }
}
