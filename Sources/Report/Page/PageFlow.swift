import Drawing
import Network

/// Flows blocks over pages, in one column or in two, and puts running heads and feet on them.
struct PageFlow {
    /// Blocks set in columns; a passage of several columns ends balanced.
    struct Passage {
        var columns: Int
        var blocks: [Block]
    }

    let paper: PaperSize
    let frame: RunningFrame
    let references: PageReferences

    static let columnGap = 26.0

    private struct Sheet {
        var items: [(x: Double, item: ColumnFill.Placed, y: Double)] = []
        var used = 0.0
    }

    static func columnWidth(_ columns: Int, of width: Double) -> Double {
        (width - columnGap * Double(columns - 1)) / Double(columns)
    }

    /// The pages, and for each whether its last row belongs to a heading (which must never be).
    func pages(_ passages: [Passage]) -> (pages: [Page], endsInHeading: [Bool]) {
        var sheets = [Sheet()]
        for passage in passages where !passage.blocks.isEmpty { lay(passage, on: &sheets) }
        var section: String?
        var pages: [Page] = []
        for (number, sheet) in sheets.enumerated() {
            let begun = sheet.items.compactMap { item in item.item.section.map { ($0, item.y) } }
            let top = sheet.items.first?.item.section ?? section ?? begun.first?.0
            section = begun.last?.0 ?? section
            for item in sheet.items { item.item.anchor.map { references.set($0, page: number + 1) } }
            pages.append(page(sheet, number: number, of: sheets.count, section: top, begun: begun))
        }
        return (pages, sheets.map { $0.items.max { $0.y < $1.y }?.item.isHeading ?? false })
    }

    private func lay(_ passage: Passage, on sheets: inout [Sheet]) {
        let area = frame.area(paper)
        let width = Self.columnWidth(passage.columns, of: area.width)
        var rest = passage.blocks
        while !rest.isEmpty {
            let used = sheets[sheets.count - 1].used
            let room = area.height - used
            let isFresh = used == 0
            var columns = fill(rest, passage.columns, height: room, isFresh: isFresh)
            if passage.columns > 1, columns.last?.rest.isEmpty ?? true {
                columns = balanced(rest, passage.columns, height: room, isFresh: isFresh)
            }
            for (number, column) in columns.enumerated() {
                let x = area.x + Double(number) * (width + Self.columnGap)
                sheets[sheets.count - 1].items += column.placed.map { (x, $0, area.y + used + $0.y) }
            }
            sheets[sheets.count - 1].used += columns.map(\.used).max() ?? 0
            rest = columns.last?.rest ?? []
            if !rest.isEmpty { sheets.append(Sheet()) }
        }
    }

    private func fill(_ blocks: [Block], _ count: Int, height: Double, isFresh: Bool) -> [ColumnFill] {
        var columns: [ColumnFill] = []
        for _ in 0..<count {
            columns.append(
                ColumnFill(
                    columns.last?.rest ?? blocks, height: height, isTop: isFresh || count > 1, isPage: isFresh))
        }
        return columns
    }

    /// The same blocks in columns as short as can be.
    private func balanced(_ blocks: [Block], _ count: Int, height: Double, isFresh: Bool) -> [ColumnFill] {
        var (low, high) = (0.0, height)
        var best = fill(blocks, count, height: height, isFresh: isFresh)
        for _ in 0..<14 {
            let middle = (low + high) / 2
            let trial = fill(blocks, count, height: middle, isFresh: isFresh)
            let fits = trial.last?.rest.isEmpty ?? true && trial.allSatisfy { $0.used <= middle + 0.01 }
            if fits {
                best = trial
                high = middle
            } else {
                low = middle
            }
        }
        return best
    }

    private func page(
        _ sheet: Sheet, number: Int, of count: Int, section: String?, begun: [(String, Double)]
    ) -> Page {
        Page(size: paper.size, sections: begun.map { (title: $0.0, y: $0.1) }) { canvas in
            canvas.paint(frame.theme.canvas)
            frame.draw(page: number + 1, of: count, section: section, paper: paper, on: canvas)
            for item in sheet.items {
                if let anchor = item.item.anchor {
                    canvas.destination(anchor) { item.item.row.draw(canvas, item.x, item.y) }
                } else {
                    item.item.row.draw(canvas, item.x, item.y)
                }
            }
        }
    }
}

/// On which page a named block came to stand, known once all pages are set and asked when they are drawn.
final class PageReferences {
    private var pages: [String: Int] = [:]

    func set(_ anchor: String, page: Int) { pages[anchor] = page }
    func page(of anchor: String) -> Int? { pages[anchor] }
}
