import Testing

@testable import GtkKit

extension OnScreen {
    /// Offsets are Unicode scalars, as the rest of the program counts.
    @MainActor
    @Suite struct TextTests {
        init() throws { try #require(Display.open()) }

        @Test func offsetsAreScalars() {
            let buffer = TextBuffer()
            buffer.text = "Лавров 👩‍👧 said\nyes"
            let scalars = Array("Лавров 👩‍👧 said\nyes".unicodeScalars)
            #expect(buffer.count == scalars.count)
            #expect(buffer.slice(7..<10).unicodeScalars.elementsEqual(scalars[7..<10]))
            #expect(buffer.offset(ofLine: 1) == scalars.count - 3)
            #expect(buffer.line(at: scalars.count - 1) == 1)
        }

        @Test func nullCharactersKeepTheOffsets() {
            let buffer = TextBuffer()
            buffer.text = "a\0b"
            #expect(buffer.count == 3)
            #expect(buffer.text == "a\u{FFFD}b")
        }

        @Test func tagsStandWhereTheyArePut() {
            let buffer = TextBuffer()
            buffer.text = "one two three"
            let tag = buffer.makeTag(TextLook(background: .white, underline: .single, weight: 700, size: 15))
            buffer.apply(tag, to: [0..<3, 8..<13])
            #expect(buffer.has(tag, at: 2) && !buffer.has(tag, at: 3) && buffer.has(tag, at: 8))
            buffer.remove(tag, from: 8..<13)
            #expect(!buffer.has(tag, at: 8))
            buffer.selection = 4..<7
            #expect(buffer.selection == 4..<7 && buffer.cursor == 7)
            buffer.selection = nil
            #expect(buffer.selection == nil)
        }

        @Test func aMarkMovesWithTheText() {
            let buffer = TextBuffer()
            buffer.text = "one two"
            let mark = buffer.makeMark(at: 4)
            buffer.insert("zero ", at: 0)
            #expect(mark.offset == 9)
            mark.delete()
            #expect(mark.offset == 0)
        }

        @Test func aRangeOverLinesHasARectangleForEach() {
            let window = Window()
            window.defaultSize = (300, 400)
            let view = TextView()
            view.setWraps(true)
            view.setTextMargins(left: 20, right: 20)
            view.buffer.text = String(repeating: "every word counts here ", count: 12)
            window.child = ScrolledWindow(view)
            window.present()
            #expect(Screen.waits { view.width > 0 })
            let rects = view.bufferRects(for: 0..<view.buffer.count)
            #expect(rects.count > 3)
            // GTK rounds the lines' edges to whole pixels.
            #expect(zip(rects, rects.dropFirst()).allSatisfy { $0.y + $0.height <= $1.y + 1 })
            #expect(rects.allSatisfy { $0.x >= 20 && $0.x + $0.width <= Double(view.width) })
            let word = view.rects(for: 6..<10)
            #expect(word.count == 1)
            if let box = word.first {
                #expect(view.offset(atX: box.x + 2, y: box.y + box.height / 2) == 6)
                #expect(view.offset(atX: box.x + 2, y: box.y + 380) == nil)
            }
            window.destroy()
        }
    }
}
