import Model

/// Learns who is "he" and who is "she" where only one person can be meant: the only one named in a sentence and the one
/// before it.
enum GenderEvidence {
    static func learn(_ discourse: Discourse) {
        var votes: [Int: (female: Int, male: Int)] = [:]
        var place = 0
        var before: Named = .nobody
        while place < discourse.mentions.count {
            let sentence = discourse.briefs[place].sentence
            var here: Named = .nobody
            while place < discourse.mentions.count, discourse.briefs[place].sentence == sentence {
                let actor = Int(discourse.actor[place])
                if actor >= 0, discourse.actors[actor].kind == .person {
                    here = here.with(actor)
                } else if let gender = gender(of: place, discourse), case .one(let person) = before.with(here) {
                    let weight = here.isNobody ? 1 : 2
                    if gender == .female { votes[person, default: (0, 0)].female += weight }
                    if gender == .male { votes[person, default: (0, 0)].male += weight }
                }
                place += 1
            }
            // A sentence without names leaves the one before in mind, for a while.
            let next = place < discourse.mentions.count ? discourse.briefs[place].sentence : sentence
            before = next - sentence > 2 ? .nobody : here.isNobody ? before : here
        }
        for (person, count) in votes {
            // A given name can be a woman's here and a man's there: the text knows better, if it says so plainly.
            let least = discourse.actors[person].gender == nil ? 1 : 2
            if count.female >= least, count.male == 0 { discourse.actors[person].gender = .female }
            if count.male >= least, count.female == 0 { discourse.actors[person].gender = .male }
        }
    }

    private enum Named {
        case nobody, one(Int), several

        var isNobody: Bool {
            if case .nobody = self { return true }
            return false
        }

        func with(_ actor: Int) -> Named {
            switch self {
            case .nobody: .one(actor)
            case .one(let known): known == actor ? self : .several
            case .several: .several
            }
        }

        func with(_ other: Named) -> Named {
            switch other {
            case .nobody: self
            case .one(let actor): with(actor)
            case .several: .several
            }
        }
    }

    /// What a pronoun outside direct speech says; within, the speaker speaks of somebody else.
    private static func gender(of place: Int, _ discourse: Discourse) -> FoundMention.Gender? {
        let mention = discourse.mentions[place]
        guard mention.form == .pronoun, !discourse.isMarked[mention.head] else { return nil }
        return mention.gender == .neuter ? nil : mention.gender
    }
}
