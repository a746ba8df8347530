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
        if usingExceptions, let found = exceptions.index(of: run) { return exceptions.pieces[found] }
        let (before, core, after) = strip(run, usingExceptions)
        var pieces = before.map { RunPiece(scalars: $0, norm: -1) }
        if usingExceptions, let found = exceptions.index(of: core) {
            pieces.append(contentsOf: exceptions.pieces[found])
        } else if addresses.matches(core) {
            pieces.append(RunPiece(scalars: core, norm: -1))
        } else {
            pieces.append(contentsOf: infixes.pieces(of: core).map { RunPiece(scalars: $0, norm: -1) })
        }
        pieces.append(contentsOf: after.reversed().map { RunPiece(scalars: $0, norm: -1) })
        return pieces
    }

    /// Takes prefixes and suffixes off a run until none is left or an exception is found; suffixes come outermost first.
    private func strip(
        _ run: ArraySlice<UInt32>, _ usingExceptions: Bool
    ) -> (before: [ArraySlice<UInt32>], core: ArraySlice<UInt32>, after: [ArraySlice<UInt32>]) {
        func isException(_ scalars: ArraySlice<UInt32>) -> Bool {
            usingExceptions && exceptions.index(of: scalars) != nil
        }
        var core = run
        var before: [ArraySlice<UInt32>] = []
        var after: [ArraySlice<UInt32>] = []
        while !core.isEmpty, !isException(core) {
            let prefix = affixes.prefix(of: core)
            let withoutPrefix = core.dropFirst(prefix)
            if prefix > 0, isException(withoutPrefix) {
                before.append(core.prefix(prefix))
                return (before, withoutPrefix, after)
            }
            // A suffix is looked for after the prefix, so there is always room for both.
            let suffix = affixes.suffix(of: withoutPrefix)
            let withoutSuffix = core.dropLast(suffix)
            if suffix > 0, isException(withoutSuffix) {
                after.append(core.suffix(suffix))
                return (before, withoutSuffix, after)
            }
            if prefix == 0, suffix == 0 { break }
            if prefix > 0 { before.append(core.prefix(prefix)) }
            if suffix > 0 { after.append(core.suffix(suffix)) }
            core = withoutPrefix.dropLast(suffix)
        }
        return (before, core, after)
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
