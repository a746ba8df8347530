/// A state of the non-monotonic arc-eager automaton: a stack, a buffer with tokens put back in front of it, and the arcs
/// so far. Tokens are their positions; -1 stands for none.
struct ArcEagerState {
    /// The kinds of actions, numbered as in the file.
    enum Kind: Int {
        case shift, reduce, left, right, sentenceBreak
    }

    private(set) var heads: [Int32]
    private(set) var labels: [UInt16]
    private var lastLeft: [Int32]
    private var lastRight: [Int32]
    /// The child of the same side that its head got before.
    private var previousSibling: [Int32]
    private var isUnshiftable: [Bool]
    private var startsSentence: [Bool]
    private var stack: [Int32] = []
    /// Tokens put back in front of the buffer; the last is the first.
    private var returned: [Int32] = []
    private var next: Int32 = 0
    private let count: Int32

    init(count: Int) {
        heads = [Int32](repeating: -1, count: count)
        labels = [UInt16](repeating: 0, count: count)
        lastLeft = heads
        lastRight = heads
        previousSibling = heads
        isUnshiftable = [Bool](repeating: false, count: count)
        startsSentence = isUnshiftable
        if count > 0 { startsSentence[0] = true }
        self.count = Int32(count)
    }

    private var bufferCount: Int { Int(count - next) + returned.count }

    var isFinished: Bool { stack.isEmpty && bufferCount == 0 }

    private func buffer(_ index: Int) -> Int32 {
        if index < returned.count { return returned[returned.count - 1 - index] }
        let token = next + Int32(index - returned.count)
        return token < count ? token : -1
    }

    private func stack(_ index: Int) -> Int32 {
        index < stack.count ? stack[stack.count - 1 - index] : -1
    }

    /// The eight tokens that the network looks at.
    func features(into tokens: inout [Int32]) {
        let first = buffer(0)
        let top = stack(0)
        tokens[0] = first
        tokens[1] = buffer(1)
        tokens[2] = top
        tokens[3] = stack(1)
        tokens[4] = stack(2)
        tokens[5] = first < 0 ? -1 : lastLeft[Int(first)]
        tokens[6] = top < 0 ? -1 : lastLeft[Int(top)]
        tokens[7] = top < 0 ? -1 : lastRight[Int(top)]
    }

    /// Which kinds of actions are valid, one bit each.
    var validKinds: Int {
        let buffered = bufferCount
        let first = buffer(0)
        let firstStarts = first >= 0 && startsSentence[Int(first)]
        var valid = 0
        if stack.isEmpty {
            valid |= 1 << Kind.shift.rawValue
        } else {
            valid |= 1 << Kind.reduce.rawValue
            if buffered >= 2, !firstStarts, !isUnshiftable[Int(first)] { valid |= 1 << Kind.shift.rawValue }
            if buffered >= 1, !firstStarts { valid |= 1 << Kind.left.rawValue | 1 << Kind.right.rawValue }
        }
        if buffered >= 2 {
            let second = buffer(1)
            if second == first + 1, !startsSentence[Int(second)] { valid |= 1 << Kind.sentenceBreak.rawValue }
        }
        return valid
    }

    /// Takes a valid action.
    mutating func apply(_ kind: Kind, label: UInt16) {
        switch kind {
        case .shift: stack.append(popBuffer())
        case .reduce:
            guard let top = stack.popLast() else { return }
            if heads[Int(top)] < 0, !stack.isEmpty {
                returned.append(top)
                isUnshiftable[Int(top)] = true
            }
        case .left:
            guard let top = stack.popLast() else { return }
            let first = buffer(0)
            attach(top, to: first, label)
            isUnshiftable[Int(first)] = false
        case .right:
            let first = popBuffer()
            attach(first, to: stack(0), label)
            stack.append(first)
        case .sentenceBreak: startsSentence[Int(buffer(1))] = true
        }
    }

    private mutating func popBuffer() -> Int32 {
        if let first = returned.popLast() { return first }
        next += 1
        return next - 1
    }

    private mutating func attach(_ child: Int32, to head: Int32, _ label: UInt16) {
        let index = Int(child)
        if heads[index] >= 0 { detach(child) }
        heads[index] = head
        labels[index] = label
        if child < head {
            previousSibling[index] = lastLeft[Int(head)]
            lastLeft[Int(head)] = child
        } else {
            previousSibling[index] = lastRight[Int(head)]
            lastRight[Int(head)] = child
        }
    }

    /// Takes a token from its head, whose last child on that side it always is.
    private mutating func detach(_ child: Int32) {
        let head = heads[Int(child)]
        if child < head {
            if lastLeft[Int(head)] == child { lastLeft[Int(head)] = previousSibling[Int(child)] }
        } else if lastRight[Int(head)] == child {
            lastRight[Int(head)] = previousSibling[Int(child)]
        }
    }
}
