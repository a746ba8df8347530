/// Shares a disc among communities: cut in two again and again, so that each gets a cell of its size that is not slim.
struct DiscDivision {
    /// What each community takes up; they follow one another around the disc.
    let room: [Double]
    /// Of two that share a direction, the less remote stands nearer to the middle.
    let remoteness: [Float]
    /// The cell of each community.
    private(set) var cells: [DiscCell]

    init(room: [Double], remoteness: [Float]) {
        self.room = room
        self.remoteness = remoteness
        cells = Array(repeating: DiscCell(from: 0, to: 0, inner: 0, outer: 0), count: room.count)
    }

    mutating func divide(_ cell: DiscCell) { divide(cell, among: Array(room.indices)) }

    private mutating func divide(_ cell: DiscCell, among all: [Int]) {
        guard all.count > 1 else {
            if let only = all.first { cells[only] = cell }
            return
        }
        let outward = all.sorted { (remoteness[$0], $0) < (remoteness[$1], $1) }
        let (around, out) = (half(all), half(outward))
        let isAround = cell.slimness(around.part, isAround: true) <= cell.slimness(out.part, isAround: false)
        let (list, cut) = isAround ? (all, around) : (outward, out)
        let (first, second) = cell.divided(cut.part, isAround: isAround)
        // The order around the disc holds within each half.
        divide(first, among: list[..<cut.count].sorted())
        divide(second, among: list[cut.count...].sorted())
    }

    /// How many of a list make up about half of its room, and which part of it they are.
    private func half(_ list: [Int]) -> (count: Int, part: Double) {
        let all = list.reduce(0) { $0 + room[$1] }
        guard all > 0 else { return (list.count / 2, 0.5) }
        var (sum, best) = (0.0, (count: 1, part: Double.infinity))
        for (place, community) in list.dropLast().enumerated() {
            sum += room[community]
            if abs(sum / all - 0.5) < abs(best.part - 0.5) { best = (place + 1, sum / all) }
        }
        return best
    }
}
