import Foundation

/// The weights of one component, found by the kind of their node in order of appearance.
struct WeightFile {
    private let file: PackedFile
    private let kinds: [String]
    private let attributes: [Packed]
    private let parameters: [Packed]

    init(_ url: URL) throws(LanguageModelError) {
        try self.init(try PackedFile(url))
    }

    init(_ file: PackedFile) throws(LanguageModelError) {
        self.file = file
        let nodes = try file.array(try file.required("nodes", of: file.root, "the top"), "nodes")
        attributes = try file.array(try file.required("attrs", of: file.root, "the top"), "attrs")
        parameters = try file.array(try file.required("params", of: file.root, "the top"), "params")
        guard attributes.count == nodes.count, parameters.count == nodes.count else {
            throw file.error("params", "there must be as many as nodes")
        }
        var kinds: [String] = []
        for node in nodes { kinds.append(try file.string(try file.required("name", of: node, "nodes"), "nodes")) }
        self.kinds = kinds
    }

    /// The numbers of one parameter of the `position`th node of a kind; they must have exactly this shape.
    func floats(
        _ kind: String, _ position: Int, _ parameter: String, shape: [Int]
    ) throws(LanguageModelError) -> [Float] {
        let place = "\(kind) \(position), \(parameter)"
        let array = try file.required(parameter, of: parameters[try node(kind, position)], place)
        let type = try file.string(try file.required("type", of: array, place), place)
        guard type == "<f4" else { throw file.error(place, "numbers of type \(type) instead of <f4") }
        var found: [Int] = []
        for length in try file.array(try file.required("shape", of: array, place), place) {
            found.append(try file.integer(length, place))
        }
        guard found == shape else { throw file.error(place, "it has the shape \(found) instead of \(shape)") }
        guard case .binary(let range) = try file.required("data", of: array, place),
            range.count == 4 * shape.reduce(1, *)
        else { throw file.error(place, "the numbers don't fill the shape \(shape)") }
        return decode(range)
    }

    /// The seed of the `position`th table of embeddings.
    func seed(_ position: Int) throws(LanguageModelError) -> UInt32 {
        let place = "hashembed \(position), seed"
        let packed = try file.required("seed", of: attributes[try node("hashembed", position)], place)
        guard case .binary(let range) = packed else { throw file.error(place, "a binary is expected") }
        let number = try file.integer(try file.unpack(range), place)
        guard let seed = UInt32(exactly: number) else { throw file.error(place, "\(number) is no seed") }
        return seed
    }

    private func node(_ kind: String, _ position: Int) throws(LanguageModelError) -> Int {
        let found = kinds.indices.filter { kinds[$0] == kind }
        guard found.indices.contains(position) else { throw file.error(kind, "number \(position) is missing") }
        return found[position]
    }

    /// Little-endian numbers, which need not be aligned in the file.
    private func decode(_ range: Range<Int>) -> [Float] {
        file.bytes.withUnsafeBytes { bytes in
            Array(unsafeUninitializedCapacity: range.count / 4) { target, count in
                let source = UnsafeRawBufferPointer(rebasing: bytes[range])
                UnsafeMutableRawBufferPointer(target).copyMemory(from: source)
                count = range.count / 4
            }
        }
    }
}
