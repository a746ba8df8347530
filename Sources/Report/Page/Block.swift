import Drawing

/// A part of a page that is never cut: one line of text, a picture.
struct Row {
    let height: Double
    /// Draws the row with its upper left corner at a point.
    let draw: (_ canvas: Canvas, _ x: Double, _ y: Double) -> Void

    init(height: Double, draw: @escaping (_ canvas: Canvas, _ x: Double, _ y: Double) -> Void) {
        self.height = height
        self.draw = draw
    }
}

/// A paragraph, a heading, a table's line: rows that belong together and may be parted over two pages, but never so that
/// fewer than two of them stand alone.
struct Block {
    var rows: [Row]
    /// Left out at the top of a page.
    var spaceBefore: Double
    /// Stands on the same page as the beginning of the next block.
    var keepsWithNext: Bool
    /// The fewest rows before and after a break.
    var leastHead: Int
    var leastTail: Int
    var startsPage: Bool
    /// Stands on a page only where this much room is left under it: for a heading whose text is set in columns of its own.
    var roomBelow = 0.0
    /// Parts what stands above from what follows, and so is left out at the top of a column.
    var isDivider = false
    /// Title of the section that it opens.
    var section: String?
    /// A name by which other pages refer to its page.
    var anchor: String?

    init(
        rows: [Row], spaceBefore: Double = 0, keepsWithNext: Bool = false, leastHead: Int = 2, leastTail: Int = 2,
        startsPage: Bool = false, section: String? = nil, anchor: String? = nil
    ) {
        self.rows = rows
        self.spaceBefore = spaceBefore
        self.keepsWithNext = keepsWithNext
        self.leastHead = leastHead
        self.leastTail = leastTail
        self.startsPage = startsPage
        self.section = section
        self.anchor = anchor
    }

    /// One row that is never parted.
    init(
        height: Double, spaceBefore: Double = 0, keepsWithNext: Bool = false,
        draw: @escaping (_ canvas: Canvas, _ x: Double, _ y: Double) -> Void
    ) {
        self.init(
            rows: [Row(height: height, draw: draw)], spaceBefore: spaceBefore, keepsWithNext: keepsWithNext)
    }

    var height: Double { rows.reduce(0) { $0 + $1.height } }

    /// Whether a break may stand before the row of that number.
    func mayBreak(before row: Int) -> Bool { row >= leastHead && rows.count - row >= leastTail }

    /// Height of the rows that must stand together at its beginning.
    var headHeight: Double {
        let count = (1..<max(rows.count, 1)).first(where: mayBreak) ?? rows.count
        return rows.prefix(count).reduce(0) { $0 + $1.height }
    }

    /// What is left of it after its first `count` rows.
    func dropping(_ count: Int) -> Block {
        var rest = self
        rest.rows = Array(rows.dropFirst(count))
        rest.spaceBefore = 0
        rest.startsPage = false
        rest.section = nil
        rest.anchor = nil
        // What follows a break has been counted already.
        rest.leastHead = 1
        return rest
    }

    /// Draws all rows below one another.
    func draw(on canvas: Canvas, x: Double, y: Double) {
        var top = y
        for row in rows {
            row.draw(canvas, x, top)
            top += row.height
        }
    }

    func spaced(_ space: Double) -> Block {
        var copy = self
        copy.spaceBefore = space
        return copy
    }

    func kept() -> Block {
        var copy = self
        copy.keepsWithNext = true
        return copy
    }

    func titled(_ section: String, anchor: String? = nil) -> Block {
        var copy = self
        copy.section = section
        copy.anchor = anchor ?? copy.anchor
        return copy
    }

    /// Moved to the right.
    func indented(_ distance: Double) -> Block {
        var copy = self
        copy.rows = rows.map { row in Row(height: row.height) { row.draw($0, $1 + distance, $2) } }
        return copy
    }
}
