import Extraction
import Foundation
import Model
import Network
import Store
import TestSupport
import Testing

@testable import Workspace

/// What a person decides about annotations, on the value: each edit says all it changes, and its inverse takes it back.
@Suite struct ReviewTests {
    private static let text = "Ararat Mirzoyan met Lavrov in Yerevan. “We agree,” Mirzoyan said of the CSTO."

    static func dossier() throws -> Dossier {
        let article = FoundBuilder("one", text).actor("1", "Ararat Mirzoyan", .person)
            .actor("2", "Lavrov", .person).actor("3", "Armenia", .state, by: "Yerevan")
            .actor("4", "CSTO", .organization, partOf: "3").quotation("We agree,", by: "1", about: ["4"])
        var draft = DossierDraft(Dossier(title: "T"))
        try draft.apply(DossierMerge.edit(taking: article.found, into: draft))
        return draft.dossier
    }

    private func after(_ command: (any ReviewCommand)?) throws -> Dossier {
        let dossier = try Self.dossier()
        let command = try #require(command)
        let edit = try #require(try command.edit(dossier))
        let changed = try edit.applied(to: dossier)
        let back = try edit.inverse.applied(to: changed)
        #expect(Set(back.mentions) == Set(dossier.mentions) && Set(back.entities) == Set(dossier.entities))
        #expect(Set(back.quotations) == Set(dossier.quotations) && back.rejections == dossier.rejections)
        #expect(command.title(in: dossier).count < 60)
        return changed
    }

    @Test func confirming() throws {
        let changed = try after(Confirm([.mention("one-m1"), .quotation("one-q1"), .entity("csto")]))
        #expect(changed.mentions.filter { !$0.isTentative }.map(\.id) == ["one-m1"])
        #expect(changed.quotations.allSatisfy { !$0.isTentative })
        #expect(changed.mentions[0].provenance != nil, "how it was found stays known")
        #expect(Confirm([.mention("one-m1")]).edit(changed) == nil)
    }

    @Test func rejectingTheOnlyMentionTakesItsActorAway() throws {
        let changed = try after(Reject(.mention("one-m2")))
        #expect(changed.entities.map(\.id) == ["ararat-mirzoyan", "armenia", "csto"])
        #expect(changed.rejections.map(\.name) == ["Lavrov"])
        #expect(try after(Reject(.mention("one-m1"))).entities.count == 4, "he still speaks")
    }

    @Test func rejectingAQuotationAndAnActor() throws {
        #expect(try after(Reject(.quotation("one-q1"))).rejections.map(\.what) == [.quotation])
        let changed = try after(Reject(.entity("ararat-mirzoyan")))
        #expect(changed.mentions.count == 3 && changed.quotations.map(\.speaker) == [nil])
    }

    @Test func retypingAndRenamingConfirm() throws {
        #expect(try after(Retype("csto", to: .agreement)).entities[3].kind == .agreement)
        let renamed = try after(Rename("csto", to: " Collective  Security ")).entities[3]
        #expect(renamed.name == "Collective Security" && renamed.names == ["CSTO"] && !renamed.isTentative)
        #expect(throws: ReviewRefusal.self) { try after(Rename("csto", to: "Armenia")) }
        #expect(Rename("csto", to: "  ") == nil)
    }

    @Test func reassigning() throws {
        let changed = try after(Reassign(.mention("one-m2"), to: "ararat-mirzoyan"))
        #expect(changed.mentions[1].entity == "ararat-mirzoyan" && !changed.mentions[1].isTentative)
        #expect(changed.entities.count == 3)
        #expect(try after(Reassign(.quotation("one-q1"), to: "lavrov")).quotations[0].speaker == "lavrov")
        #expect(throws: ReviewRefusal.self) { try after(Reassign(.mention("one-m2"), to: "nobody")) }
    }

    @Test func merging() throws {
        let changed = try after(Merge("lavrov", into: "ararat-mirzoyan"))
        #expect(changed.mentions.map(\.entity) == ["ararat-mirzoyan", "ararat-mirzoyan", "armenia", "csto"])
        #expect(changed.entities[0].names == ["Lavrov"] && !changed.entities[0].isTentative)
        #expect(try after(Merge("armenia", into: "csto")).entities.last?.partOf == nil, "nothing is part of itself")
        #expect(Merge("csto", into: "csto") == nil)
    }

    @Test func addingAName() throws {
        let met = try #require(TextRange(15, 20))
        let changed = try after(AddMention(met, in: "one", of: .new(.event)))
        #expect(changed.entities.last?.name == "met" && changed.mentions.last?.anchor.exact == "met")
        let known = try after(AddMention(met, in: "one", of: .entity("csto")))
        #expect(known.entities[3].names == ["met"] && known.mentions.last?.entity == "csto")
        let blank = try #require(TextRange(15, 16))
        #expect(throws: ReviewRefusal.self) { try after(AddMention(blank, in: "one", of: .new(.event))) }
    }

    @Test func addingANameOfAnActorWithAFullerName() throws {
        let met = try #require(TextRange(15, 20))
        let changed = try after(AddMention(met, in: "one", of: .new(.event, name: " The  Meeting ")))
        let actor = try #require(changed.entities.last)
        #expect(actor.name == "The Meeting" && actor.names == ["met"] && actor.review == .confirmed)
        let lexicon = ProjectLexicon(changed)
        #expect(lexicon.entries.contains { $0.name == "The Meeting" && $0.names.contains("met") })
    }

    @Test func assigningToAnActorThatIsNewToTheDossier() throws {
        let changed = try after(Reassign(.quotation("one-q1"), to: .new(.person, name: "A Deputy")))
        #expect(changed.quotations[0].speaker == changed.entities.last?.id)
        #expect(changed.entities.last?.name == "A Deputy")
        #expect(throws: ReviewRefusal.self) {
            try after(Reassign(.quotation("one-q1"), to: .new(.person, name: " ")))
        }
    }

    @Test func addingAQuotation() throws {
        let met = try #require(TextRange(15, 38))
        let command = AddQuotation(met, in: "one", kind: .indirect, by: .entity("csto"))
        let changed = try after(command)
        let added = try #require(changed.quotations.last)
        #expect(added.words == "met Lavrov in Yerevan." && added.speaker == "csto")
        #expect(added.about == ["lavrov", "armenia"] && added.provenance == nil && added.review == .confirmed)
        #expect(try command.edit(changed) == nil, "the same again changes nothing")
        let unnamed = try after(AddQuotation(met, in: "one", kind: .mixed, by: nil))
        #expect(unnamed.quotations.last?.speaker == nil && unnamed.quotations.last?.kind == .mixed)
        let fresh = try after(AddQuotation(met, in: "one", kind: .direct, by: .new(.person, name: "Jane Roe")))
        #expect(fresh.entities.last?.name == "Jane Roe")
        #expect(fresh.quotations.last?.speaker == fresh.entities.last?.id)
        #expect(throws: ReviewRefusal.self) {
            try after(AddQuotation(TextRange(15, 16) ?? met, in: "one", kind: .direct, by: nil))
        }
    }

    @Test func aQuotationByHandTakesThePlaceOfWhatWasFoundForItsWords() throws {
        let text = DocumentText(Self.text)
        let marked = try #require(TextRange(39, 50))
        #expect(text.slice(marked) == "“We agree,”")
        #expect(AddQuotation.likelyKind(of: marked, in: text) == .direct)
        #expect(AddQuotation.likelyKind(of: try #require(TextRange(40, 49)), in: text) == .direct)
        #expect(AddQuotation.likelyKind(of: try #require(TextRange(30, 55)), in: text) == .mixed)
        #expect(AddQuotation.likelyKind(of: try #require(TextRange(0, 20)), in: text) == .indirect)
        let changed = try after(AddQuotation(marked, in: "one", kind: .direct, by: .entity("lavrov")))
        #expect(changed.quotations.count == 1 && changed.quotations[0].words == "We agree,")
        #expect(changed.quotations[0].speaker == "lavrov" && changed.quotations[0].provenance == nil)
        let nested = try #require(TextRange(43, 48))
        let inner = try after(AddQuotation(nested, in: "one", kind: .mixed, by: nil))
        #expect(inner.quotations.contains { $0.words == "agree" })
    }

    /// The same in the file, through the workspace.
    @MainActor @Test func decisionsReachTheFileAndCanBeUndone() async throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "actant-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "d.dossier")
        let made = try Store.create(file, title: "T")
        try made.replaceContents(with: Self.dossier())
        try made.close()
        let workspace = Workspace(sessionFile: SessionFile(url: folder.appending(path: "s.json")))
        workspace.open(file)
        try await until { workspace.state.opened != nil }
        workspace.select(.entities(["lavrov"]))
        workspace.review(Reject(.entity("lavrov")))
        workspace.review(Retype("csto", to: .agreement))
        try await until { !workspace.isEditing }
        #expect(workspace.state.index?.entity["csto"]?.kind == .agreement)
        #expect(workspace.state.selection == .nothing, "what is gone is not chosen")
        #expect(workspace.state.undoTitle == "Change the kind of CSTO to agreement")
        workspace.undo()
        workspace.undo()
        try await until { !workspace.isEditing }
        #expect(workspace.state.index?.entity["lavrov"] != nil)
        #expect(workspace.state.undoTitle == nil && workspace.state.redoTitle != nil)
        workspace.redo()
        try await until { !workspace.isEditing }
        workspace.close()
        let again = try Store.open(file, access: .readOnly)
        let dossier = try again.load()
        #expect(dossier.entity("lavrov") == nil && dossier.rejections.map(\.name) == ["Lavrov"])
    }

    /// A pin goes with its actor and comes back with it, in the window and in the file.
    @MainActor @Test func undoingAMergeOrARejectionBringsPinsBack() async throws {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "d.dossier")
        let made = try Store.create(file, title: "T")
        try made.replaceContents(with: Self.dossier())
        try made.close()
        let workspace = Workspace(sessionFile: SessionFile(url: folder.url.appending(path: "s.json")))
        workspace.open(file)
        try await until { workspace.state.opened != nil }
        workspace.pin("lavrov", at: Point(3, 4))
        workspace.pin("csto", at: Point(5, 6))
        for command in [Merge("lavrov", into: "csto"), Reject(.entity("lavrov"))] as [(any ReviewCommand)?] {
            workspace.review(try #require(command))
            try await until { !workspace.isEditing }
            #expect(workspace.state.pins == ["csto": Point(5, 6)])
            workspace.undo()
            try await until { !workspace.isEditing }
            #expect(workspace.state.pins == ["lavrov": Point(3, 4), "csto": Point(5, 6)])
        }
        workspace.redo()
        workspace.undo()
        try await until { !workspace.isEditing }
        #expect(workspace.state.pins.count == 2)
        workspace.close()
        #expect(try Store.open(file, access: .readOnly).pins().count == 2)
    }

    @MainActor private func until(_ condition: () -> Bool) async throws {
        let limit = ContinuousClock.now + .seconds(100)
        while !condition() {
            try #require(ContinuousClock.now < limit, "it did not come about")
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
