/// A scalar that may open or close a quotation, with what it may do where it stands.
struct QuotationMark {
    /// The families of marks; marks of one family close each other.
    enum Family: Int, CaseIterable {
        case double, guillemet, single
    }

    struct Roles: OptionSet {
        let rawValue: UInt8
        static let opens = Roles(rawValue: 1)
        static let closes = Roles(rawValue: 2)
    }

    /// In Unicode scalars; `` and '' make one mark of two.
    let range: Range<Int>
    let family: Family
    let roles: Roles
    /// The nearest scalars to both sides that are no quotation marks.
    let before: Unicode.Scalar
    let after: Unicode.Scalar

    /// Whether the words before end like a sentence or an attributed clause, as they do within direct speech.
    var followsPunctuation: Bool {
        switch before.value {
        case 0x2C, 0x2E, 0x21, 0x3F, 0x2026: true
        default: false
        }
    }

    /// All marks of `block` in order, apostrophes, inches and feet left out.
    static func all(in scalars: [Unicode.Scalar], block: Range<Int>) -> [QuotationMark] {
        var found: [(range: Range<Int>, family: Family, before: Unicode.Scalar)] = []
        var before: Unicode.Scalar = " "
        var index = block.lowerBound
        while index < block.upperBound {
            let scalar = scalars[index]
            if let family = family(of: scalar) {
                let isDoubled =
                    index + 1 < block.upperBound && scalars[index + 1] == scalar
                    && (scalar.value == 0x27 || scalar.value == 0x60)
                let end = index + (isDoubled ? 2 : 1)
                if isDoubled || scalar.value != 0x60 {
                    found.append((index..<end, isDoubled ? .double : family, before))
                }
                index = end
            } else {
                before = scalar
                index += 1
            }
        }
        return withRoles(found, in: scalars, block: block)
    }

    private static func withRoles(
        _ found: [(range: Range<Int>, family: Family, before: Unicode.Scalar)], in scalars: [Unicode.Scalar],
        block: Range<Int>
    ) -> [QuotationMark] {
        var marks: [QuotationMark] = []
        marks.reserveCapacity(found.count)
        var after: Unicode.Scalar = " "
        var next = block.upperBound
        for mark in found.reversed() {
            if mark.range.upperBound < next { after = scalars[mark.range.upperBound] }
            if mark.range.upperBound == block.upperBound { after = " " }
            next = mark.range.lowerBound
            let roles = roles(
                of: scalars[mark.range.lowerBound], isDoubled: mark.range.count == 2, before: mark.before, after: after)
            if roles.isEmpty { continue }
            marks.append(
                QuotationMark(
                    range: mark.range, family: mark.family, roles: roles, before: mark.before, after: after))
        }
        marks.reverse()
        return marks
    }

    private static func family(of scalar: Unicode.Scalar) -> Family? {
        switch scalar.value {
        case 0x22, 0x201C, 0x201D, 0x201E, 0x201F, 0x2033, 0xFF02: .double
        case 0xAB, 0xBB, 0x2039, 0x203A: .guillemet
        case 0x27, 0x60, 0x2018, 0x2019, 0x201A, 0x201B: .single
        default: nil
        }
    }
}

extension QuotationMark {
    /// What a mark may do, by its shape and by which side words cling to it.
    private static func roles(
        of scalar: Unicode.Scalar, isDoubled: Bool, before: Unicode.Scalar, after: Unicode.Scalar
    ) -> Roles {
        let left = clingsLeft(before)
        let right = clingsRight(after)
        switch scalar.value {
        case 0x201E, 0x201A: return .opens
        case 0x60: return isDoubled ? .opens : []
        case 0x201C, 0x201F, 0xAB, 0x2039: return left && !right ? .closes : .opens
        case 0x201D, 0xBB, 0x203A: return !left && right ? [.opens, .closes] : .closes
        case 0x2018, 0x201B: return left && right ? [] : left ? .closes : .opens
        case 0x2019: return left && !isLetterOrDigit(after) ? .closes : []
        case 0x27 where !isDoubled:
            if left { return isLetterOrDigit(after) ? [] : .closes }
            return right && !isDigit(after) ? .opens : []
        default:
            if left == right { return left && isDigit(before) ? .closes : [.opens, .closes] }
            return left ? .closes : .opens
        }
    }

    /// Whether a mark behind this scalar belongs to the words before it.
    private static func clingsLeft(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x28, 0x5B, 0x7B, 0x2D, 0x2F, 0x3A, 0x2010...0x2015: false
        default: !isSpace(scalar)
        }
    }

    /// Whether a mark before this scalar belongs to the words after it.
    private static func clingsRight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x29, 0x5D, 0x7D, 0x2C, 0x2E, 0x3A, 0x3B, 0x21, 0x3F, 0x2D, 0x2010...0x2015: false
        default: !isSpace(scalar)
        }
    }

    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200B, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060, 0x3000, 0xFEFF: true
        default: false
        }
    }

    static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x30 && scalar.value <= 0x39 }

    static func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.value < 0x80 {
            return isDigit(scalar) || (0x61...0x7A).contains(scalar.value | 0x20)
        }
        return scalar.properties.isAlphabetic
    }
}
