import Foundation

/// What is restored at the next start: where the user was, not what is in the dossier.
public struct SessionState: Codable, Sendable, Hashable {
    public var dossierPath: String?
    public var view = CentreView.network
    public var selection: SavedSelection?
    public var document: String?
    public var passage: SavedPassage?
    public var lens: SavedLens?
    /// By what the diagram was arranged; nil: by relations.
    public var arrangement: String?
    /// The file that it was arranged from.
    public var placesPath: String?
    /// Both lenses of the last comparison, and how it was shown.
    public var compared: [SavedLens]?
    public var comparisonStyle: ComparisonStyle?
    /// What was put away of each dossier, by its path.
    public var scopes: [String: SavedScope]?
    public var window = WindowShape()

    public init() {}

    /// Sizes in logical pixels.
    public struct WindowShape: Codable, Sendable, Hashable {
        public var width = 1440
        public var height = 900
        public var isMaximized = false
        public var showsLists = true
        public var showsReader = true
        public var listsWidth = 264
        public var sideWidth = 420
        public var evidenceHeight = 354
        public var readerZoom = 1.0

        public init() {}
    }

    public struct SavedScope: Codable, Sendable, Hashable {
        public var hidden: [String]
        public var expanded: [String]
    }

    public struct SavedSelection: Codable, Sendable, Hashable {
        public var entities: [String]?
        public var edge: [String]?
        public var quotation: String?
        public var path: [String]?
    }

    public struct SavedPassage: Codable, Sendable, Hashable {
        public var relation: String?
        public var quotation: String?
        /// Starts and ends in Unicode scalars, two numbers a span.
        public var spans: [Int]
    }

    public struct SavedLens: Codable, Sendable, Hashable {
        public var account: String
        public var accountName: String?
        public var documents: [String]?
        public var from: String?
        public var until: String?
        public var includesUndated: Bool?
        public var statuses: [String]?
        public var kinds: [String]
        public var signs: [Int]
        public var minimumEvidence: Int
        public var focus: String?
        public var depth: Int?
        public var accountNames: [String]?
        public var projection: String?
        public var normalization: String?
        public var minimumWeight: Double?
        public var backbone: Double?
    }
}
