extension [Unicode.Scalar] {
    /// The words of a range, clamped to what there is.
    func text(_ range: Range<Int>) -> String {
        let clamped = range.clamped(to: 0..<count)
        return String(unsafeUninitializedCapacity: clamped.count * 4) { buffer in
            var length = 0
            func put(_ byte: UInt32) {
                buffer[length] = UInt8(truncatingIfNeeded: byte)
                length += 1
            }
            for place in clamped {
                let value = self[place].value
                switch value {
                case ..<0x80: put(value)
                case ..<0x800:
                    put(0xC0 | value >> 6)
                    put(0x80 | value & 0x3F)
                case ..<0x10000:
                    put(0xE0 | value >> 12)
                    put(0x80 | value >> 6 & 0x3F)
                    put(0x80 | value & 0x3F)
                default:
                    put(0xF0 | value >> 18)
                    put(0x80 | value >> 12 & 0x3F)
                    put(0x80 | value >> 6 & 0x3F)
                    put(0x80 | value & 0x3F)
                }
            }
            return length
        }
    }
}
