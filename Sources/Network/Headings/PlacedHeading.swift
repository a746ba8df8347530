/// A heading where it was found room, centred on `box` or flush with its left side.
public struct PlacedHeading: Sendable, Hashable {
    public enum Subject: Sendable, Hashable {
        /// Place in ``LayoutHeadings/communities``.
        case community(Int)
        /// Place in ``LayoutHeadings/bands``.
        case band(Int)
    }

    public let subject: Subject
    public let lines: [String]
    public var box: Rect
    /// Font size in the canvas's unit.
    public let size: Double
    public let isCentred: Bool
    /// From 0 to 1.
    public var opacity: Double
    public var isPointedAt = false
    /// Whether it has the keyboard.
    public var isFocused = false

    /// Bands have bold headings.
    public var isBold: Bool { if case .band = subject { true } else { false } }

    public init(
        subject: Subject, lines: [String], box: Rect, size: Double, isCentred: Bool, opacity: Double = 1
    ) {
        self.subject = subject
        self.lines = lines
        self.box = box
        self.size = size
        self.isCentred = isCentred
        self.opacity = opacity
    }
}
