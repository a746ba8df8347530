import Digest
import Foundation
import Model
import Testing

@testable import Exchange

/// What the curated form's own tests do not reach: dossiers that were made otherwise.
@Suite struct ValidationTests {
    private let text = DocumentText("Norway rejects the plan.\n")

    private func document(sha256: String? = nil) -> Document {
        Document(
            id: "a", title: Document.Title("T", basis: .stated), text: text,
            sha256: sha256 ?? SHA256.hexadecimal(of: text.string.utf8), fileName: "a.txt")
    }

    private func anchor(_ start: Int, _ end: Int) throws -> Anchor {
        try #require(
            Anchor(document: "a", range: TextRange(between: TextOffset(start), and: TextOffset(end)), in: text))
    }

    private func dossier(_ relations: [Relation] = [], entities: [Entity]? = nil, sha256: String? = nil) -> Dossier {
        let standard = [
            Entity(id: "norway", name: "Norway", kind: .state), Entity(id: "iceland", name: "Iceland", kind: .state),
        ]
        return Dossier(
            title: "T", documents: [document(sha256: sha256)], entities: entities ?? standard, relations: relations)
    }

    private func relation(
        _ id: Relation.ID, _ source: Entity.ID, _ target: Entity.ID, isSymmetric: Bool = false,
        type: RelationType = .agree, sign: Relation.Sign = .cooperation, evidence: [Anchor]
    ) -> Relation {
        Relation(
            id: id, document: "a", source: source, target: target, type: type, sign: sign, status: .actual,
            assertedBy: .narrator, phrase: "agrees", evidence: evidence, isSymmetric: isSymmetric)
    }

    private func problems(_ dossier: Dossier) -> [String] {
        Validation.findings(in: dossier).map { $0.problem.description }
    }

    @Test func aChangedTextIsOneFindingHoweverManyPassagesItMoved() throws {
        let evidence = try (1...4).map { start in
            let anchor = try anchor(start, start + 5)
            return Anchor(document: "a", range: anchor.range, exact: "other", prefix: "", suffix: "")
        }
        let digest = String(repeating: "0", count: 64)
        let found = problems(dossier([relation("r", "norway", "iceland", evidence: evidence)], sha256: digest))
        #expect(found.count == 1)
        #expect(
            found.first?.hasPrefix(
                "document a: the text is not the one that was annotated, whose SHA-256 is \(digest): 4 passages")
                == true)
    }

    @Test func aSoundDossierHasNoFindings() throws {
        #expect(problems(dossier([relation("r", "norway", "iceland", evidence: [try anchor(0, 6)])])).isEmpty)
    }

    @Test func aSymmetricRelationIsTheSameFromEitherSide() throws {
        let evidence = [try anchor(0, 6)]
        let twins = [
            relation("r1", "norway", "iceland", isSymmetric: true, evidence: evidence),
            relation("r2", "iceland", "norway", isSymmetric: true, evidence: evidence),
        ]
        #expect(problems(dossier(twins)) == ["relation r2: it repeats relation r1; remove one of them"])
        let directed = [
            relation("r1", "norway", "iceland", evidence: evidence),
            relation("r2", "iceland", "norway", evidence: evidence),
        ]
        #expect(problems(dossier(directed)).isEmpty)
    }

    @Test func wordsAroundAPassageMustBeTheTexts() throws {
        let sound = try anchor(7, 14)
        let moved = Anchor(document: "a", range: sound.range, exact: sound.exact, prefix: "Iceland ", suffix: "")
        let found = problems(dossier([relation("r", "norway", "iceland", evidence: [moved])]))
        #expect(
            found == [
                "relation r: evidence 7–14 is remembered beside other words than the text has; annotate the passage anew"
            ])
    }

    @Test func aTieHasNoSign() throws {
        let tie = relation("r", "norway", "iceland", type: .memberOf, evidence: [try anchor(0, 6)])
        #expect(problems(dossier([tie])) == ["relation r: the tie MEMBER_OF has a sign; make it 0"])
    }

    @Test func nobodyRelatesToItselfNorIsPartOfItself() throws {
        let own = relation("r", "norway", "norway", evidence: [try anchor(0, 6)])
        #expect(problems(dossier([own])) == ["relation r: source and target are the same; correct one of them"])
        let circle = [
            Entity(id: "a1", name: "A", kind: .body, partOf: "b1"),
            Entity(id: "b1", name: "B", kind: .body, partOf: "a1"),
        ]
        #expect(problems(dossier(entities: circle)).count == 2)
    }

    @Test func namesAndIdentifiersAreUnique() {
        let twins = [
            Entity(id: "n", name: "Norway", kind: .state), Entity(id: "m", name: "Norway", kind: .state),
            Entity(id: "n", name: "Other", kind: .state),
        ]
        #expect(
            problems(dossier(entities: twins)) == [
                "entity n: its id is used twice; give one of them another",
                "entity m: its name “Norway” is also that of n; make them differ",
            ])
    }

    @Test func aTextMustHaveItsDigest() {
        #expect(problems(dossier(sha256: String(repeating: "0", count: 64))).count == 1)
    }
}
