/// The reduced rows of a text's tokens, computed block by block when they are first asked for.
///
/// However long the text, only the most recently used blocks are kept. A block that is asked for again is computed again,
/// with the same result to the last bit.
struct ReducedRows {
    /// How many tokens a block has.
    static let block = 248

    /// The rows of all kept blocks.
    private(set) var values: [Float] = []
    private var placeOfBlock: [Int32] = []
    private var blockAtPlace: [Int32] = []
    private var lastUse: [Int] = []
    private var uses = 0
    private let mostBlocks: Int

    /// Keeps this many blocks; 256 are 63 488 tokens, or 16 MB.
    init(mostBlocks: Int = 256) { self.mostBlocks = max(1, mostBlocks) }

    /// Prepares for a text with this many tokens.
    mutating func begin(count: Int) {
        let blocks = (count + Self.block - 1) / Self.block
        placeOfBlock.removeAll(keepingCapacity: true)
        placeOfBlock.append(contentsOf: repeatElement(-1, count: blocks))
        blockAtPlace.removeAll(keepingCapacity: true)
        lastUse.removeAll(keepingCapacity: true)
    }

    /// Where the row of a token starts in `values`, or nil when its block has to be added.
    mutating func start(of token: Int) -> Int? {
        let place = Int(placeOfBlock[token / Self.block])
        guard place >= 0 else { return nil }
        uses += 1
        lastUse[place] = uses
        return (place * Self.block + token % Self.block) * StateModel.hidden
    }

    /// Makes room for a block and lets `fill` write its rows from the place that it is given.
    mutating func add(_ block: Int, fill: (inout [Float], Int) -> Void) {
        let place = freePlace()
        blockAtPlace[place] = Int32(block)
        placeOfBlock[block] = Int32(place)
        fill(&values, place * Self.block * StateModel.hidden)
    }

    private mutating func freePlace() -> Int {
        uses += 1
        if blockAtPlace.count < mostBlocks {
            blockAtPlace.append(-1)
            lastUse.append(uses)
            let needed = blockAtPlace.count * Self.block * StateModel.hidden
            if values.count < needed {
                values.append(contentsOf: repeatElement(0, count: needed - values.count))
            }
            return blockAtPlace.count - 1
        }
        let oldest = lastUse.indices.min { lastUse[$0] < lastUse[$1] } ?? 0
        placeOfBlock[Int(blockAtPlace[oldest])] = -1
        lastUse[oldest] = uses
        return oldest
    }
}
