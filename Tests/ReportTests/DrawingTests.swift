import Drawing
import Testing

@Suite("Text and pictures")
struct DrawingTests {
    private let style = TextStyle(family: "sans-serif", size: 12)

    @Test("colours read as style guides write them")
    func colors() {
        #expect(Color(hex: "#2C83E0") == Color(0x2C83E0))
        #expect(Color(hex: "2C83E0")?.hex == "#2c83e0")
        #expect(Color(hex: "#2C83E080")?.alpha == 128.0 / 255)
        #expect(Color(hex: "#2C83") == nil)
        #expect(Color(hex: "blue") == nil)
        #expect(Color.black.contrast(with: .white) == 21)
    }

    @Test("text is measured literally, never as markup")
    func markup() {
        let text = TextContext()
        #expect(text.width("<b>a</b>", style) > text.width("a", style) * 4)
        #expect(text.layout("&amp; <i>", style).lineCount == 1)
        #expect(text.layout("a\u{0}b", style).width > 0)
        #expect(text.layout("", style).lineCount == 1)
    }

    @Test("lines wrap at the width, words that are longer too")
    func wrapping() {
        let text = TextContext()
        let layout = text.layout(
            String(repeating: "x", count: 500), style, ParagraphStyle(width: 100, lineHeight: 15))
        #expect(layout.lineCount > 10)
        #expect(layout.width <= 100)
        #expect(layout.height == Double(layout.lineCount) * 15)
        #expect(layout.bytes(ofLine: 0).lowerBound == 0)
        #expect(layout.bytes(ofLine: layout.lineCount - 1).upperBound == 500)
    }

    @Test("what exceeds the lines allowed ends in an ellipsis")
    func ellipsis() {
        let text = TextContext()
        let paragraph = ParagraphStyle(width: 80, maximumLines: 2)
        let cut = text.layout("one two three\nfour five six seven eight nine ten", style, paragraph)
        #expect(cut.isCut && cut.lineCount == 2)
        #expect(!text.layout("one", style, paragraph).isCut)
    }

    @Test("the place of words is known on every line they touch")
    func spans() {
        let text = TextContext()
        let layout = text.layout("aaa bbb ccc", style, ParagraphStyle(width: text.width("aaa bb", style)))
        #expect(layout.lineCount == 3)
        let spans = layout.spans(of: 4..<11)
        #expect(spans.map(\.line) == [1, 2])
        #expect(spans.allSatisfy { $0.x >= 0 && $0.width > 0 })
        #expect(layout.spans(of: 5..<5).isEmpty)
    }

    @Test("equal pictures have equal bytes, however many were drawn before")
    func deterministic() throws {
        func svg() throws -> [UInt8] {
            try Picture.svg(width: 50, height: 50) { canvas in
                canvas.group(alpha: 0.5) {
                    canvas.circle(20, 20, radius: 10)
                    canvas.fill(Color(0x336699))
                }
            }
        }
        let first = try svg()
        _ = try Raster(width: 5, height: 5)
        #expect(try svg() == first)
        #expect(String(decoding: first, as: UTF8.self).contains("<svg"))
    }

    @Test("a link leads to its destination in a PDF")
    func links() throws {
        let file = try PortableDocument(.init(title: "Links"))
        try file.page(width: 100, height: 100) { canvas in
            canvas.rectangle(10, 10, 20, 10)
            canvas.fill(.black)
            canvas.link(to: "note-1", x: 10, y: 10, width: 20, height: 10)
        }
        try file.page(width: 100, height: 100) { canvas in
            canvas.destination("note-1") {
                canvas.rectangle(10, 10, 5, 5)
                canvas.fill(.black)
            }
        }
        file.bookmark("Notes", page: 2, y: 10)
        let text = String(decoding: try file.finish(), as: UTF8.self)
        #expect(text.contains("/Link") && text.contains("/Outlines"))
    }
}
