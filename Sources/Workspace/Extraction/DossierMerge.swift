import Extraction
import Model

/// How what was found in one document comes into a dossier: its actors become the dossier's, what a person made, confirmed
/// or rejected is respected, and what was found there before and nobody has confirmed is replaced.
struct DossierMerge {
    private let draft: DossierDraft
    private let found: ExtractedDocument
    private let document: Document.ID
    private let previous: Document?
    private var edit = DossierEdit()
    /// The dossier's entity for each found one; those without are not taken.
    private var bound: [Entity.ID: Entity.ID] = [:]
    private var fresh: Set<Entity.ID> = []

    /// One transaction that takes the document in.
    static func edit(taking found: ExtractedDocument, into draft: DossierDraft) -> DossierEdit {
        var merge = DossierMerge(found: found, draft: draft)
        merge.run()
        return merge.edit
    }

    private init(found: ExtractedDocument, draft: DossierDraft) {
        self.found = found
        self.draft = draft
        document = found.document.id
        previous = draft.document(document)
    }

    private mutating func run() {
        let replaced = replaceDocument()
        let decided = Decided(draft.dossier, in: document, isNew: previous == nil)
        let mentions = found.mentions.filter { !decided.settles($0) }
        let quotations = found.quotations.filter { !decided.settles($0) }
        bind(mentions, quotations, decided.rejectedNames)
        take(mentions, keeping: decided)
        take(quotations, keeping: decided)
        takeEntities()
        if replaced {
            edit.mentions = Self.paired(edit.mentions, by: \.id)
            edit.quotations = Self.paired(edit.quotations, by: \.id)
            removeForsaken()
        }
    }

    /// Adds the document, or clears it of what was found before. Whether it was there.
    private mutating func replaceDocument() -> Bool {
        guard let previous else {
            edit.documents = [.add(found.document)]
            return false
        }
        if previous != found.document, previous.text == found.document.text {
            edit.documents = [.init(old: previous, new: found.document)]
        }
        edit.mentions = draft.dossier.mentions.filter { $0.anchor.document == document && $0.isTentative }
            .map { .remove($0) }
        let needed = Set(draft.dossier.relations.compactMap(\.quotation))
        edit.quotations = draft.dossier.quotations.filter {
            $0.document == document && $0.isTentative && !needed.contains($0.id)
        }.map { .remove($0) }
        return true
    }

    // MARK: Entities

    /// Finds the dossier's entity for every found one that something refers to.
    private mutating func bind(_ mentions: [Mention], _ quotations: [Quotation], _ rejected: Set<RejectedName>) {
        var needed = Set(mentions.map(\.entity))
        for quotation in quotations {
            needed.formUnion(
                [quotation.speaker, quotation.voicedBy, quotation.addressee, quotation.via].compactMap { $0 })
        }
        let byID = Dictionary(found.entities.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        for entity in found.entities where needed.contains(entity.id) {
            needed.formUnion([entity.partOf].compactMap { $0 } + entity.affiliations.map(\.organization))
        }
        var taken = draft.names.ids
        for entity in found.entities where needed.contains(entity.id) && byID[entity.id] != nil {
            if rejected.contains(RejectedName(entity.name, entity.kind)) { continue }
            if let known = draft.names.match(entity) {
                bound[entity.id] = known
            } else {
                let id = Slug.unique(entity.name, or: entity.kind.rawValue) { taken.contains(Entity.ID($0)) }
                taken.insert(Entity.ID(id))
                bound[entity.id] = Entity.ID(id)
                fresh.insert(entity.id)
            }
        }
    }

    /// New entities are added; known ones that nobody has confirmed learn names, all learn affiliations.
    private mutating func takeEntities() {
        var changed: [Entity.ID: Entity] = [:]
        var order: [Entity.ID] = []
        for entity in found.entities {
            guard let id = bound[entity.id] else { continue }
            if fresh.contains(entity.id) {
                edit.entities.append(.add(renamed(entity, to: id)))
            } else if let known = changed[id] ?? draft.entity(id) {
                if changed[id] == nil { order.append(id) }
                changed[id] = widened(known, by: entity)
            }
        }
        for id in order {
            guard let old = draft.entity(id), let new = changed[id], old != new else { continue }
            edit.entities.append(.init(old: old, new: new))
        }
    }

    private func renamed(_ entity: Entity, to id: Entity.ID) -> Entity {
        Entity(
            id: id, name: entity.name, shortName: entity.shortName, kind: entity.kind, names: entity.names,
            metonyms: entity.metonyms, partOf: entity.partOf.flatMap { bound[$0] }, wikidata: entity.wikidata,
            affiliations: entity.affiliations.compactMap(rebound), note: entity.note, entry: entity.entry,
            provenance: entity.provenance, review: entity.review)
    }

    private func widened(_ known: Entity, by found: Entity) -> Entity {
        var entity = known
        if entity.isTentative {
            let present = Set(entity.names + [entity.name])
            entity.names += found.names.filter { !present.contains($0) }
            if entity.partOf == nil { entity.partOf = found.partOf.flatMap { bound[$0] } }
        }
        if previous != nil {
            // What this document showed before is shown again, or not any more.
            entity.affiliations.removeAll { affiliation in
                affiliation.isTentative && affiliation.evidence.allSatisfy { $0.document == document }
            }
        }
        for affiliation in found.affiliations.compactMap(rebound) {
            let isKnown = entity.affiliations.contains {
                $0.organization == affiliation.organization && $0.role.lowercased() == affiliation.role.lowercased()
            }
            if !isKnown { entity.affiliations.append(affiliation) }
        }
        return entity
    }

    private func rebound(_ affiliation: Affiliation) -> Affiliation? {
        guard let organization = bound[affiliation.organization] else { return nil }
        return Affiliation(
            role: affiliation.role, organization: organization,
            accreditedTo: affiliation.accreditedTo.compactMap { bound[$0] }, asOf: affiliation.asOf,
            evidence: affiliation.evidence, provenance: affiliation.provenance, review: affiliation.review)
    }

    /// Takes out entities that only what was replaced referred to.
    private mutating func removeForsaken() {
        let gone = Set(edit.mentions.compactMap { $0.old?.entity })
            .union(edit.quotations.flatMap { $0.old.map(Self.entities) ?? [] })
            .union(
                draft.dossier.entities.filter { entity in
                    entity.isTentative
                        && entity.affiliations.contains { $0.evidence.contains { $0.document == document } }
                }.map(\.id))
        guard !gone.isEmpty, let after = try? edit.applied(to: draft.dossier) else { return }
        let references = References(after)
        for entity in after.entities where gone.contains(entity.id) && entity.isTentative {
            guard !references.contains(entity.id) else { continue }
            if let place = edit.entities.firstIndex(where: { $0.new?.id == entity.id }) {
                let old = edit.entities.remove(at: place).old
                if let old { edit.entities.append(.remove(old)) }
            } else {
                edit.entities.append(.remove(entity))
            }
        }
    }

    private static func entities(of quotation: Quotation) -> [Entity.ID] {
        [quotation.speaker, quotation.voicedBy, quotation.addressee, quotation.via].compactMap { $0 } + quotation.about
    }

    /// What is removed and added again under the same identifier is replaced in its place, or left alone.
    private static func paired<Value, ID: Hashable>(
        _ replacements: [DossierEdit.Replacement<Value>], by id: (Value) -> ID
    ) -> [DossierEdit.Replacement<Value>] {
        var added = Dictionary(
            replacements.compactMap { $0.old == nil ? $0.new : nil }.map { (id($0), $0) },
            uniquingKeysWith: { first, _ in first })
        let kept = replacements.compactMap { replacement -> DossierEdit.Replacement<Value>? in
            guard let old = replacement.old else { return nil }
            let new = added.removeValue(forKey: id(old))
            return new == old ? nil : .init(old: old, new: new)
        }
        return kept + replacements.filter { $0.old == nil && $0.new.map { added[id($0)] != nil } == true }
    }

    // MARK: Mentions and quotations

    private mutating func take(_ mentions: [Mention], keeping decided: Decided) {
        var ids = FreeIdentifiers(prefix: "\(document)-m", taken: decided.mentionIDs)
        for mention in mentions {
            guard let entity = bound[mention.entity] else { continue }
            edit.mentions.append(
                .add(
                    Mention(
                        id: .init(ids.next()), entity: entity, anchor: mention.anchor, form: mention.form,
                        provenance: mention.provenance, review: mention.review)))
        }
    }

    private mutating func take(_ quotations: [Quotation], keeping decided: Decided) {
        var ids = FreeIdentifiers(prefix: "\(document)-q", taken: decided.quotationIDs)
        var renamed: [Quotation.ID: Quotation.ID] = [:]
        for quotation in quotations { renamed[quotation.id] = .init(ids.next()) }
        for quotation in quotations {
            guard let id = renamed[quotation.id] else { continue }
            edit.quotations.append(
                .add(
                    Quotation(
                        id: id, document: document, kind: quotation.kind, content: quotation.content,
                        source: quotation.source, sourcePhrase: quotation.sourcePhrase, cue: quotation.cue,
                        speaker: quotation.speaker.flatMap { bound[$0] },
                        voicedBy: quotation.voicedBy.flatMap { bound[$0] },
                        addressee: quotation.addressee.flatMap { bound[$0] }, via: quotation.via.flatMap { bound[$0] },
                        saidOn: quotation.saidOn, about: distinct(quotation.about.compactMap { bound[$0] }),
                        nestedIn: quotation.nestedIn.flatMap { renamed[$0] }, isAffirmed: quotation.isAffirmed,
                        note: quotation.note, provenance: quotation.provenance, review: quotation.review)))
        }
    }

    private func distinct(_ ids: [Entity.ID]) -> [Entity.ID] {
        var seen: Set<Entity.ID> = []
        return ids.filter { seen.insert($0).inserted }
    }
}
