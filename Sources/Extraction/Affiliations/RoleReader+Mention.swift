import Model

/// Roles that coreference has given to a person beside whose name they stand: "its president, Calogero Lo Presti".
extension RoleReader {
    private static let links: Set<WordKey> = Set(["of", "for", "at", "in", "to", "with"].map { WordKey($0) })
    private static let nearest = 3

    /// The person's name mention and what the role mention at `place` says of her; nil where no name is beside it, or the
    /// words name no organization.
    func roleMention(_ place: Int) -> (person: Int, role: Role)? {
        let mention = analysis.mentions[place]
        guard let actor = mention.actor, mention.number != .plural, let person = name(of: actor, beside: place) else {
            return nil
        }
        var next = place + 1
        while next < analysis.mentions.count, analysis.mentions[next].tokens.lowerBound < mention.tokens.upperBound {
            defer { next += 1 }
            let inner = analysis.mentions[next]
            guard let holder = inner.actor, holder != actor, inner.tokens.upperBound <= mention.tokens.upperBound,
                holds(analysis.actors[holder].kind), let words = words(of: mention, without: inner)
            else { continue }
            let name = analysis.mentions[person].tokens
            let all =
                min(mention.tokens.lowerBound, name.lowerBound)..<max(mention.tokens.upperBound, name.upperBound)
            return (
                person,
                Role(
                    role: text(words), organization: next, isPast: isPast(before: words.lowerBound),
                    gender: mention.gender, evidence: span(all), rule: "role-beside-name", confidence: 0.7)
            )
        }
        return nil
    }

    private func holds(_ kind: Entity.Kind) -> Bool { Self.organizationKinds.contains(kind) }

    /// A name of the actor right before or behind.
    private func name(of actor: Int, beside place: Int) -> Int? {
        let tokens = analysis.mentions[place].tokens
        for other in max(0, place - 4)..<min(analysis.mentions.count, place + 7) {
            let mention = analysis.mentions[other]
            guard other != place, mention.form == .name, mention.actor == actor else { continue }
            let gap =
                mention.tokens.upperBound <= tokens.lowerBound
                ? tokens.lowerBound - mention.tokens.upperBound : mention.tokens.lowerBound - tokens.upperBound
            if (0...Self.nearest).contains(gap) { return other }
        }
        return nil
    }

    /// The words of the role but for its article and whose it is.
    private func words(of mention: FoundMention, without inner: FoundMention) -> Range<Int>? {
        var start = mention.tokens.lowerBound
        var end = mention.tokens.upperBound
        if inner.tokens.lowerBound <= mention.head, inner.tokens.upperBound <= mention.head {
            start = inner.tokens.upperBound
            if start < end, words.shapes[start].contains(.possessive) || words.shapes[start].contains(.apostrophe) {
                start += 1
            }
        } else {
            end = inner.tokens.lowerBound
            while end > start + 1,
                Self.links.contains(words.keys[end - 1]) || Self.articles.contains(words.keys[end - 1])
            {
                end -= 1
            }
        }
        while start < end, Self.articles.contains(words.keys[start]) || words.roles[start].contains(.past) {
            start += 1
        }
        return start < end ? start..<end : nil
    }
}
