import CKernels

/// The first layer's numbers of the words seen so far; they depend on the word alone, and words recur.
struct RowCache {
    /// How many words are kept; when there is no room for a block of new ones, all are forgotten.
    private static let capacity = 8192

    private var values: [Float] = []
    /// The row of each key (a word with or without its space), or -1.
    private var rowOfKey: [Int32] = []
    private var used = 0
    private var missing: [(WordAttributes, Bool)] = []
    private var scratch: [Float] = []

    /// Forgets everything.
    mutating func removeAll() {
        rowOfKey.removeAll(keepingCapacity: true)
        used = 0
    }

    /// Puts the first layer's rows of the tokens of `range` at the start of `output`; places outside the text are zeros.
    mutating func gather(
        _ range: Range<Int>, of text: TokenizedText, words: Lexicon, encoder: Encoder, level: Int32,
        places: inout [Int32], to output: inout [Float]
    ) {
        let keys = 2 * words.count
        if rowOfKey.count < keys { rowOfKey.append(contentsOf: repeatElement(-1, count: keys - rowOfKey.count)) }
        if used + range.count > Self.capacity {
            for key in rowOfKey.indices { rowOfKey[key] = -1 }
            used = 0
        }
        missing.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        for index in range {
            guard index >= 0, index < text.count else {
                places.append(-1)
                continue
            }
            let word = Int(text.words[index])
            let space = encoder.seesSpaces && text.spaces[index]
            let key = 2 * word + (space ? 1 : 0)
            if rowOfKey[key] < 0 {
                rowOfKey[key] = Int32(used + missing.count)
                missing.append((words.attributes[word], space))
            }
            places.append(rowOfKey[key])
        }
        if !missing.isEmpty { addMissing(encoder, level) }
        ck_gather(values, places, places.count, &output)
    }

    private mutating func addMissing(_ encoder: Encoder, _ level: Int32) {
        let needed = (used + missing.count) * Encoder.width
        if values.count < needed {
            values.append(contentsOf: repeatElement(0, count: max(needed, 2 * values.count) - values.count))
        }
        encoder.encodeWords(level, missing, to: &values, place: used, scratch: &scratch)
        used += missing.count
    }
}
