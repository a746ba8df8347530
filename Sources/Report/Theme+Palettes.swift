import Drawing

extension Theme {
    public static let light = Theme(
        name: .light, isDark: false,
        canvas: .white, window: Color(0xF6F5F4), headerBar: Color(0xEBE8E6), border: Color(0xD8D4D0),
        hairline: Color(0xE7E4E1), selectedRow: Color(0xE7E4E1),
        ink: Color(0x241F31), ink2: Color(0x5E5C64), ink3: Color(0x69676E),
        cooperation: Color(0x2C83E0), cooperationText: Color(0x1765C4),
        conflict: Color(0x9B1B0F), conflictText: Color(0x9B1B0F), tie: Color(0x949199),
        selectionBand: Color(0xF8E45C), selectionRing: Color(0xB07500),
        markFlash: Color(0xFBEB7E), markRest: Color(0xFDF5C4),
        accountA: Color(0x7A3BAF), accountB: Color(0x12753A), accountBoth: Color(0x241F31), focus: Color(0x3584E4),
        kinds: KindStyles(
            person: KindStyle(tint: Color(0xEADDF5), deep: Color(0x613583)),
            state: KindStyle(tint: Color(0xD5EEDC), deep: Color(0x1B6B3A)),
            collective: KindStyle(tint: Color(0xF1E4D2), deep: Color(0x6B4A2B)),
            context: KindStyle(tint: Color(0xE6E6EA), deep: Color(0x4A4852))),
        minimumStroke: 0, sans: sansFamilies, serif: serifFamilies)

    public static let dark = Theme(
        name: .dark, isDark: true,
        canvas: Color(0x1F1E24), window: Color(0x2A292F), headerBar: Color(0x303036), border: Color(0x18171C),
        hairline: Color(0x3B3A42), selectedRow: Color(0x3A3941),
        ink: Color(0xF2F0F3), ink2: Color(0xB8B6BE), ink3: Color(0xA9A7AF),
        cooperation: Color(0x4F94E8), cooperationText: Color(0x78AEED),
        conflict: Color(0xFFA283), conflictText: Color(0xFFA283), tie: Color(0x76747E),
        selectionBand: Color(0x8A6A00), selectionRing: Color(0xF8E45C),
        markFlash: Color(0x6B5400), markRest: Color(0x4A3C0C),
        accountA: Color(0xC9A3EE), accountB: Color(0x8FD6A8), accountBoth: Color(0xF2F0F3), focus: Color(0x78AEED),
        kinds: KindStyles(
            person: KindStyle(tint: Color(0x473559), deep: Color(0xD9BFF0)),
            state: KindStyle(tint: Color(0x23472F), deep: Color(0x9ADFB0)),
            collective: KindStyle(tint: Color(0x4C3D2C), deep: Color(0xE6CBA8)),
            context: KindStyle(tint: Color(0x3D3C44), deep: Color(0xCFCDD6))),
        minimumStroke: 0, sans: sansFamilies, serif: serifFamilies)

    /// Paper: legible from a grey printer.
    public static let print = Theme(
        name: .print, isDark: false,
        canvas: .white, window: .white, headerBar: .white, border: .black, hairline: Color(0xBBBBBB),
        selectedRow: .white,
        ink: .black, ink2: Color(0x444444), ink3: Color(0x666666),
        cooperation: Color(0x3E8CE0), cooperationText: Color(0x1765C4),
        conflict: Color(0x6E1006), conflictText: Color(0x6E1006), tie: Color(0x9A9A9A),
        selectionBand: nil, selectionRing: .black, markFlash: .white, markRest: .white,
        accountA: .black, accountB: .black, accountBoth: .black, focus: .black,
        kinds: KindStyles(
            person: KindStyle(tint: .white, deep: .black),
            state: KindStyle(tint: Color(0xD9D9D9), deep: .black),
            collective: KindStyle(tint: Color(0xEFEFEF), deep: .black),
            context: KindStyle(tint: .white, deep: Color(0x555555))),
        minimumStroke: 0, sans: sansFamilies, serif: serifFamilies)

    public static let highContrast = light.highContrast(.highContrast)
    public static let highContrastDark = dark.highContrast(.highContrastDark)

    /// Tints off, strokes at least 2 px, no ink weaker than captions, edges of panes visible.
    private func highContrast(_ name: Name) -> Theme {
        var theme = self
        let ground: Color = isDark ? .black : .white
        theme.name = name
        theme.canvas = ground
        theme.window = ground
        theme.headerBar = ground
        theme.ink = isDark ? .white : .black
        theme.ink2 = theme.ink
        theme.ink3 = theme.ink
        theme.border = theme.ink
        theme.hairline = theme.ink
        theme.tie = isDark ? Color(0xB8B6BE) : Color(0x5E5C64)
        // On black the dark theme's stroke is strong enough, and keeps its distance from conflict in grey.
        if !isDark { theme.cooperation = cooperationText }
        theme.minimumStroke = 2
        for path in [\KindStyles.person, \.state, \.collective, \.context] {
            theme.kinds[keyPath: path].tint = ground
        }
        return theme
    }
}
