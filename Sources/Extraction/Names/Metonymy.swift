import LanguageModel
import Model

/// Capitals: the government where they act, the city where things happen in them.
extension NameFinder {
    mutating func decideCapitals() {
        for number in found.indices where found[number].isCapitalCity && !found[number].tokens.isEmpty {
            guard let kind = found[number].metonymKind, acts(found[number].tokens, depth: 0) else { continue }
            found[number].kind = kind
            found[number].form = .metonym
            found[number].entry = found[number].metonymEntry
            found[number].rule = "capital-that-acts"
            found[number].confidence = 0.75
        }
    }

    private static let inWords: Set<WordKey> = Set(
        ["in", "near", "outside", "around", "at", "into", "across", "throughout", "through", "via", "inside"].map {
            WordKey($0)
        })
    private static let wayWords: Set<WordKey> = Set(["to", "from", "for", "of", "on", "over"].map { WordKey($0) })
    private static let partnerWords: Set<WordKey> = Set(
        ["between", "with", "against", "by", "without", "toward", "towards", "like", "than", "upon", "behind"].map {
            WordKey($0)
        }
    )

    private func acts(_ tokens: Range<Int>, depth: Int) -> Bool {
        let start = tokens.lowerBound
        let end = tokens.upperBound
        if isDateline(tokens) || isPlacePair(tokens) { return false }
        let before = start > 0 ? words.keys[start - 1] : WordKey()
        if Self.inWords.contains(before) { return false }
        // "London-based", "Yerevan-Batumi train"
        if end < words.count, words.shapes[end].contains(.hyphen), words.touchesNext(end - 1), end + 1 < words.count,
            words.touchesNext(end)
        {
            return false
        }
        if start > 1, words.shapes[start - 1].contains(.hyphen), words.touchesNext(start - 1) { return false }
        guard analysis.isParsed else { return actsByNeighbours(tokens, before: before) }
        let head = head(of: tokens)
        return actsByParse(head, tokens, before: before, depth: depth)
    }

    /// "TBILISI, March 14. /ARKA/", "YEREVAN (Reuters) -".
    func isDateline(_ tokens: Range<Int>) -> Bool {
        if words.shapes[tokens.lowerBound].contains(.allCapitals), !words.shapes[tokens.lowerBound].contains(.inHeading)
        {
            return true
        }
        guard let block = block(of: tokens.lowerBound), block.tokens.lowerBound == tokens.lowerBound else {
            return false
        }
        let end = tokens.upperBound
        guard end < block.tokens.upperBound else { return true }
        if words.shapes[end].contains(.openBracket) || words.shapes[end].contains(.comma) { return true }
        let first = analysis.scalars[Int(words.starts[end])]
        return first == "-" || first == "\u{2013}" || first == "\u{2014}" || first == "/" || first == "."
            || first == ":"
    }

    func block(of token: Int) -> Block? {
        let blocks = analysis.blocks
        var low = 0
        var high = blocks.count
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < blocks.count && blocks[low].tokens.contains(token) ? blocks[low] : nil
    }

    /// "Tbilisi, Georgia"
    private func isPlacePair(_ tokens: Range<Int>) -> Bool {
        let next = tokens.upperBound + 1
        guard next < words.count, words.shapes[tokens.upperBound].contains(.comma), isOwned(next) else { return false }
        let other = found[Int(owner[next])]
        return other.kind == .state && other.form == .name && tokens.lowerBound > 0
            && Self.inWords.contains(words.keys[tokens.lowerBound - 1])
    }

    private func actsByNeighbours(_ tokens: Range<Int>, before: WordKey) -> Bool {
        let end = tokens.upperBound
        if Self.partnerWords.contains(before) { return true }
        guard end < words.count else { return false }
        if words.shapes[end].contains(.possessive) { return end + 1 < words.count && !isCivic(end + 1) }
        if Self.wayWords.contains(before) { return false }
        let next = words.shapes[end]
        return next.contains(.word) && !next.contains(.capital) && !isCivic(end)
            && words.roles[end].isDisjoint(with: [.connector])
    }

    private func isCivic(_ token: Int) -> Bool { words.roles[token].contains(.civic) }

    private func actsByParse(_ head: Int, _ tokens: Range<Int>, before: WordKey, depth: Int) -> Bool {
        let token = analysis.tokens[head]
        let parent = token.head
        switch token.label {
        case "nsubj": return !isMotionWithoutWill(parent)
        case "nsubjpass", "agent", "dative", "npadvmod": return true
        case "dobj", "iobj": return words.roles[parent].isDisjoint(with: .motion)
        case "poss": return !isCivic(parent)
        case "compound", "nmod", "amod": return false
        case "conj":
            return depth < 6 && parent != head && actsLike(parent, depth: depth + 1)
        case "appos": return false
        case "pobj": return actsAsObject(of: parent, before: before)
        case "ROOT", "ccomp", "dep", "attr", "advcl", "intj":
            return actsByNeighbours(tokens, before: before)
        default: return actsByNeighbours(tokens, before: before)
        }
    }

    /// What is joined by "and" acts as the first does.
    private func actsLike(_ token: Int, depth: Int) -> Bool {
        let before = token > 0 ? words.keys[token - 1] : WordKey()
        if Self.inWords.contains(before) { return false }
        return actsByParse(token, token..<token + 1, before: before, depth: depth)
    }

    /// "Moscow lies on the river": being somewhere is no act.
    private func isMotionWithoutWill(_ verb: Int) -> Bool {
        Self.stateVerbs.contains(words.keys[verb])
    }

    private static let to = WordKey("to")
    private static let from = WordKey("from")
    private static let stateVerbs: Set<WordKey> = Set(["lies", "lie", "lay", "sits", "stands"].map { WordKey($0) })

    private func actsAsObject(of preposition: Int, before: WordKey) -> Bool {
        let key = words.keys[preposition]
        if Self.inWords.contains(key) { return false }
        if Self.partnerWords.contains(key) { return true }
        let governor = analysis.tokens[preposition].head
        guard governor != preposition else { return false }
        if !words.roles[governor].isDisjoint(with: [.motion, .civic]) { return false }
        if Self.wayWords.contains(key) {
            if key == Self.to, (max(0, preposition - 6)..<preposition).contains(where: { words.keys[$0] == Self.from })
            {
                return false
            }
            // "city of", "suburbs of", "way to"
            return words.shapes[governor].contains(.word) && !words.isCapital(governor)
        }
        return false
    }
}
