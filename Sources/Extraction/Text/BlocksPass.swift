/// Cuts a text into lines that stand by themselves, and tells headings, bylines, datelines, captions and page furniture.
public struct BlocksPass: DocumentPass {
    public let name = "blocks"
    public let requires: Set<Layer> = [.tokens]
    public let assigns: Set<Layer> = [.blocks]
    private let lexicon: Lexicon

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    public func run(on analysis: inout Analysis) {
        let lines = Self.lines(of: analysis)
        var reader = LineReader(scalars: analysis.scalars, lexicon: lexicon)
        let kinds = reader.kinds(of: lines.map(\.range))
        analysis.blocks = zip(lines, kinds).map { Block(range: $0.range, tokens: $0.tokens, kind: $1) }
    }

    /// The lines that are not empty, without the white space around.
    private static func lines(of analysis: Analysis) -> [(range: Range<Int>, tokens: Range<Int>)] {
        var lines: [(Range<Int>, Range<Int>)] = []
        var start: (token: Int, place: Int)?
        var end = 0
        for (index, token) in analysis.tokens.enumerated() {
            let range = token.range
            if token.isWhiteSpace {
                guard let first = start, analysis.scalars[range].contains(where: Self.breaksLine) else { continue }
                lines.append((first.place..<end, first.token..<index))
                start = nil
            } else {
                if start == nil { start = (index, range.lowerBound) }
                end = range.upperBound
            }
        }
        if let first = start { lines.append((first.place..<end, first.token..<analysis.tokens.count)) }
        return lines
    }

    private static func breaksLine(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }
}
