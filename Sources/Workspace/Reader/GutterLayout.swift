/// Where bars and speakers' names stand beside the text; logical pixels, y downwards.
public enum GutterLayout {
    /// From the top to the bottom of something.
    public struct Extent: Sendable, Hashable {
        public var top: Double
        public var bottom: Double

        public init(_ top: Double, _ bottom: Double) {
            self.top = top
            self.bottom = bottom
        }

        public var height: Double { bottom - top }
    }

    /// A bar before it is placed: its lane, and the lines in which its words begin and end.
    public struct Bar: Sendable, Hashable {
        public let lane: Int
        public let first: Extent
        public let last: Extent

        public init(lane: Int, first: Extent, last: Extent) {
            self.lane = lane
            self.first = first
            self.last = last
        }
    }

    private static let gap = 1.5

    /// The bars' extents, in the order given, which is that of the text: those of one lane that meet in a line share its
    /// height, so that none covers another.
    public static func extents(of bars: [Bar]) -> [Extent] {
        struct Line: Hashable {
            let lane: Int
            let top: Double
        }
        var guests: [Line: [Int]] = [:]
        for (number, bar) in bars.enumerated() {
            guests[Line(lane: bar.lane, top: bar.first.top), default: []].append(number)
            if bar.last.top != bar.first.top {
                guests[Line(lane: bar.lane, top: bar.last.top), default: []].append(number)
            }
        }
        func share(_ number: Int, of line: Extent, lane: Int) -> Extent {
            let all = guests[Line(lane: lane, top: line.top)] ?? []
            guard all.count > 1, let place = all.firstIndex(of: number) else { return line }
            let part = line.height / Double(all.count)
            return Extent(line.top + part * Double(place), line.top + part * Double(place + 1))
        }
        return bars.enumerated().map { number, bar in
            let top = share(number, of: bar.first, lane: bar.lane).top + gap
            let bottom = share(number, of: bar.last, lane: bar.lane).bottom - gap
            return Extent(top, max(bottom, top + 2))
        }
    }

    /// A name that wants to stand beside its bar.
    public struct Name: Sendable, Hashable {
        public let speaker: String
        public let bar: Extent
        /// Chosen ones go first.
        public let isChosen: Bool

        public init(speaker: String, bar: Extent, isChosen: Bool) {
            self.speaker = speaker
            self.bar = bar
            self.isChosen = isChosen
        }
    }

    /// A name in its place: which of the names given, and its top.
    public struct Placed: Sendable, Hashable {
        public let index: Int
        public let top: Double
    }

    /// Names beside their bars, none over another: one who goes on speaking is named once, the name of a bar that begins
    /// above the view stays at its upper edge, and one that finds no room beside its bar is left out.
    ///
    /// - Parameters:
    ///   - names: in the order of the text.
    ///   - height: of a name.
    ///   - line: height of a line of the text; a name stands in the middle of one.
    ///   - view: what can be seen.
    public static func places(of names: [Name], height: Double, line: Double, view: Extent) -> [Placed] {
        var groups: [(index: Int, bar: Extent, isChosen: Bool)] = []
        for (index, name) in names.enumerated() where !name.speaker.isEmpty && name.bar.bottom > view.top {
            if let last = groups.last, names[last.index].speaker == name.speaker, name.isChosen == last.isChosen,
                name.bar.top - last.bar.bottom < line * 0.45
            {
                groups[groups.count - 1].bar.bottom = max(last.bar.bottom, name.bar.bottom)
            } else {
                groups.append((index, name.bar, name.isChosen))
            }
        }
        var placed: [Placed] = []
        for group in groups.filter(\.isChosen) + groups.filter({ !$0.isChosen }) {
            let lead = max((line - height) / 2 - gap, 0)
            let lowest = max(group.bar.bottom - height, group.bar.top + lead)
            var top = min(max(group.bar.top + lead, view.top + gap), lowest)
            for other in placed.sorted(by: { $0.top < $1.top })
            where top < other.top + height && other.top < top + height {
                top = other.top + height
            }
            if top <= lowest + line / 2 { placed.append(Placed(index: group.index, top: top)) }
        }
        return placed.sorted { ($0.top, $0.index) < ($1.top, $1.index) }
    }
}
