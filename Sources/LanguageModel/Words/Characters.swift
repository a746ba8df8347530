/// Classes of single Unicode scalars, given as their numbers.
enum Characters {
    /// White space as Python's `isspace` has it.
    static func isWhiteSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
        default: false
        }
    }

    static func isASCIIDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

    static func isASCIILetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar | 0x20) && scalar < 0x80 }

    /// A letter in the sense of Python's `isalpha`.
    static func isLetter(_ scalar: UInt32) -> Bool {
        guard let scalar = Unicode.Scalar(scalar) else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: return true
        default: return false
        }
    }

    /// A decimal digit of any script (Python's `\d`).
    static func isDecimal(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return isASCIIDigit(scalar) }
        return Unicode.Scalar(scalar)?.properties.generalCategory == .decimalNumber
    }

    /// The sign that stands for a scalar in the shape of a word.
    static func shape(_ scalar: UInt32) -> UInt32 {
        if scalar < 0x80 {
            switch scalar {
            case 0x41...0x5A: return 0x58
            case 0x61...0x7A: return 0x78
            case 0x30...0x39: return 0x64
            default: return scalar
            }
        }
        if isLetter(scalar) {
            return Unicode.Scalar(scalar)?.properties.isUppercase == true ? 0x58 : 0x78
        }
        switch Unicode.Scalar(scalar)?.properties.numericType {
        case .decimal, .digit: return 0x64
        default: return scalar
        }
    }
}

extension Collection<UInt32> {
    /// The scalars as a string.
    var text: String {
        var view = String.UnicodeScalarView()
        for value in self {
            // Every scalar comes from a string, so none is lost here.
            if let scalar = Unicode.Scalar(value) { view.append(scalar) }
        }
        return String(view)
    }

    /// The scalars as UTF-8.
    var utf8: [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        for value in self {
            if value < 0x80 {
                bytes.append(UInt8(value))
            } else if let scalar = Unicode.Scalar(value) {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return bytes
    }

    /// The text in lower case as Python writes it: a capital sigma at the end of a word becomes a final sigma.
    func lowercased() -> String {
        let scalars = Array(self)
        let sigma: UInt32 = 0x3A3
        guard scalars.contains(sigma) else { return scalars.text.lowercased() }
        var result = ""
        for (index, value) in scalars.enumerated() {
            if value == sigma {
                result.unicodeScalars.append(FinalSigma.applies(at: index, in: scalars) ? "\u{3C2}" : "\u{3C3}")
            } else if let scalar = Unicode.Scalar(value) {
                result += scalar.properties.lowercaseMapping
            }
        }
        return result
    }
}

/// Unicode's condition Final_Sigma: a cased letter before, none after, whatever case ignores between.
private enum FinalSigma {
    static func applies(at index: Int, in scalars: [UInt32]) -> Bool {
        isCasedNext(scalars[..<index].reversed()) && !isCasedNext(scalars[(index + 1)...])
    }

    private static func isCasedNext(_ scalars: some Sequence<UInt32>) -> Bool {
        for value in scalars {
            guard let properties = Unicode.Scalar(value)?.properties else { return false }
            if !properties.isCaseIgnorable { return properties.isCased }
        }
        return false
    }
}
