import Network
import Translation

/// Says that a document is too long to be read whole.
public enum UnreadNotice {
    /// `unread` and `total` in Unicode scalars; nil where all was read.
    public static func text(_ name: String, unread: Int, total: Int) -> String? {
        guard unread > 0 else { return nil }
        return translated(
            "“{1}” is too long to be read whole: actors and quotations were looked for in its first {2} of {3} "
                + "characters only. Split it into articles.", name, "\(total - unread)", "\(total)")
    }
}
