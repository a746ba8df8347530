/// A window over the steps of a time scale, as a slider moves it and playing does.
public struct TimeWindow: Sendable, Hashable {
    /// How many steps there are; at least 1.
    public let count: Int
    public private(set) var range: ClosedRange<Int>

    public init(count: Int, range: ClosedRange<Int>) {
        self.count = max(count, 1)
        self.range = range.clamped(to: 0...self.count - 1)
    }

    public var isWhole: Bool { range == 0...count - 1 }
    public var isAtEnd: Bool { range.upperBound == count - 1 }

    /// Moves both ends; the width stays.
    public mutating func move(by steps: Int) {
        let way = min(max(steps, -range.lowerBound), count - 1 - range.upperBound)
        range = range.lowerBound + way...range.upperBound + way
    }

    public mutating func moveStart(to step: Int) {
        range = min(max(step, 0), range.upperBound)...range.upperBound
    }

    public mutating func moveEnd(to step: Int) {
        range = range.lowerBound...max(min(step, count - 1), range.lowerBound)
    }

    /// Where playing begins: the whole grows from its first step; a window at the end starts over.
    public mutating func beginPlaying() {
        if isWhole {
            range = 0...0
        } else if isAtEnd {
            move(by: -range.lowerBound)
        }
    }

    /// The next picture of playing: what began at the start and grew goes on growing, another window moves. False at the
    /// end.
    public mutating func advance(isGrowing: Bool) -> Bool {
        guard !isAtEnd else { return false }
        if isGrowing { moveEnd(to: range.upperBound + 1) } else { move(by: 1) }
        return true
    }
}
