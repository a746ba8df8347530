internal import CPango
import Translation

/// A PDF file of pages, each of its own size; lengths in points. The same pages give the same bytes.
public final class PortableDocument {
    /// What readers of the file show as its properties.
    public struct Metadata: Sendable, Hashable {
        public var title: String
        public var author: String?
        public var subject: String?
        /// ISO 8601, as `2024-06-05T00:00:00Z`.
        public var created: String

        /// - Parameter created: Nil for a fixed day: a clock would make every file differ.
        public init(title: String, author: String? = nil, subject: String? = nil, created: String? = nil) {
            self.title = title
            self.author = author
            self.subject = subject
            self.created = created ?? "2000-01-01T00:00:00Z"
        }
    }

    private let sink = ByteSink()
    private let surface: OpaquePointer
    private var isFinished = false

    public init(_ metadata: Metadata) throws(DrawingError) {
        guard let surface = cairo_pdf_surface_create_for_stream(ByteSink.write, sink.pointer, 595, 842) else {
            throw .library(translated("no memory"))
        }
        self.surface = surface
        try check(cairo_surface_status(surface))
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, metadata.title)
        if let author = metadata.author {
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
        }
        if let subject = metadata.subject {
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
        }
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, metadata.created)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, metadata.created)
    }

    deinit {
        // Finishing writes; the sink is still alive here.
        if !isFinished { cairo_surface_finish(surface) }
        cairo_surface_destroy(surface)
    }

    /// Adds a page.
    public func page(width: Double, height: Double, draw: (Canvas) throws -> Void) throws {
        cairo_pdf_surface_set_size(surface, width, height)
        try Picture.paint(on: surface, draw)
        cairo_surface_show_page(surface)
        try check(cairo_surface_status(surface))
    }

    /// Adds an entry to the table of contents that readers show beside the pages.
    ///
    /// - Parameters:
    ///   - page: From 1.
    ///   - y: How far down the page, in points.
    public func bookmark(_ title: String, page: Int, y: Double) {
        cairo_pdf_surface_add_outline(
            surface, CAIRO_PDF_OUTLINE_ROOT, title, "page=\(page) pos=[0 \(y)]", CAIRO_PDF_OUTLINE_FLAG_OPEN)
    }

    /// Ends the document and gives the file's bytes.
    public func finish() throws(DrawingError) -> [UInt8] {
        isFinished = true
        cairo_surface_finish(surface)
        try check(cairo_surface_status(surface))
        return sink.bytes
    }
}
