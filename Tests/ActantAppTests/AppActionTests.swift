import Foundation
import Testing

@testable import ActantApp

@Suite struct AppActionTests {
    @Test func noKeyDoesTwoThings() {
        var owner: [String: AppAction] = [:]
        for action in AppAction.allCases {
            for key in action.accelerators {
                #expect(owner[key] == nil, "\(key) is both \(action) and \(owner[key].map { "\($0)" } ?? "")")
                owner[key] = action
            }
        }
    }

    @Test(arguments: AppAction.allCases) func everyActionHasATitleOfItsOwn(action: AppAction) {
        #expect(!action.title.isEmpty)
        #expect(AppAction.allCases.filter { $0.title == action.title } == [action])
        #expect(action.detailedName == "win.\(action.rawValue)")
    }

    @Test(arguments: AppAction.allCases) func everyKeyIsInTheShortcutsWindowOnce(action: AppAction) {
        let listed = AppAction.keyGroups.flatMap(\.actions).filter { $0 == action }
        #expect(listed.count == (action.accelerators.isEmpty ? 0 : 1))
        #expect(action.toldKeys.isEmpty == action.accelerators.isEmpty)
    }

    /// A key that GTK cannot read does nothing and says nothing.
    @Test(arguments: AppAction.allCases) func keysAreWrittenAsGTKReadsThem(action: AppAction) throws {
        let form = /(<(Control|Shift|Alt)>)*([a-z0-9]|F[0-9]{1,2}|[A-Z][A-Za-z_]+[0-9]?|[a-z]+)/
        for key in action.accelerators { #expect(try form.wholeMatch(in: key) != nil, "\(key)") }
    }
}

@Suite struct CarriedResourceTests {
    @Test func theIconIsAPictureFile() {
        #expect(Resources.icon.starts(with: [0x89, 0x50, 0x4E, 0x47]))
    }

    @Test func theVersionIsThatOfTheMetainfo() throws {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "resources/desktop/org.actant.Actant.metainfo.xml")
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains("<release version=\"\(Version.current)\""))
    }
}
