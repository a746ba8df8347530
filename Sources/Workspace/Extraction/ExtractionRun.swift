import Dispatch
import Exchange
import Extraction
import Foundation
import Model

/// Reads articles, finds what is in them and takes it into a dossier, a document a transaction, in the order of the files
/// whatever the number of threads.
struct ExtractionRun: Sendable {
    let desk: DossierDesk
    let control: ExtractionControl
    /// Gives the engine; called once, off the main thread.
    let load: @Sendable () throws(ReviewRefusal) -> StandardExtractor
    /// How many documents are worked on at once.
    let threads: Int
    /// Called after each document.
    let report: @Sendable (ExtractionProgress) async -> Void

    /// Threads of its own, so that the program's other background work never waits for a long article.
    private static let queueName = "org.actant.extraction"
    private static let queue = DispatchQueue(label: queueName, qos: .utility, attributes: .concurrent)

    @concurrent func run(_ source: ExtractionSource) async -> ExtractionProgress {
        let dossier = await desk.dossier
        let items = ExtractionItem.items(of: source, in: dossier)
        var progress = ExtractionProgress()
        progress.total = items.count
        progress.totalSize = items.reduce(0) { $0 + $1.size }
        await report(progress)
        do throws(ReviewRefusal) {
            let engine = try load()
            progress.shortfall = engine.shortfall
            progress.isPreparing = false
            try await work(items, with: engine.extractor, present: dossier.documents, &progress)
        } catch {
            progress.problems.append(error.message)
        }
        progress.isPreparing = false
        progress.isCancelled = control.isCancelled
        progress.isFinished = true
        await report(progress)
        return progress
    }

    /// Documents are extracted ahead on other threads; what was found is taken in their order.
    private func work(
        _ items: [ExtractionItem], with extractor: any DocumentExtractor, present: [Document],
        _ progress: inout ExtractionProgress
    ) async throws(ReviewRefusal) {
        let lexicon = await desk.lexicon
        var intake = ArticleIntake(present: present)
        var ahead: [(size: Int, task: Task<ExtractedDocument, Never>)] = []
        var rest = items[...]
        var clock = WorkClock()
        while !rest.isEmpty || !ahead.isEmpty {
            while ahead.count < threads, let item = rest.popFirst(), !control.isCancelled {
                guard let document = read(item, &intake, &progress) else {
                    await report(progress)
                    continue
                }
                ahead.append((item.size, Self.extraction(of: document, by: extractor, knowing: lexicon)))
            }
            guard !ahead.isEmpty, !control.isCancelled else { break }
            let (size, task) = ahead.removeFirst()
            let found = await task.value
            if control.isPaused { await pause(&clock, &progress) }
            if control.isCancelled { break }
            try await desk.take(found)
            progress.taken.append(found.document.id)
            let name = found.document.fileName
            if let notice = UnreadNotice.text(name, unread: found.unreadCount, total: found.document.text.count) {
                progress.unread.append(notice)
            }
            progress.tokens += found.tokenCount
            progress.done += 1
            progress.doneSize += size
            progress.seconds = clock.seconds
            await report(progress)
        }
    }

    private func pause(_ clock: inout WorkClock, _ progress: inout ExtractionProgress) async {
        clock.stop()
        progress.isPaused = true
        await report(progress)
        await control.waitWhilePaused()
        clock.start()
        progress.isPaused = false
        if !control.isCancelled { await report(progress) }
    }

    /// The item's document; nil where there is none to be taken, which is counted.
    private func read(
        _ item: ExtractionItem, _ intake: inout ArticleIntake, _ progress: inout ExtractionProgress
    ) -> Document? {
        guard case .file(let url, let size) = item else {
            if case .document(let document) = item { return document }
            return nil
        }
        switch intake.take(url) {
        case .document(let reading): return reading.document
        case .twin: progress.twins += 1
        case .problem(let error): progress.problems.append(error.message)
        }
        progress.done += 1
        progress.doneSize += size
        return nil
    }

    private static func extraction(
        of document: Document, by extractor: any DocumentExtractor, knowing lexicon: ProjectLexicon
    ) -> Task<ExtractedDocument, Never> {
        Task {
            await withCheckedContinuation { continuation in
                queue.async { continuation.resume(returning: extractor.extract(document, knowing: lexicon)) }
            }
        }
    }
}

/// Counts the seconds of work, not those of pauses.
private struct WorkClock {
    private var before = Duration.zero
    private var started: ContinuousClock.Instant? = .now

    var seconds: Double {
        let whole = before + (started.map { ContinuousClock.now - $0 } ?? .zero)
        return Double(whole.components.seconds) + Double(whole.components.attoseconds) / 1e18
    }

    mutating func stop() {
        if let started { before += ContinuousClock.now - started }
        started = nil
    }

    mutating func start() { started = .now }
}
