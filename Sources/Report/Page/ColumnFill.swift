/// Fills one column with blocks, as far as they go without a heading left alone or a line cut off.
struct ColumnFill {
    struct Placed {
        let row: Row
        /// From the top of the column.
        let y: Double
        /// Set on the first row of a block that opens one.
        let section: String?
        let anchor: String?
        /// For the checks of the tests: whether the row ends a block that must not end a page.
        let isHeading: Bool
    }

    private(set) var placed: [Placed] = []
    private(set) var rest: [Block] = []
    private(set) var used = 0.0
    private let height: Double

    /// - Parameters:
    ///   - isTop: Whether the column begins here, so that the first block needs no space above.
    ///   - isPage: Whether it is a page's full height: what does not fit there fits nowhere, and is parted anyhow.
    init(_ blocks: [Block], height: Double, isTop: Bool, isPage: Bool) {
        self.height = height
        for (number, block) in blocks.enumerated() {
            let isFirst = placed.isEmpty
            if block.startsPage, !(isFirst && isPage) {
                rest = Array(blocks[number...])
                return
            }
            if block.isDivider, isFirst && isTop { continue }
            let space = isFirst && isTop ? 0 : block.spaceBefore
            let need = space + Self.need(blocks[number...])
            guard used + need <= height + 0.01 || (isFirst && isPage) else {
                rest = Array(blocks[number...])
                return
            }
            used += space
            let count = rowsThatFit(block)
            place(block, count)
            if count < block.rows.count {
                rest = [block.dropping(count)] + blocks[(number + 1)...]
                return
            }
        }
    }

    /// Height of what must stand with the first of the blocks, itself included.
    private static func need(_ blocks: ArraySlice<Block>) -> Double {
        var sum = 0.0
        for (place, block) in zip(blocks.indices, blocks) {
            if place > blocks.startIndex { sum += block.spaceBefore }
            guard block.keepsWithNext, place + 1 < blocks.endIndex else {
                return sum + block.headHeight + block.roomBelow
            }
            sum += block.height
        }
        return sum
    }

    private func rowsThatFit(_ block: Block) -> Int {
        var (count, sum) = (0, used)
        for row in block.rows {
            sum += row.height
            guard sum <= height + 0.01 else { break }
            count += 1
        }
        guard count < block.rows.count else { return count }
        // Back to a place where a break may stand; where there is none, as much as fits and at least a row.
        return (1..<max(count + 1, 1)).last(where: block.mayBreak) ?? max(count, 1)
    }

    private mutating func place(_ block: Block, _ count: Int) {
        for (number, row) in block.rows.prefix(count).enumerated() {
            placed.append(
                Placed(
                    row: row, y: used, section: number == 0 ? block.section : nil,
                    anchor: number == 0 ? block.anchor : nil, isHeading: block.keepsWithNext))
            used += row.height
        }
    }
}
