/// Cuts a text into lines that stand by themselves, and tells headings, bylines, datelines, captions and page furniture.
public struct BlocksPass: DocumentPass {
    public let name = "blocks"
    public let requires: Set<Layer> = [.tokens]
    public let assigns: Set<Layer> = [.blocks]

    public init() {}

    public func run(on analysis: inout Analysis) {
        var blocks: [Block] = []
        let tokens = analysis.tokens
        var start: Int?
        func close(at end: Int) {
            guard let first = start, first < end else { return }
            blocks.append(
                Block(
                    range: tokens[first].range.lowerBound..<tokens[end - 1].range.upperBound, tokens: first..<end,
                    kind: .paragraph))
            start = nil
        }
        for (index, token) in tokens.enumerated() {
            if token.isWhiteSpace {
                if analysis.scalars[token.range].contains("\n") { close(at: index) }
            } else if start == nil {
                start = index
            }
        }
        close(at: tokens.count)
        analysis.blocks = blocks
    }
}
