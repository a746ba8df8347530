import CKernels
import Foundation

/// Finds each token's tag: the highest score of a linear layer.
struct Tagger: Sendable {
    let tags: [String]
    private let layer: DenseLayer

    /// Reads `tagger/model` and `tagger/cfg` from the model's folder.
    init(_ folder: URL) throws(LanguageModelError) {
        tags = try ActionFile.readTags(folder.appending(path: "tagger/cfg"))
        guard (1...255).contains(tags.count) else {
            throw .malformed(
                file: folder.appending(path: "tagger/cfg").path, place: "labels", reason: "there are \(tags.count) tags"
            )
        }
        let file = try WeightFile(folder.appending(path: "tagger/model"))
        layer = DenseLayer(
            weights: try file.floats("softmax", 0, "W", shape: [tags.count, Encoder.width]),
            bias: try file.floats("softmax", 0, "b", shape: [tags.count]), inputs: Encoder.width)
    }

    /// Tags the tokens of `range`, whose encoded rows are at the start of `rows`.
    func tag(_ level: Int32, _ rows: [Float], range: Range<Int>, scores: inout [Float], tags: inout [UInt8]) {
        let needed = range.count * layer.columns
        if scores.count < needed { scores.append(contentsOf: repeatElement(0, count: needed - scores.count)) }
        layer.apply(level, rows, start: 0, stride: Encoder.width, count: range.count, to: &scores, place: 0)
        for (index, token) in range.enumerated() {
            tags[token] = UInt8(ck_greatest(scores, index * layer.columns, self.tags.count))
        }
    }
}
