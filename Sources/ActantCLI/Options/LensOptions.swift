import ArgumentParser
import Model
import Translation

/// A lens as options: what becomes an edge, whose account, which documents, period, statuses, kinds, signs, evidence and focus.
struct LensOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What becomes an edge: relations (default), speech, comention, topics, congruence, conflict or subtract.",
            valueName: "projection"))
    var projection: Lens.Projection = .relations

    @Option(
        help: ArgumentHelp(
            "How congruence, conflict and subtract weigh an edge: none, average, jaccard or cosine.",
            valueName: "way"))
    var normalization: Lens.Normalization?

    @Option(
        help: ArgumentHelp("Only edges of congruence, conflict or subtract that weigh so much.", valueName: "weight"))
    var threshold: Double?

    @Option(
        help: ArgumentHelp(
            "Only the backbone: edges that the disparity filter finds significant at this level, as 0.05.",
            valueName: "level"))
    var backbone: Double?

    @Option(
        help: ArgumentHelp(
            """
            Whose account: anyone, reporters, an entity, outlet:NAME, affiliated:ENTITY for those who speak for it; \
            may be repeated for several entities.
            """, valueName: "account"))
    var account: [String] = []

    @Option(help: ArgumentHelp("Only this document, by id; may be repeated.", valueName: "document"))
    var document: [String] = []

    @Option(help: ArgumentHelp("From this date: YYYY, YYYY-MM or YYYY-MM-DD.", valueName: "date"))
    var from: PartialDate?

    @Option(help: ArgumentHelp("To this date, included.", valueName: "date"))
    var to: PartialDate?

    @Flag(help: "In a period, leave out what has no date of its own.")
    var datedOnly = false

    @Option(help: ArgumentHelp("Only this status; may be repeated.", valueName: "status"))
    var status: [Relation.Status] = []

    @Option(help: ArgumentHelp("Only this kind of entity; may be repeated.", valueName: "kind"))
    var kind: [Entity.Kind] = []

    @Flag(help: "Every kind of entity, also places, agreements and events.")
    var allKinds = false

    @Option(help: ArgumentHelp("Only this sign; may be repeated.", valueName: "sign"))
    var sign: [SignName] = []

    @Option(help: ArgumentHelp("Only edges that rest on at least so many relations.", valueName: "number"))
    var minimum = 1

    @Option(help: ArgumentHelp("Only what lies near this entity.", valueName: "entity"))
    var focus: String?

    @Option(help: ArgumentHelp("How many edges away from the focus (default 1).", valueName: "number"))
    var depth: Int?

    func validate() throws {
        if minimum < 1 { throw ValidationError(translated("--minimum must be at least 1.")) }
        if let depth, depth < 1 { throw ValidationError(translated("--depth must be at least 1.")) }
        if !projection.isOneMode, normalization != nil || threshold != nil {
            throw ValidationError(
                translated("--normalization and --threshold are for congruence, conflict and subtract."))
        }
        if let threshold, !(threshold >= 0) { throw ValidationError(translated("--threshold must not be below 0.")) }
        if let backbone, !(backbone > 0 && backbone <= 1) {
            throw ValidationError(translated("--backbone must lie between 0 and 1."))
        }
        if depth != nil, focus == nil { throw ValidationError(translated("--depth needs --focus.")) }
        if allKinds, !kind.isEmpty { throw ValidationError(translated("Give either --kind or --all-kinds.")) }
        if let from, let to, from.earliest > to.latest { throw ValidationError(translated("--from lies after --to.")) }
        if datedOnly, from == nil, to == nil { throw ValidationError(translated("--dated-only needs --from or --to.")) }
    }

    /// The lens on `index`. `kinds` are those shown where no option names any.
    func lens(on index: DossierIndex, kinds: Set<Entity.Kind>) throws(Failure) -> Lens {
        let hasPeriod = from != nil || to != nil
        return Lens(
            account: try accountFilter(on: index), documents: try chosenDocuments(on: index),
            period: hasPeriod ? Lens.Period(start: from, end: to, includesUndated: !datedOnly) : nil,
            statuses: status.isEmpty ? nil : Set(status),
            kinds: allKinds ? Set(Entity.Kind.allCases) : kind.isEmpty ? kinds : Set(kind),
            signs: sign.isEmpty ? Set(Relation.Sign.allCases) : Set(sign.map(\.sign)), minimumEvidence: minimum,
            focus: try focusEntity(on: index).map { Lens.Focus(entity: $0, depth: depth ?? 1) }, projection: projection,
            normalization: normalization ?? .none, minimumWeight: threshold ?? 0, backbone: backbone)
    }

    private func accountFilter(on index: DossierIndex) throws(Failure) -> Lens.AccountFilter {
        guard account.count > 1 else { return try Self.filter(account.first ?? "anyone", on: index) }
        var speakers: Set<Entity.ID> = []
        for name in account {
            guard case .speaker(let entity) = try Self.filter(name, on: index) else {
                throw Failure(translated("Several accounts can only be entities, and “{1}” is none.", name))
            }
            speakers.insert(entity)
        }
        return .speakers(speakers)
    }

    /// What a person means by one account.
    static func filter(_ account: String, on index: DossierIndex) throws(Failure) -> Lens.AccountFilter {
        if account.hasPrefix("affiliated:") {
            let name = String(account.dropFirst("affiliated:".count))
            return .affiliated(try EntityLookup(index.dossier).entity(name).id)
        }
        switch account {
        case "anyone": return .anyone
        case "reporters": return .reporters
        default: break
        }
        guard account.hasPrefix("outlet:") else {
            return .speaker(try EntityLookup(index.dossier).entity(account).id)
        }
        let name = String(account.dropFirst("outlet:".count))
        let outlets = Set(index.dossier.documents.compactMap(\.publisher)).sorted()
        guard let outlet = outlets.first(where: { $0.lowercased() == name.lowercased() }) else {
            throw Failure(
                translated("No document is of the outlet “{1}”; there are {2}.", name, outlets.joined(separator: ", ")))
        }
        return .outlet(outlet)
    }

    private func chosenDocuments(on index: DossierIndex) throws(Failure) -> Set<Document.ID>? {
        var chosen: Set<Document.ID> = []
        for id in document {
            guard index.document[Document.ID(id)] != nil else {
                throw Failure(
                    translated("There is no document “{1}” in the dossier; see actantctl list documents.", "\(id)"))
            }
            chosen.insert(Document.ID(id))
        }
        return document.isEmpty ? nil : chosen
    }

    private func focusEntity(on index: DossierIndex) throws(Failure) -> Entity.ID? {
        guard let focus else { return nil }
        return try EntityLookup(index.dossier).entity(focus).id
    }
}

/// A sign by name.
enum SignName: String, CaseIterable, ExpressibleByArgument {
    case cooperation, conflict, neutral

    init(_ sign: Relation.Sign) {
        switch sign {
        case .cooperation: self = .cooperation
        case .conflict: self = .conflict
        case .neutral: self = .neutral
        }
    }

    var sign: Relation.Sign {
        switch self {
        case .cooperation: .cooperation
        case .conflict: .conflict
        case .neutral: .neutral
        }
    }
}

extension Lens.Projection: ExpressibleByArgument {}
extension Lens.Normalization: ExpressibleByArgument {}
extension Relation.Status: ExpressibleByArgument {}
extension Entity.Kind: ExpressibleByArgument {}
extension PartialDate: ExpressibleByArgument {
    public init?(argument: String) { self.init(argument) }
}
