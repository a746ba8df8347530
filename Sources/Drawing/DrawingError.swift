/// What went wrong while a picture or a page was made or written.
public enum DrawingError: Error, Sendable, Hashable {
    /// The picture has more pixels on a side than can be drawn.
    case tooLarge(width: Double, height: Double, limit: Int)
    /// The drawing library refused, in its own words.
    case library(String)
    /// The file could not be written: its path and the system's error number.
    case file(path: String, code: Int32)
}
