import Testing

@testable import GtkKit

extension OnScreen {
    /// Rows are known by the program's own indexes, wherever filter and order put them.
    @MainActor
    @Suite struct ListTests {
        init() throws { try #require(Display.open()) }

        private static func table(_ numbers: [Int]) -> (ColumnView, Column, ListModel) {
            let model = ListModel(count: numbers.count)
            let table = ColumnView(model)
            let column = Column(
                "Number",
                factory: ItemFactory(
                    make: { _ in Label() },
                    bind: { label, item in label.text = item.index.map { "\(numbers[$0])" } ?? "" }))
            column.setOrder { numbers[$0] < numbers[$1] }
            table.append(column)
            return (table, column, model)
        }

        @Test func sortingKeepsIndexes() {
            let (table, column, _) = Self.table([30, 10, 20])
            #expect(table.shownIndexes == [0, 1, 2])
            table.sort(by: column)
            #expect(table.shownIndexes == [1, 2, 0])
            table.sort(by: column, ascending: false)
            #expect(table.shownIndexes == [0, 2, 1])
            table.sort(by: nil)
            #expect(table.shownIndexes == [0, 1, 2])
        }

        @Test func theSelectionIsAnIndexWhereverItStands() {
            let (table, column, model) = Self.table([30, 10, 20])
            var selected: [Int?] = []
            table.onSelect { selected.append($0) }
            table.selectedIndex = 2
            table.sort(by: column)
            #expect(table.selectedIndex == 2)
            model.changed(at: 2)
            #expect(table.selectedIndex == 2)
            table.selectedIndex = nil
            #expect(selected == [2, nil])
        }

        @Test func rowsThatStayAreKnownByTheirNewIndexes() {
            let (table, _, model) = Self.table([30, 10, 20])
            var selected: [Int?] = []
            table.selectedIndex = 2
            table.onSelect { selected.append($0) }
            // The third stands first now, a new one follows, then the first; the second is gone.
            model.replace(origins: [2, nil, 0])
            #expect(table.shownIndexes == [0, 1, 2])
            #expect(table.selectedIndex == 0)
            model.replace(origins: [nil, 0])
            #expect(table.selectedIndex == 1)
            model.replace(origins: [0])
            #expect(table.shownIndexes == [0])
            #expect(table.selectedIndex == nil)
        }

        @Test(arguments: [[30, 10, 20], [7]]) func aChosenOrderIsToldAndLeftToTheProgram(numbers: [Int]) {
            let (table, column, _) = Self.table(numbers)
            var told: [(Column, Bool)] = []
            table.onChooseOrder(of: table.columns) { told.append(($0, $1)) }
            table.sort(by: column)
            table.sort(by: column, ascending: false)
            #expect(told.map(\.1) == [true, false])
            #expect(told.allSatisfy { $0.0 === column })
            #expect(table.shownIndexes == Array(numbers.indices))
        }

        @Test func aFilterHidesRowsAndFreesItsClosure() {
            final class Witness {}
            weak var witness: Witness?
            let (table, _, model) = Self.table([5, 6, 7, 8])
            final class Bound { var least = 7 }
            let bound = Bound()
            do {
                let kept = Witness()
                witness = kept
                table.setFilter { index in
                    _ = kept
                    return index + 5 >= bound.least
                }
            }
            #expect(table.shownIndexes == [2, 3])
            bound.least = 6
            table.invalidateFilter()
            #expect(table.shownIndexes == [1, 2, 3])
            table.setFilter(nil)
            #expect(table.shownCount == 4)
            #expect(witness == nil)
            model.reload(count: 0)
            #expect(table.shownIndexes.isEmpty && table.selectedIndex == nil)
        }

        @Test func aCellsSizeDoesNotDependOnItsText() {
            let (one, two) = (CellText(lines: 1), CellText(lines: 2))
            let line = one.preferredExtent(.vertical).natural
            #expect(line > 0)
            for text in ["", "short", String(repeating: "a long word ", count: 500), "한국어\nالعربية"] {
                (one.text, two.text) = (text, text)
                #expect(one.preferredExtent(.vertical, across: 40).natural == line)
                #expect((2 * line - 1...2 * line).contains(two.preferredExtent(.vertical, across: 40).natural))
                #expect(two.preferredExtent(.horizontal).natural == 0)
            }
        }

        @Test func aHundredThousandRowsCostNothingUntilTheyAreSeen() {
            let model = ListModel(count: 100_000)
            var made = 0
            let list = ListView(
                model,
                factory: ItemFactory(
                    make: { _ -> Label in
                        made += 1
                        return Label()
                    }, bind: { label, item in label.text = "\(item.position)" }))
            list.selectedIndex = 99_999
            #expect(list.selectedIndex == 99_999)
            #expect(made < 1000)
        }
    }
}
