import Model
import Workspace

/// The words looked for in a document and where they stand.
struct ReaderSearch {
    private var finder: TextFinder?
    private var words = ""
    private var matches: [TextRange] = []
    /// Where the search began: more letters look again from here.
    var origin = 0

    /// All places of the words in the document, found anew only where something has changed.
    mutating func matches(of words: String, in document: Document) -> [TextRange] {
        guard words != self.words || finder == nil else { return matches }
        let finder = finder ?? TextFinder(document.text)
        self.finder = finder
        self.words = words
        matches = finder.matches(of: words)
        return matches
    }

    /// Forgets the words, keeps the folded text.
    mutating func end() {
        words = ""
        matches = []
    }

    /// Those that touch a stretch.
    func matches(in range: TextRange) -> ArraySlice<TextRange> {
        let first = matches.partitioningIndex { $0.end > range.start }
        let last = matches.partitioningIndex { $0.start >= range.end }
        return first < last ? matches[first..<last] : []
    }
}

extension Array {
    /// The first index from which on a condition holds; the count if it never does.
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}

/// Finding words in the article.
extension ReaderText {
    /// Begins at the selection, else at the first line on screen.
    func startSearch() {
        search.origin = view.buffer.selection?.lowerBound ?? view.visibleRange.lowerBound
    }

    func endSearch() {
        search.end()
        view.redraw()
    }

    /// Words to look for: a short selection.
    var searchWords: String? {
        guard let selection = view.buffer.selection, selection.count <= 80 else { return nil }
        let words = view.buffer.slice(selection)
        return words.contains(where: \.isNewline) ? nil : words
    }

    func find(_ words: String, _ step: FindBar.Step) -> FindBar.Outcome {
        guard let document = page?.document else { return .none }
        let matches = search.matches(of: words, in: document)
        defer { view.redraw() }
        guard !matches.isEmpty else {
            view.buffer.cursor = view.buffer.cursor
            return .none
        }
        let here = view.buffer.selection?.lowerBound ?? search.origin
        let found: Int
        switch step {
        case .typed: found = matches.partitioningIndex { $0.start.scalars >= search.origin }
        case .next: found = matches.partitioningIndex { $0.start.scalars > here }
        case .previous: found = matches.partitioningIndex { $0.start.scalars >= here } - 1
        }
        let number = (found + matches.count) % matches.count
        endArrival()
        view.buffer.selection = matches[number].scalars
        view.reveal(matches[number].start.scalars, margin: 0.2)
        if step != .typed { search.origin = matches[number].start.scalars }
        return .found(place: number + 1, of: matches.count, hasWrapped: number != found)
    }
}
