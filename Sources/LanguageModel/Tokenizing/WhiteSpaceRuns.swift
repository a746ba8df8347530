/// Cuts a text into runs of white space and of everything else. One plain space after a run belongs to no run.
enum WhiteSpaceRuns {
    /// Calls `body` with each run and whether a plain space follows that is in no run.
    static func forEach(in text: [UInt32], _ body: (Range<Int>, Bool) -> Void) {
        guard var isSpace = text.first.map(Characters.isWhiteSpace) else { return }
        var start = 0
        for (index, scalar) in text.enumerated() {
            // Letters, by far the most, are no white space.
            let space = scalar <= 0x20 || scalar >= 0x7F ? Characters.isWhiteSpace(scalar) : false
            guard space != isSpace else { continue }
            isSpace = space
            let run = start..<index
            start = scalar == 0x20 ? index + 1 : index
            if !run.isEmpty { body(run, scalar == 0x20) }
        }
        if start < text.count { body(start..<text.count, false) }
    }
}
