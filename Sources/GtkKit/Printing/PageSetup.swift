internal import CGtk

/// The paper and how it lies.
public final class PageSetup: Object {
    /// A paper format.
    public enum Paper: Sendable, Hashable {
        case a4, letter

        var name: String { self == .a4 ? "iso_a4" : "na_letter" }
    }

    public init(_ paper: Paper = .a4, isLandscape: Bool = false) {
        super.init(owning: UnsafeMutableRawPointer(gtk_page_setup_new()))
        let size = gtk_paper_size_new(paper.name)
        gtk_page_setup_set_paper_size_and_default_margins(opaque, size)
        gtk_paper_size_free(size)
        self.isLandscape = isLandscape
    }

    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    public var isLandscape: Bool {
        get {
            let orientation = gtk_page_setup_get_orientation(opaque)
            return orientation == GTK_PAGE_ORIENTATION_LANDSCAPE
                || orientation == GTK_PAGE_ORIENTATION_REVERSE_LANDSCAPE
        }
        set {
            gtk_page_setup_set_orientation(
                opaque, newValue ? GTK_PAGE_ORIENTATION_LANDSCAPE : GTK_PAGE_ORIENTATION_PORTRAIT)
        }
    }

    /// The sheet's size as it lies, in points.
    public var width: Double { gtk_page_setup_get_paper_width(opaque, GTK_UNIT_POINTS) }
    public var height: Double { gtk_page_setup_get_paper_height(opaque, GTK_UNIT_POINTS) }

    /// The format of the user's country.
    public static var usualPaper: Paper {
        String(borrowing: gtk_paper_size_get_default())?.hasPrefix("na_letter") == true ? .letter : .a4
    }
}
