/// Texts and pages that no author writes, of any size, by which programs that read strangers' files are brought down.
struct HostileShape: Sendable {
    let name: String
    let fileName: String
    /// The input, so many times as large as the smallest.
    let make: @Sendable (Int) -> String

    static let all: [HostileShape] = [
        text("quotation marks") { repeating("\"", 62_500 * $0) },
        text("curly quotation marks") { repeating("\u{201C}\u{201D}", 31_250 * $0) },
        text("one line") {
            repeating(
                "Armenian Prime Minister Nikol Pashinyan said on Tuesday that Russia would not help. ",
                1_250_000 * $0 / 84)
        },
        text("one word") { repeating("a", 1_250_000 * $0) },
        text("nested quotations") {
            repeating("\u{201C}\u{2018}a ", 3_125 * $0) + repeating("b\u{2019}\u{201D} ", 3_125 * $0)
        },
        text("quotations left open") { repeating("\u{201C} a ", 6_250 * $0) },
        text("persons of one surname", surnames),
        text("zero-width characters") {
            repeating("Pashi\u{200B}nyan\u{200D} said\u{2060} \u{202E}hello\u{202C}\u{FEFF}. ", 6_250 * $0)
        },
        text("control characters") { repeating("\u{1}\u{2}\u{7F}", 62_500 * $0) },
        text("combining marks") { "e" + repeating("\u{301}", 62_500 * $0) },
        text("brackets") { repeating("(", 62_500 * $0) },
        text("capitals") { repeating("Aba Cded ", 31_250 * $0) },
        text("acronyms") { size in
            (0..<3_000 * size).map { "Army Bureau \($0) (AB\($0))" }.joined(separator: " ")
        },
        text("cues") { repeating("he said, ", 15_625 * $0) },
        text("given names of others") { repeating("Ann met Bob Carl. ", 6_250 * $0) },
        page("elements in elements") { repeating("<div>", 6_250 * $0) + prose + repeating("</div>", 6_250 * $0) },
        page("paragraphs") { repeating("<p>\(sentence)</p>", 6_250 * $0) },
        page("elements left open") { repeating("<b><i><p>x", 3_125 * $0) + prose },
        page("one attribute") { "<p title=\"" + repeating("x", 1_250_000 * $0) + "\">\(prose)</p>" },
        page("attributes") { size in
            "<p " + (0..<6_250 * size).map { "a\($0)=1" }.joined(separator: " ") + ">\(prose)</p>"
        },
        page("entities") { "<p>" + repeating("&c; &amp; &hellip; ", 31_250 * $0) + "</p>" },
        page("comments left open") { "<p>\(prose)</p>" + repeating("<!--", 62_500 * $0) },
    ]

    private static let sentence = "Hello to all the world, he said on Monday. "
    private static let prose = repeating(sentence, 10)
    /// What declares entities that hold each other tenfold.
    private static let doctype =
        "<!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"\(repeating("&a;", 10))\">"
        + "<!ENTITY c \"\(repeating("&b;", 10))\">]>"

    private static func text(_ name: String, _ make: @escaping @Sendable (Int) -> String) -> HostileShape {
        HostileShape(name: name, fileName: "hostile.txt", make: make)
    }

    private static func page(_ name: String, _ make: @escaping @Sendable (Int) -> String) -> HostileShape {
        HostileShape(name: "page of " + name, fileName: "hostile.html") { doctype + "<html><body>" + make($0) }
    }

    private static func repeating(_ piece: String, _ count: Int) -> String { String(repeating: piece, count: count) }

    @Sendable private static func surnames(_ size: Int) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz")
        return (0..<625 * size).map { number in
            let given = [number, number / 26, number / 676].map { String(letters[$0 % 26]) }.joined()
            return given.prefix(1).uppercased() + given.dropFirst()
                + "on Petrosyan said on Monday that Petrosyan would come."
        }.joined(separator: "\n\n")
    }
}
