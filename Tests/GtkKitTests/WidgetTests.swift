import Drawing
import Testing

@testable import GtkKit

extension OnScreen {
    /// What an application relies on of the widgets themselves.
    @MainActor
    @Suite struct WidgetTests {
        init() throws { try #require(Display.open()) }

        private final class Field: CustomWidget {
            let node = Button(label: "node")
            var drawn = 0

            init() {
                super.init(role: .group)
                addChild(node)
            }

            override func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) { (90, 120) }

            override func sizeAllocate(width: Int, height: Int) { place(node, x: 30.5, y: 40, width: 60, height: 30) }

            override func snapshot(_ snapshot: Snapshot) {
                snapshot.draw(Bounds(x: 0, y: 0, width: 10, height: 10)) { $0.paint(.white) }
                drawn += 1
                super.snapshot(snapshot)
            }
        }

        @Test func aCustomWidgetMeasuresPlacesAndDraws() {
            let window = Window()
            let field = Field()
            #expect(field.preferredExtent(.horizontal) == (90, 120))
            window.child = field
            window.present()
            #expect(Screen.waits { field.drawn > 0 })
            let bounds = field.node.bounds(in: field)
            #expect(bounds?.x == 30.5 && bounds?.y == 40)
            #expect(field.node.grabFocus() && field.node.isFocus)
            window.destroy()
        }

        @Test func textIsNeverMarkupNorMnemonic() {
            let label = Label(runs: [LabelRun("<b>a & b</b>", TextLook(weight: 700)), LabelRun(" _c")])
            #expect(label.text == "<b>a & b</b> _c")
            #expect(Button(label: "one_two").label == "one_two")
        }

        @Test func actionsHaveStates() {
            var seen: [ActionState] = []
            let isOn = Action("dark", isOn: false) { seen.append(.bool($0)) }
            let choice = Action("order", choice: "name") { seen.append(.string($0)) }
            let told = Action("open", parameter: .int(0)) { seen.append($0) }
            isOn.activate()
            choice.activate(.string("date"))
            told.activate(.int(7))
            isOn.state = .bool(false)
            #expect(seen == [.bool(true), .string("date"), .int(7)])
            #expect(isOn.state == .bool(false) && choice.state == .string("date"))
            let box = Box(.vertical)
            box.insertActions([told], prefix: "view")
            #expect(box.activateAction("view.open", parameter: .int(9)) && seen.last == .int(9))
            #expect(!box.activateAction("view.none"))
        }

        @Test func aToggleGroupTellsOnlyOfTheUser() {
            let group = ToggleGroup()
            let one = group.add(name: "one", label: "One")
            let two = group.add(name: "two", label: "Two")
            var chosen: [String] = []
            group.onSelect { chosen.append($0) }
            #expect(one.isActive)
            group.selection = "two"
            #expect(group.selection == "two" && chosen.isEmpty)
            two.isActive = false
            one.isActive = true
            #expect(chosen == ["one"])
        }

        @Test func aStyleSheetNamesItsFaults() {
            let sheet = StyleSheet()
            #expect(sheet.load("label { color: red; }").isEmpty)
            #expect(!sheet.load("label { colour: red; }").isEmpty)
        }

        @Test func rowsAreOrderedFilteredAndHeaded() {
            let list = ListBox()
            for name in ["b", "c", "a"] { list.append(ListBoxRow(Label(name))) }
            func name(_ row: ListBoxRow) -> String { (row.child as? Label)?.text ?? "" }
            list.setOrder { name($0) < name($1) }
            #expect(list.rows.map(name) == ["a", "b", "c"])
            list.setFilter { name($0) != "b" }
            list.setHeader { _, before in before == nil ? Label("Letters") : nil }
            var selected: String?
            list.onSelect { selected = $0.map(name) }
            list.selectedRow = list.row(at: 2)
            #expect(selected == "c")
        }

        @Test func shortcutsAreEscaped() {
            let xml = ShortcutsWindow.xml([.init("A & B", [.init("<Open>", "<Control>o")])])
            #expect(xml.contains("A &amp; B") && xml.contains("&lt;Open&gt;"))
            let window = ShortcutsWindow([.init("A & B", [.init("<Open>", "<Control>o")])])
            #expect(window.isModal)
            window.destroy()
        }
    }
}
