import Extraction
import Foundation
import Model
import Store

/// Extraction without a window: documents of a dossier are read and what is found is stored, a document a transaction.
public struct BatchExtraction: Sendable {
    private let store: Store
    private let extractor: any DocumentExtractor

    /// How much was found.
    public struct Summary: Sendable, Hashable {
        public let entities: Int
        public let mentions: Int
        public let quotations: Int
        /// Of which documents only the beginning was read; a sentence each.
        public let unread: [String]
    }

    public init(store: Store, extractor: any DocumentExtractor) {
        self.store = store
        self.extractor = extractor
    }

    /// Reads documents that are in the dossier; nil stands for all.
    @concurrent public func run(_ documents: [Document.ID]?) async -> Result<Summary, ReviewRefusal> {
        let dossier: Dossier
        do throws(StoreError) { dossier = try store.load() } catch { return .failure(ReviewRefusal(error.message)) }
        let desk = DossierDesk(store: store, dossier: dossier)
        let engine = StandardExtractor(extractor: extractor, shortfall: nil)
        let run = ExtractionRun(
            desk: desk, control: ExtractionControl(), load: { engine },
            threads: max(1, min(8, ProcessInfo.processInfo.activeProcessorCount)), report: { _ in })
        let outcome = await run.run(.documents(documents))
        if let problem = outcome.problems.first { return .failure(ReviewRefusal(problem)) }
        let after = await desk.dossier
        let wanted = Set(outcome.taken)
        let mentions = after.mentions.filter { wanted.contains($0.anchor.document) }
        return .success(
            Summary(
                entities: Set(mentions.map(\.entity)).count, mentions: mentions.count,
                quotations: after.quotations.count { wanted.contains($0.document) }, unread: outcome.unread))
    }
}
