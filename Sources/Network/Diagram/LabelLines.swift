/// How a label breaks into lines.
public enum LabelLines {
    /// One line up to the first break width, the most balanced two lines above it, three from the second.
    ///
    /// - Parameters:
    ///   - scale: what the break widths are multiplied by.
    ///   - width: width of a text in the canvas's unit.
    public static func broken(_ text: String, scale: Double = 1, width: (String) -> Double) -> [String] {
        let whole = width(text)
        let breaks = DiagramMetrics.labelBreakWidths
        if whole <= breaks.two * scale { return [text] }
        return balanced(text, lines: whole < breaks.three * scale ? 2 : 3, width: width)
    }

    /// `text` broken at spaces into at most `lines` lines whose widest is as narrow as can be.
    public static func balanced(_ text: String, lines: Int, width: (String) -> Double) -> [String] {
        let words = text.split(separator: " ").map(String.init)
        guard lines > 1, words.count > 1 else { return [text] }
        let parts = min(lines, words.count)
        var best: (lines: [String], width: Double)?
        for head in 1...(words.count - parts + 1) {
            let first = words[..<head].joined(separator: " ")
            let rest = words[head...].joined(separator: " ")
            let candidate = [first] + balanced(rest, lines: parts - 1, width: width)
            let widest = candidate.reduce(0) { max($0, width($1)) }
            if best.map({ widest < $0.width }) ?? true { best = (candidate, widest) }
        }
        return best?.lines ?? [text]
    }

    /// A guess at the size of a node's label at scale 1, for layouts made where there is no font at hand.
    public static func estimatedSize(_ label: String, relations: Int) -> Size {
        let style = DiagramMetrics.labelStyle(relations: relations)
        func width(_ text: String) -> Double {
            text.unicodeScalars.reduce(0) { $0 + relativeWidth($1) } * style.size * (style.isBold ? 1.08 : 1)
        }
        let lines = broken(label, width: width)
        return Size(lines.reduce(0) { max($0, width($1)) }, Double(lines.count) * style.size * 1.28)
    }

    /// Width of a letter of a usual sans in multiples of its size.
    private static func relativeWidth(_ scalar: Unicode.Scalar) -> Double {
        if scalar.properties.canonicalCombiningClass != .notReordered { return 0 }
        if scalar.value >= 0x2E80 { return 1 }
        if scalar.properties.isUppercase { return 0.64 }
        return switch scalar {
        case "i", "j", "l", "t", "f", "r", "I", " ", ".", ",", "'", "’", "-", "(", ")": 0.31
        case "m", "w": 0.8
        default: 0.54
        }
    }
}
