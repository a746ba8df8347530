/// The 64-bit ids of strings that the weights were trained with: a hash of the UTF-8 bytes, but a small number for the
/// strings that spaCy reserves.
enum StringIdentifier {
    /// The id of a string given as UTF-8.
    static func of(_ utf8: some Collection<UInt8>) -> UInt64 {
        let bytes = Array(utf8)
        if bytes.isEmpty { return 0 }
        let hash = murmur(bytes)
        return reserved[hash] ?? hash
    }

    static func of(_ text: String) -> UInt64 { of(text.utf8) }

    /// MurmurHash64A with the seed 1.
    private static func murmur(_ bytes: [UInt8]) -> UInt64 {
        let multiplier: UInt64 = 0xc6a4_a793_5bd1_e995
        var hash: UInt64 = 1 ^ (UInt64(bytes.count) &* multiplier)
        var index = 0
        while index + 8 <= bytes.count {
            var block = littleEndian(bytes, index, 8) &* multiplier
            block ^= block >> 47
            hash = (hash ^ (block &* multiplier)) &* multiplier
            index += 8
        }
        if index < bytes.count {
            hash = (hash ^ littleEndian(bytes, index, bytes.count - index)) &* multiplier
        }
        hash = (hash ^ (hash >> 47)) &* multiplier
        return hash ^ (hash >> 47)
    }

    private static func littleEndian(_ bytes: [UInt8], _ start: Int, _ count: Int) -> UInt64 {
        var value: UInt64 = 0
        for offset in 0..<count { value |= UInt64(bytes[start + offset]) << UInt64(8 * offset) }
        return value
    }

    /// The reserved strings that a norm, prefix, suffix or shape can be (spaCy's `symbols`), by their hash.
    private static let reserved: [UInt64: UInt64] = {
        let first = """
            ID=64 POS=74 TAG=75 DEP=76 ADJ=84 ADP=85 ADV=86 AUX=87 DET=90 NUM=93 SYM=99 X=101 EOL=102 ORG=383 GPE=384 \
            LOC=385 LAW=390 IDX=455 _=456
            """
        // These follow each other from 398.
        let labels = """
            acomp advcl advmod agent amod appos attr aux auxpass cc ccomp complm conj cop csubj csubjpass dep det dobj \
            expl hmod hyph infmod intj iobj mark meta neg nmod nn npadvmod nsubj nsubjpass num number oprd obj obl \
            parataxis partmod pcomp pobj poss possessive preconj prep prt punct quantmod relcl rcmod root xcomp acl
            """
        var table: [UInt64: UInt64] = [:]
        for entry in first.split(separator: " ") {
            let parts = entry.split(separator: "=")
            guard parts.count == 2, let number = UInt64(parts[1]) else { continue }
            table[murmur(Array(parts[0].utf8))] = number
        }
        for (position, label) in labels.split(separator: " ").enumerated() {
            table[murmur(Array(label.utf8))] = 398 + UInt64(position)
        }
        return table
    }()
}
