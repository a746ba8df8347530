/// Texts that occur again and again, held once: identifiers, and the names of passes and rules.
final class TextPool {
    private var texts: [String] = []
    /// Places of texts by hash, with open addressing; -1 where a slot is free.
    private var slots = [Int32](repeating: -1, count: 1024)
    /// Up to so many bytes a string holds its letters in itself.
    private static let inlineCount = 15

    func string(_ bytes: UnsafeRawBufferPointer) -> String { String(decoding: bytes, as: UTF8.self) }

    /// The same text as before, where there was one of these bytes.
    func shared(_ bytes: UnsafeRawBufferPointer) -> String {
        guard bytes.count > Self.inlineCount else { return string(bytes) }
        var slot = ByteHash.of(bytes) & (slots.count - 1)
        while slots[slot] >= 0 {
            if texts[Int(slots[slot])].utf8.elementsEqual(bytes) { return texts[Int(slots[slot])] }
            slot = (slot + 1) & (slots.count - 1)
        }
        let text = string(bytes)
        slots[slot] = Int32(texts.count)
        texts.append(text)
        if texts.count * 2 > slots.count { grow() }
        return text
    }

    private func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (place, text) in texts.enumerated() {
            var text = text
            var slot = text.withUTF8 { ByteHash.of(UnsafeRawBufferPointer($0)) } & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(place)
        }
    }
}
