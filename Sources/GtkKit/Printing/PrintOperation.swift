import Drawing

internal import CGtk

/// Puts pages on paper or into a PDF. Page sizes are whole sheets in points; the margins are the drawing's own.
public final class PrintOperation: Object {
    /// How the user is asked.
    public enum Mode: Sendable, Hashable {
        /// The print dialog.
        case dialog
        /// A PDF file at a path, without asking.
        case export(path: String)
        /// The printer used last, without asking.
        case direct
    }

    /// How it ended.
    public enum Outcome: Sendable, Hashable {
        case done
        case cancelled
        /// With GTK's reason.
        case failed(String)
    }

    public init(jobName: String, setup: PageSetup = PageSetup(PageSetup.usualPaper)) {
        super.init(owning: gtk_print_operation_new())
        gtk_print_operation_set_job_name(operation, jobName)
        gtk_print_operation_set_default_page_setup(operation, setup.opaque)
        gtk_print_operation_set_unit(operation, GTK_UNIT_POINTS)
        gtk_print_operation_set_use_full_page(operation, 1)
        gtk_print_operation_set_embed_page_setup(operation, 1)
        gtk_print_operation_set_allow_async(operation, 1)
    }

    private var operation: UnsafeMutablePointer<GtkPrintOperation> { instance() }

    /// Sets what is printed: `pages` is called with the sheet's size and says how many there are, `draw` draws one
    /// (from 0).
    public func setContent(
        pages: @escaping @MainActor (_ width: Double, _ height: Double) -> Int,
        draw: @escaping @MainActor (_ canvas: Canvas, _ page: Int, _ width: Double, _ height: Double) -> Void
    ) {
        connect("begin-print") { [weak self] arguments in
            guard let self else { return }
            let size = PrintOperation.size(arguments.object(0))
            // GTK refuses to print nothing.
            gtk_print_operation_set_n_pages(self.operation, Int32(max(1, pages(size.width, size.height))))
        }
        connect("draw-page") { arguments in
            guard let context = arguments.object(0), let cairo = gtk_print_context_get_cairo_context(context.opaque)
            else { return }
            let size = PrintOperation.size(context)
            draw(Canvas(borrowing: cairo), arguments.int(1), size.width, size.height)
        }
    }

    /// Lets the dialog offer the page that the user is looking at (from 0) and page ranges.
    public func setPages(_ count: Int, current: Int) {
        guard count > 0 else { return }
        gtk_print_operation_set_n_pages(operation, Int32(count))
        gtk_print_operation_set_current_page(operation, Int32(current))
    }

    /// What a file printed to is called at first, without an ending, and the folder it stands in.
    public func setOutput(name: String, folder: String?) {
        let settings = gtk_print_settings_new()
        gtk_print_settings_set(settings, GTK_PRINT_SETTINGS_OUTPUT_BASENAME, name)
        if let folder { gtk_print_settings_set(settings, GTK_PRINT_SETTINGS_OUTPUT_DIR, folder) }
        gtk_print_operation_set_print_settings(operation, settings)
        g_object_unref(settings.map { UnsafeMutableRawPointer($0) })
    }

    /// Lets each page lie its own way: `isLandscape` is asked for every page (from 0).
    public func setOrientation(_ isLandscape: @escaping @MainActor (_ page: Int) -> Bool) {
        connect("request-page-setup") { arguments in
            let setup = Object.face(of: arguments.object(2)) { PageSetup(sharing: $0) }
            let lies = isLandscape(arguments.int(1))
            // A sheet that lies right already may be upside down, as the user chose.
            if let setup, setup.isLandscape != lies { setup.isLandscape = lies }
        }
    }

    /// Called instead of GTK's preview when the user asks for one in the dialog, with the sheet's size.
    public func setPreview(_ show: @escaping @MainActor (_ width: Double, _ height: Double) -> Void) {
        connect("preview") { arguments in
            guard let context = arguments.object(1) else { return }
            // GTK counts the pages of a preview, too, and ends the program where it has nothing to count them on.
            let surface = cairo_recording_surface_create(CAIRO_CONTENT_COLOR_ALPHA, nil)
            let cairo = cairo_create(surface)
            gtk_print_context_set_cairo_context(context.opaque, cairo, 72, 72)
            cairo_destroy(cairo)
            cairo_surface_destroy(surface)
            arguments.reply(true)
        }
        connect("ready") { [weak self] arguments in
            let size = PrintOperation.size(arguments.object(0))
            onIdle {
                if let self { gtk_print_operation_preview_end_preview(self.opaque) }
                show(size.width, size.height)
            }
        }
    }

    /// What the user chose in an earlier operation's dialog, to begin with.
    public func setChoices(of earlier: PrintOperation) {
        gtk_print_operation_set_print_settings(
            operation, gtk_print_operation_get_print_settings(earlier.operation))
        gtk_print_operation_set_default_page_setup(
            operation, gtk_print_operation_get_default_page_setup(earlier.operation))
    }

    /// The paper as the user left it.
    public var setup: PageSetup? {
        let raw = gtk_print_operation_get_default_page_setup(operation).map { UnsafeMutableRawPointer($0) }
        return Object.face(of: raw) { PageSetup(sharing: $0) }
    }

    /// Prints, and waits until everything is handed to the printer or written.
    public func run(_ mode: Mode, over parent: Window?) async -> Outcome {
        if case .export(let path) = mode { gtk_print_operation_set_export_filename(operation, path) }
        var done: SignalConnection?
        defer { done?.disconnect() }
        return await withCheckedContinuation { continuation in
            var waiting: CheckedContinuation<Outcome, Never>? = continuation
            func finish(_ outcome: Outcome) {
                waiting?.resume(returning: outcome)
                waiting = nil
            }
            done = connect("done") { [weak self] arguments in
                guard let self else { return finish(.cancelled) }
                finish(self.outcome(GtkPrintOperationResult(UInt32(arguments.enumeration(0)))))
            }
            var error: UnsafeMutablePointer<GError>?
            let result = gtk_print_operation_run(operation, mode.gtk, parent?.gtkWindow, &error)
            let reason = String(borrowing: error?.pointee.message)
            g_clear_error(&error)
            if result == GTK_PRINT_OPERATION_RESULT_IN_PROGRESS { return }
            finish(reason.map { .failed($0) } ?? outcome(result))
        }
    }

    private func outcome(_ result: GtkPrintOperationResult) -> Outcome {
        switch result {
        case GTK_PRINT_OPERATION_RESULT_ERROR:
            var error: UnsafeMutablePointer<GError>?
            gtk_print_operation_get_error(operation, &error)
            defer { g_clear_error(&error) }
            return .failed(String(borrowing: error?.pointee.message) ?? "")
        case GTK_PRINT_OPERATION_RESULT_CANCEL: return .cancelled
        default: return .done
        }
    }

    private static func size(_ context: UnsafeMutableRawPointer?) -> (width: Double, height: Double) {
        guard let context else { return (0, 0) }
        return (gtk_print_context_get_width(context.opaque), gtk_print_context_get_height(context.opaque))
    }
}

extension PrintOperation.Mode {
    fileprivate var gtk: GtkPrintOperationAction {
        switch self {
        case .dialog: GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG
        case .export: GTK_PRINT_OPERATION_ACTION_EXPORT
        case .direct: GTK_PRINT_OPERATION_ACTION_PRINT
        }
    }
}
