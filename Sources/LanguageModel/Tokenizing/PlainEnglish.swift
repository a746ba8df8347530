/// A tokenizer's rules for English without any file. The patterns are of the same form as the model's.
enum PlainEnglish {
    static let rules: TokenizerRules = {
        do {
            return try TokenizerRules(
                prefix: scalars(prefix), suffix: scalars(suffix), infix: scalars(infix), address: scalars(address),
                exceptions: TokenizerExceptions(pieces: exceptions, norms: []))
        } catch {
            // The patterns below are constants, and a test reads them.
            preconditionFailure("a built-in pattern can't be read: \(error)")
        }
    }()

    private static let signs = [
        "…", ",", ":", ";", #"\!"#, #"\?"#, "¿", "¡", #"\("#, #"\)"#, #"\["#, #"\]"#, #"\{"#, #"\}"#, "<", ">", "_",
        "#",
        #"\*"#, "&", "'", "\"", "”", "“", "`", "‘", "´", "’", "‚", "„", "»", "«", "—", "–",
    ]
    private static let currencies = [#"\$"#, "£", "€", "¥", "₽", "₴", "₩", "₪", "₫", "₹", "₺", "₾", "֏", "₼"]
    private static let units = [
        "km", "km²", "m", "m²", "cm", "mm", "ha", "ft", "kg", "g", "t", "lb", "oz", "km/h", "mph", "hPa", "kb", "MB",
        "GB",
        "TB", "%",
    ]
    private static let icons =
        #"[\u00A6\u00A9\u00AE\u00B0\u2190-\u21FF\u2300-\u27BF\u2B00-\u2BFF\U0001F300-\U0001FAFF]"#

    /// Scripts that know capitals, and those that don't, from the blocks of Unicode; finer classes change little in news.
    private static let uncased =
        #"\u0590-\u05FF\u0620-\u06D5\u0900-\u0DFF\u1100-\u11FF\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF"#
    private static let lower =
        #"a-z\u00DF-\u00F6\u00F8-\u00FF\u0101-\u024F\u03AC-\u03CE\u0430-\u045F\u0561-\u0587"# + uncased
    private static let upper = #"A-Z\u00C0-\u00D6\u00D8-\u00DE\u0386-\u03AB\u0400-\u042F\u0531-\u0556"#
    private static let quotes = #"'"”“`‘´’‚,„»«"#

    private static let prefix = (["§", "%", "=", #"\+(?![0-9])"#, #"\.\.+"#] + signs + currencies + [icons])
        .map { "^" + $0 }.joined(separator: "|")

    private static let suffix =
        (signs + [
            #"\.\.+"#, icons, "'s", "'S", "’s", "’S", #"(?<=[0-9])\+"#, #"(?<=°[FfCcKk])\."#,
            "(?<=[0-9])(?:" + currencies.joined(separator: "|") + ")",
            "(?<=[0-9])(?:" + units.joined(separator: "|") + ")",
            "(?<=[0-9\(lower)%²\\-\\+…,:;\\!\\?\\(\\)\\[\\]\\{\\}<>_#\\*&\(quotes)])\\.",
            "(?<=[\(upper)][\(upper)])\\.",
        ]).map { $0 + "$" }.joined(separator: "|")

    private static let infix = [
        #"\.\.+"#, "…", icons, #"(?<=[0-9])[+\-\*^](?=[0-9-])"#, "(?<=[\(lower)\(quotes)])\\.(?=[\(upper)\(quotes)])",
        "(?<=[\(upper)\(lower)]),(?=[\(upper)\(lower)])",
        "(?<=[\(upper)\(lower)0-9])(?:-|–|—|--|---|——|~)(?=[\(upper)\(lower)])",
        "(?<=[\(upper)\(lower)0-9])[:<>=/](?=[\(upper)\(lower)])",
    ].joined(separator: "|")

    private static let address = "[\(lower)]{2,63}"

    private static let abbreviations = """
        Mr. Mrs. Ms. Dr. Prof. Gen. Sen. Gov. Rep. Rev. Lt. Col. Capt. Sgt. Maj. Adm. Brig. Hon. Pres. St. Mt. Jr. Sr. vs. \
        etc. e.g. i.e. a.m. p.m. Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Oct. Nov. Dec. No. Inc. Ltd. Co. Corp. Bros. \
        Ave. Blvd. Dept. Univ. approx. Ph.D.
        """
    private static let negated = """
        do does did is are was were has have had would could should might must need ca wo sha ai
        """
    private static let contracted = [
        ("I", ["m", "ve", "ll", "d"]), ("you", ["re", "ve", "ll", "d"]), ("we", ["re", "ve", "ll", "d"]),
        ("they", ["re", "ve", "ll", "d"]), ("he", ["ll", "d", "s"]), ("she", ["ll", "d", "s"]),
        ("it", ["ll", "d", "s"]),
        ("who", ["ll", "d", "s", "ve"]), ("that", ["ll", "d", "s"]), ("there", ["ll", "s"]), ("would", ["ve"]),
        ("could", ["ve"]), ("should", ["ve"]), ("what", ["s", "re", "ll"]), ("let", ["s"]),
    ]

    private static let exceptions: [[RunPiece]] = {
        var list = abbreviations.split(separator: " ").map { [String($0)] }
        for apostrophe in ["'", "’"] {
            for verb in negated.split(separator: " ") {
                for form in bothCases(String(verb)) { list.append([form, "n\(apostrophe)t"]) }
            }
            for (word, endings) in contracted {
                for form in bothCases(word) {
                    for ending in endings { list.append([form, apostrophe + ending]) }
                }
            }
        }
        for form in bothCases("can") { list.append([form, "not"]) }
        return list.map { $0.map { RunPiece(scalars: scalars($0)[...], norm: -1) } }
    }()

    private static func bothCases(_ word: String) -> [String] {
        word == word.capitalizedFirst ? [word] : [word, word.capitalizedFirst]
    }

    private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
