/// Which rows of a table of embeddings stand for a value: MurmurHash3 (x64, 128 bits) of its eight bytes.
enum EmbeddingRows {
    /// Four hash keys; each one modulo the table's rows is a row, and the embedding is the sum of the four.
    static func keys(_ value: UInt64, seed: UInt32) -> (UInt32, UInt32, UInt32, UInt32) {
        var first = rotated(value &* 0x87c3_7b91_1142_53d5, 31) &* 0x4cf5_ad43_2745_937f
        var second = UInt64(seed) ^ 8
        first ^= UInt64(seed) ^ 8
        first &+= second
        second &+= first
        first = mixed(first)
        second = mixed(second)
        first &+= second
        second &+= first
        return (
            UInt32(truncatingIfNeeded: first), UInt32(truncatingIfNeeded: first >> 32),
            UInt32(truncatingIfNeeded: second), UInt32(truncatingIfNeeded: second >> 32)
        )
    }

    private static func rotated(_ value: UInt64, _ count: UInt64) -> UInt64 { value << count | value >> (64 - count) }

    private static func mixed(_ value: UInt64) -> UInt64 {
        var value = value
        value ^= value >> 33
        value = value &* 0xff51_afd7_ed55_8ccd
        value ^= value >> 33
        value = value &* 0xc4ce_b9fe_1a85_ec53
        return value ^ value >> 33
    }
}
