import Drawing
import Model
import Network

/// Colours and type of the diagram and the pages: all tokens of the palette as values.
public struct Theme: Sendable, Hashable {
    public enum Name: String, Sendable, Hashable, CaseIterable {
        case light, dark, print
        case highContrast = "high-contrast"
        case highContrastDark = "high-contrast-dark"
    }

    public var name: Name
    public var isDark: Bool
    /// Behind the diagram and the reader's text.
    public var canvas: Color
    public var window: Color
    public var headerBar: Color
    public var border: Color
    public var hairline: Color
    /// Rows that are selected or pointed at.
    public var selectedRow: Color
    public var ink: Color
    /// Captions.
    public var ink2: Color
    /// Context and labels of nodes with one relation.
    public var ink3: Color
    public var cooperation: Color
    public var cooperationText: Color
    public var conflict: Color
    public var conflictText: Color
    /// Ties and neutral relations.
    public var tie: Color
    /// Nil on paper, where a heavier stroke takes its place.
    public var selectionBand: Color?
    public var selectionRing: Color
    public var markFlash: Color
    public var markRest: Color
    public var accountA: Color
    public var accountB: Color
    public var accountBoth: Color
    /// Outline of what has the keyboard.
    public var focus: Color
    public var kinds: KindStyles
    /// The least width of a stroke at scale 1.
    public var minimumStroke: Double
    /// Families of what the program says.
    public var sans: String
    /// Families of what stands word for word in an article.
    public var serif: String

    public static let sansFamilies = "Cantarell, Noto Sans, DejaVu Sans, sans-serif"
    public static let serifFamilies = "Charis SIL, Noto Serif, DejaVu Serif, serif"

    public static func named(_ name: Name) -> Theme {
        switch name {
        case .light: .light
        case .dark: .dark
        case .print: .print
        case .highContrast: .highContrast
        case .highContrastDark: .highContrastDark
        }
    }

    /// The program's voice.
    public func sans(_ size: Double) -> TextStyle { TextStyle(family: sans, size: size) }
    /// The articles' voice.
    public func serif(_ size: Double) -> TextStyle { TextStyle(family: serif, size: size) }
    public func style(of kind: Entity.Kind) -> KindStyle { kinds[kind] }
    /// Topics are context.
    public func style(of kind: NodeKind) -> KindStyle { kind.entity.map(style) ?? kinds.context }
}

/// The pair of colours of a kind: it fills and outlines the node, tints and underlines the word.
public struct KindStyle: Sendable, Hashable {
    public var tint: Color
    public var deep: Color

    public init(tint: Color, deep: Color) {
        self.tint = tint
        self.deep = deep
    }
}

/// A pair of colours for each family of kinds.
public struct KindStyles: Sendable, Hashable {
    public var person: KindStyle
    public var state: KindStyle
    /// Organizations, bodies, groups and media.
    public var collective: KindStyle
    /// Places, agreements and events.
    public var context: KindStyle

    public init(person: KindStyle, state: KindStyle, collective: KindStyle, context: KindStyle) {
        self.person = person
        self.state = state
        self.collective = collective
        self.context = context
    }

    public subscript(kind: Entity.Kind) -> KindStyle {
        switch kind {
        case .person: person
        case .state: state
        case .organization, .body, .group, .medium: collective
        case .place, .agreement, .event: context
        }
    }
}
