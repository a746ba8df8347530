import Network

/// A sheet of paper; sizes in points.
public struct PaperSize: Sendable, Hashable {
    /// As on the command line: "a4".
    public let name: String
    public let width: Double
    public let height: Double

    public init(name: String, width: Double, height: Double) {
        self.name = name
        self.width = width
        self.height = height
    }

    public static let a4 = PaperSize(name: "a4", width: 595.276, height: 841.89)
    public static let letter = PaperSize(name: "letter", width: 612, height: 792)
    public static let all = [a4, letter]

    /// 14 mm.
    public static let margin = 14 / 25.4 * 72

    /// The same sheet turned so that the longer side lies.
    public var landscape: PaperSize {
        width >= height ? self : PaperSize(name: name, width: height, height: width)
    }

    public var size: Size { Size(width, height) }
}
