/// Numbers whose first stands at the start of a cache line, where vectors load them fastest.
///
/// An array's memory does not move while nobody writes to it, so the offset found at the start holds; were it wrong, only
/// speed would suffer.
struct AlignedFloats: Sendable {
    /// The numbers, after some that only fill the line.
    let storage: [Float]
    /// Where the first number stands in `storage`.
    let offset: Int

    /// Room for `count` numbers, which `fill` writes from the offset that it is given.
    init(count: Int, fill: (inout [Float], Int) -> Void) {
        let line = 64 / MemoryLayout<Float>.stride
        var storage = [Float](repeating: 0, count: count + line)
        let address = storage.withUnsafeBytes { Int(bitPattern: $0.baseAddress) }
        offset = (64 - address % 64) % 64 / MemoryLayout<Float>.stride
        fill(&storage, offset)
        self.storage = storage
    }
}
