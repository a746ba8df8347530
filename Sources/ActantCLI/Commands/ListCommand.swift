import ArgumentParser
import Exchange
import Model
import Translation

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what a dossier holds under a lens.",
        discussion: """
            Edges are drawn and figures counted between actors, as in the window, unless --kind or --all-kinds says otherwise; the other lists \
            show every kind of entity. Quotations heed the account, the documents and the period alone.
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case actors, documents, quotations, relations, edges, figures, notes
    }

    @Argument(help: "What to list: actors, documents, quotations, relations, edges, figures or notes.")
    var subject: Subject

    @OptionGroup var source: DossierOption
    @Flag(help: "Write JSON, one object a row.") var json = false
    @Flag(help: "Write CSV.") var csv = false
    @OptionGroup var scoping: ScopeOptions
    @OptionGroup(title: "Lens") var options: LensOptions

    func validate() throws {
        if json, csv { throw ValidationError(translated("Give either --json or --csv.")) }
    }

    func run() throws {
        let index = try source.load()
        let kinds = subject == .edges || subject == .figures ? Entity.Kind.actors : Set(Entity.Kind.allCases)
        let view = LensView(
            index, lens: try options.lens(on: index, kinds: kinds), scope: try scoping.scope(on: index))
        let listing =
            switch subject {
            case .actors: Listing.actors(view)
            case .documents: Listing.documents(view)
            case .quotations: Listing.quotations(view)
            case .relations: Listing.relations(view)
            case .edges: Listing.edges(view)
            case .figures: Listing.figures(view)
            case .notes: Listing.notes(view)
            }
        let text =
            json
            ? listing.table.json
            : csv
                ? listing.table.csv
                : AlignedTable.text(listing.table, showing: listing.shown) + listing.remarks.map { $0 + "\n" }.joined()
        try Console.print(text)
    }
}
