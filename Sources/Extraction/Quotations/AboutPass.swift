import Model

/// Fills what each quotation is about: the actors mentioned within its content, by first mention.
public struct AboutPass: DocumentPass {
    public let name = "about"
    public let requires: Set<Layer> = [.quotations, .actors]
    public let assigns: Set<Layer> = [.about]

    public init() {}

    public func run(on analysis: inout Analysis) {
        let mentions = analysis.mentions
        let starts = mentions.map(\.range.lowerBound)
        for index in analysis.quotations.indices {
            let speaker = analysis.quotations[index].speaker
            var about: [Int] = []
            var seen: Set<Int> = []
            for span in analysis.quotations[index].content {
                var next = Self.first(in: starts, atLeast: span.lowerBound)
                while next < mentions.count, starts[next] < span.upperBound {
                    let mention = mentions[next]
                    // The speaker's own "we" and "I" are no subject of what is said.
                    if mention.range.upperBound <= span.upperBound, let actor = mention.actor,
                        actor != speaker || mention.form != .pronoun, seen.insert(actor).inserted
                    {
                        about.append(actor)
                    }
                    next += 1
                }
            }
            analysis.quotations[index].about = about
        }
    }

    private static func first(in sorted: [Int], atLeast offset: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle] < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
