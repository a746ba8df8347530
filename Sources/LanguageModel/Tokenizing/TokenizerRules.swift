import Foundation

/// A piece of a run of characters: its scalars, and its norm where an exception says one.
struct RunPiece: Sendable, Hashable {
    let scalars: ArraySlice<UInt32>
    /// An index into the norms of the exceptions, or -1.
    let norm: Int32
}

/// The tokenizer's patterns and exceptions, and how they cut a run of characters without white space between.
struct TokenizerRules: Sendable {
    let exceptions: TokenizerExceptions
    let affixes: AffixRules
    let infixes: InfixRules
    let addresses: AddressRule

    /// Reads the file `tokenizer`.
    init(_ url: URL) throws(LanguageModelError) {
        let file = try PackedFile(url)
        var patterns: [String: [UInt32]] = [:]
        for name in ["prefix_search", "suffix_search", "infix_finditer", "url_match"] {
            let pattern = try file.string(try file.required(name, of: file.root, "the top"), name)
            patterns[name] = pattern.unicodeScalars.map(\.value)
        }
        let exceptions = try TokenizerExceptions(file)
        do {
            try self.init(
                prefix: patterns["prefix_search", default: []], suffix: patterns["suffix_search", default: []],
                infix: patterns["infix_finditer", default: []], address: patterns["url_match", default: []],
                exceptions: exceptions)
        } catch {
            throw file.error(error.pattern, error.reason)
        }
    }

    /// Takes patterns given as Unicode scalars.
    init(
        prefix: [UInt32], suffix: [UInt32], infix: [UInt32], address: [UInt32], exceptions: TokenizerExceptions
    ) throws(PatternError) {
        affixes = try AffixRules(prefix: prefix, suffix: suffix)
        infixes = try InfixRules(infix)
        addresses = try AddressRule(address)
        self.exceptions = exceptions
    }

    /// The pieces of a run; without exceptions, patterns alone cut it.
    func pieces(of run: ArraySlice<UInt32>, usingExceptions: Bool = true) -> [RunPiece] {
        func exception(_ scalars: ArraySlice<UInt32>) -> Int? {
            usingExceptions && !scalars.isEmpty ? exceptions.index(of: scalars) : nil
        }
        if let found = exception(run) { return exceptions.pieces[found] }
        var rest = run
        var before: [RunPiece] = []
        var after: [RunPiece] = []
        var lastCount = -1
        while !rest.isEmpty, rest.count != lastCount {
            if exception(rest) != nil { break }
            lastCount = rest.count
            let prefix = affixes.prefix(of: rest)
            let withoutPrefix = rest.dropFirst(prefix)
            if prefix > 0, exception(withoutPrefix) != nil {
                before.append(RunPiece(scalars: rest.prefix(prefix), norm: -1))
                rest = withoutPrefix
                break
            }
            let suffix = affixes.suffix(of: withoutPrefix)
            let withoutSuffix = rest.dropLast(suffix)
            if suffix > 0, exception(withoutSuffix) != nil {
                after.append(RunPiece(scalars: rest.suffix(suffix), norm: -1))
                rest = withoutSuffix
                break
            }
            if prefix > 0 {
                before.append(RunPiece(scalars: rest.prefix(prefix), norm: -1))
                // A suffix is looked for after the prefix, so both always fit.
                if suffix > 0 { after.append(RunPiece(scalars: rest.suffix(suffix), norm: -1)) }
                rest = withoutPrefix.dropLast(suffix)
            } else if suffix > 0 {
                after.append(RunPiece(scalars: rest.suffix(suffix), norm: -1))
                rest = withoutSuffix
            }
        }
        if !rest.isEmpty {
            if let found = exception(rest) {
                before.append(contentsOf: exceptions.pieces[found])
            } else if addresses.matches(rest) {
                before.append(RunPiece(scalars: rest, norm: -1))
            } else {
                before.append(contentsOf: infixes.pieces(of: rest).map { RunPiece(scalars: $0, norm: -1) })
            }
        }
        before.append(contentsOf: after.reversed())
        return before
    }

    /// Whether any pattern would cut this text, so that it can come about from several runs or pieces.
    func isCut(_ text: ArraySlice<UInt32>) -> Bool {
        affixes.prefix(of: text) > 0 || affixes.suffix(of: text) > 0 || infixes.matches(text) || text.contains(0x20)
    }
}

extension PatternError {
    fileprivate var pattern: String {
        switch self {
        case .unknown(let pattern, _), .missing(let pattern, _): pattern
        }
    }

    fileprivate var reason: String {
        switch self {
        case .unknown(_, let part): "this part is of no known form: \(part.prefix(80))"
        case .missing(_, let part): "\(part) is missing"
        }
    }
}
