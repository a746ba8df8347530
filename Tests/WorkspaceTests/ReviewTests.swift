import Extraction
import Foundation
import Model
import Store
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

    @MainActor private func until(_ condition: () -> Bool) async throws {
        let limit = ContinuousClock.now + .seconds(100)
        while !condition() {
            try #require(ContinuousClock.now < limit, "it did not come about")
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
