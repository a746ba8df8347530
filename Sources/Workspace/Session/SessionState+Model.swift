import Foundation
import Model
import Network

extension SessionState.SavedLens {
    init(_ lens: Lens) {
        switch lens.account {
        case .anyone: (account, accountName) = ("anyone", nil)
        case .reporters: (account, accountName) = ("reporters", nil)
        case .speaker(let id): (account, accountName) = ("speaker", id.rawValue)
        case .outlet(let name): (account, accountName) = ("outlet", name)
        case .speakers(let ids):
            (account, accountName) = ("speakers", nil)
            accountNames = ids.map(\.rawValue).sorted()
        case .affiliated(let id): (account, accountName) = ("affiliated", id.rawValue)
        }
        projection = lens.projection.rawValue
        normalization = lens.normalization.rawValue
        minimumWeight = lens.minimumWeight
        backbone = lens.backbone
        documents = lens.documents?.map(\.rawValue).sorted()
        from = lens.period?.start?.description
        until = lens.period?.end?.description
        includesUndated = lens.period?.includesUndated
        statuses = lens.statuses?.map(\.rawValue).sorted()
        kinds = lens.kinds.map(\.rawValue).sorted()
        signs = lens.signs.map(\.rawValue).sorted()
        minimumEvidence = lens.minimumEvidence
        focus = lens.focus?.entity.rawValue
        depth = lens.focus?.depth
    }

    /// The lens, without what the dossier no longer has.
    func lens(in index: DossierIndex) -> Lens {
        var lens = Lens.everything
        switch (account, accountName) {
        case ("reporters", _): lens.account = .reporters
        case ("speaker", let name?) where index.entity[Entity.ID(name)] != nil: lens.account = .speaker(Entity.ID(name))
        case ("affiliated", let name?) where index.entity[Entity.ID(name)] != nil:
            lens.account = .affiliated(Entity.ID(name))
        case ("speakers", _):
            let known = (accountNames ?? []).map { Entity.ID($0) }.filter { index.entity[$0] != nil }
            lens.account = known.isEmpty ? .anyone : .speakers(Set(known))
        case ("outlet", let name?) where index.dossier.documents.contains { $0.publisher == name }:
            lens.account = .outlet(name)
        default: lens.account = .anyone
        }
        lens.documents = documents.map { Set($0.map { Document.ID($0) }).filter { index.document[$0] != nil } }
        let start = from.flatMap { PartialDate($0) }
        let end = until.flatMap { PartialDate($0) }
        if start != nil || end != nil || includesUndated == false {
            lens.period = Lens.Period(start: start, end: end, includesUndated: includesUndated ?? true)
        }
        lens.statuses = statuses.map { Set($0.compactMap(Relation.Status.init(rawValue:))) }
        lens.kinds = Set(kinds.compactMap(Entity.Kind.init(rawValue:)))
        lens.signs = Set(signs.compactMap(Relation.Sign.init(rawValue:)))
        lens.minimumEvidence = max(1, minimumEvidence)
        lens.projection = projection.flatMap(Lens.Projection.init) ?? .relations
        lens.normalization = normalization.flatMap(Lens.Normalization.init) ?? .none
        lens.minimumWeight = max(0, minimumWeight ?? 0)
        lens.backbone = backbone
        if let focus, index.entity[Entity.ID(focus)] != nil {
            lens.focus = Lens.Focus(entity: Entity.ID(focus), depth: max(1, depth ?? 1))
        }
        return lens
    }
}

extension SessionState {
    /// Of a dossier; without what it no longer has.
    func scope(of path: String, in index: DossierIndex) -> NetworkScope {
        guard let saved = scopes?[path] else { return NetworkScope() }
        func known(_ ids: [String]) -> Set<Entity.ID> { Set(ids.map { Entity.ID($0) }.filter(index.hasNode)) }
        return NetworkScope(hidden: known(saved.hidden), expanded: known(saved.expanded))
    }

    /// Keeps the scope of a dossier; what belongs to files that are gone does not gather.
    mutating func keep(_ scope: NetworkScope, of path: String) {
        var all = scopes ?? [:]
        func names(_ ids: Set<Entity.ID>) -> [String] { ids.map(\.rawValue).sorted() }
        all[path] =
            scope.isEmpty ? nil : SavedScope(hidden: names(scope.hidden), expanded: names(scope.expanded))
        if all.count > Self.mostScopes {
            all = all.filter { FileManager.default.fileExists(atPath: $0.key) }
        }
        scopes = all.isEmpty ? nil : all
    }

    private static let mostScopes = 50
}

extension SessionState.SavedSelection {
    init?(_ selection: Selection) {
        switch selection {
        case .nothing: return nil
        case .entities(let chosen): entities = chosen.map(\.rawValue)
        case .edge(let id): edge = [id.first.rawValue, id.second.rawValue]
        case .quotation(let id): quotation = id.rawValue
        case .path(let chosen): path = chosen.actors.map(\.rawValue)
        }
    }

    func selection(in index: DossierIndex) -> Selection {
        if let quotation, index.quotation[Quotation.ID(quotation)] != nil { return .quotation(Quotation.ID(quotation)) }
        if let edge, edge.count == 2 {
            let ends = edge.map { Entity.ID($0) }
            if ends.allSatisfy(index.hasNode) { return .edge(EdgeID(first: ends[0], second: ends[1])) }
        }
        if let path {
            let actors = path.map { Entity.ID($0) }
            if actors.allSatisfy(index.hasNode), let chosen = ActorPath(actors, index: index) { return .path(chosen) }
        }
        let known = (entities ?? []).map { Entity.ID($0) }.filter(index.hasNode)
        return known.isEmpty ? .nothing : .entities(known)
    }
}

extension SessionState.SavedPassage {
    init(_ passage: Passage) {
        relation = passage.relation?.rawValue
        quotation = passage.quotation?.rawValue
        spans = passage.anchors.flatMap { [$0.range.start.scalars, $0.range.end.scalars] }
    }

    func passage(in document: Document) -> Passage? {
        let pairs = stride(from: 0, to: spans.count - 1, by: 2).map { (spans[$0], spans[$0 + 1]) }
        let anchors = pairs.compactMap { pair in
            TextRange(pair.0, pair.1).flatMap { Anchor(document: document.id, range: $0, in: document.text) }
        }
        return Passage(
            anchors: anchors, relation: relation.map { Relation.ID($0) }, quotation: quotation.map { Quotation.ID($0) })
    }
}
