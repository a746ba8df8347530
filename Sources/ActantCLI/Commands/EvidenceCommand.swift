import ArgumentParser
import Exchange
import Model
import Network
import Translation

struct EvidenceCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evidence",
        abstract: "Show the passages that an edge, a quotation or a connection of two actors rests on.",
        discussion: """
            An edge is two entities with two hyphens between them, by id or by name in whatever case: armenia--russia, \
            "CSTO--Nikol Pashinyan". A quotation or a relation is given by its id. With --path two entities are given: \
            the shortest chain of edges between them is shown, each edge with its passages, under the lens.
            """)

    @Argument(help: ArgumentHelp("Edges, quotations or relations; with --path two entities.", valueName: "subject"))
    var subjects: [String]

    @OptionGroup var source: DossierOption
    @Flag(help: "Write JSON, one object a passage.") var json = false
    @Flag(help: "Show how two entities are connected.") var path = false
    @Option(help: ArgumentHelp("With --path: so many chains, the best first (default 1).", valueName: "number"))
    var ways: Int?
    @OptionGroup(title: "Lens, of which only the projection counts without --path") var options: LensOptions

    func validate() throws {
        if path, subjects.count != 2 { throw ValidationError(translated("--path needs two entities.")) }
        if !path, ways != nil { throw ValidationError(translated("--ways needs --path.")) }
        if let ways, ways < 1 { throw ValidationError(translated("--ways must be at least 1.")) }
    }

    func run() throws {
        let index = try source.load()
        if path { return try showPaths(index) }
        let finder = EvidenceFinder(index, options.projection)
        var found: [Evidence] = []
        var complaints: [String] = []
        for subject in subjects {
            do { found.append(try finder.evidence(subject)) } catch { complaints += error.messages }
        }
        if json {
            try Console.print(EvidenceText.table(found, index).json)
        } else {
            try Console.print(found.map { EvidenceText.text($0, index) }.joined(separator: "\n"))
        }
        if !complaints.isEmpty { throw Failure(complaints) }
    }
}

extension EvidenceCommand {
    /// Each chain, and the passages of each of its edges.
    private func showPaths(_ index: DossierIndex) throws {
        let lookup = EntityLookup(index.dossier)
        let (start, end) = (try lookup.entity(subjects[0]), try lookup.entity(subjects[1]))
        let lens = try options.lens(on: index, kinds: Entity.Kind.actors.union([start.kind, end.kind]))
        let network = Projection(index).network(under: lens)
        let paths = PathFinder(network).paths(from: start.id, to: end.id, limit: ways ?? 1)
        guard !paths.isEmpty else {
            throw Failure(
                translated(
                    "No chain of relations under this lens connects {1} and {2}.", "\(start.name)", "\(end.name)"))
        }
        let edges = Dictionary(network.edges.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let chains = paths.map { path in
            (path, path.edges.compactMap { edges[$0] }.map { Evidence.edge($0, lens.projection) })
        }
        if json {
            try Console.print(EvidenceText.table(chains: chains, index).json)
        } else {
            try Console.print(
                chains.enumerated().map { EvidenceText.text(chain: $1, number: $0 + 1, of: chains.count, index) }
                    .joined(separator: "\n"))
        }
    }
}

/// What is shown for one thing that was asked about.
enum Evidence {
    case edge(NetworkEdge, Lens.Projection)
    case relation(Relation)
    case quotation(Quotation)
}

/// Finds what a person means by an edge, a quotation or a relation.
struct EvidenceFinder {
    private let index: DossierIndex
    private let edges: [EdgeID: NetworkEdge]
    private let projection: Lens.Projection

    init(_ index: DossierIndex, _ projection: Lens.Projection) {
        self.index = index
        self.projection = projection
        let network = Projection(index).network(
            under: Lens(kinds: Set(Entity.Kind.allCases), projection: projection))
        edges = Dictionary(network.edges.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func evidence(_ text: String) throws(Failure) -> Evidence {
        if let quotation = index.quotation[Quotation.ID(text)] { return .quotation(quotation) }
        if let relation = index.relation[Relation.ID(text)] { return .relation(relation) }
        guard text.contains("--") else {
            throw Failure(translated("There is no quotation or relation “{1}”; an edge is written A--B.", text))
        }
        let (one, other) = try ends(text)
        guard let edge = edges[Projection(index).edgeID(one, other)] else {
            throw Failure(
                translated(
                    "The dossier tells no relation between {1} and {2}.", index.fullName(ofNode: one),
                    index.fullName(ofNode: other)))
        }
        return .edge(edge, projection)
    }

    /// Names may hold two hyphens themselves, so every place to divide is tried.
    private func ends(_ text: String) throws(Failure) -> (Entity.ID, Entity.ID) {
        let lookup = EntityLookup(index.dossier)
        func find(_ words: String) -> Entity.ID? {
            index.topic(ofNode: Entity.ID(words)).map(\.id.node) ?? lookup.find(words)?.id
        }
        let halves = text.ranges(of: "--").map { (String(text[..<$0.lowerBound]), String(text[$0.upperBound...])) }
        for (left, right) in halves {
            if let one = find(left), let other = find(right) { return (one, other) }
        }
        // None fits: let the first division say what is unknown.
        let (left, right) = halves.first ?? (text, "")
        return (try lookup.entity(left).id, try lookup.entity(right).id)
    }
}
