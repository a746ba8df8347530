/// How far the opening of a dossier is.
public struct OpeningProgress: Sendable, Hashable {
    /// The file's name.
    public let name: String
    /// The part of it that has been read, from 0 to 1; 1 while the network is made.
    public let fraction: Double
}
