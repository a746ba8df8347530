import Foundation
import Model
import Network
import Store
import Translation

extension Workspace {
    /// Reads articles into the open dossier in the background; one run at a time.
    public func extract(_ source: ExtractionSource) {
        guard let desk, let store else { return }
        if let reason = store.readOnlyReason {
            let path = state.opened?.url.path ?? ""
            return show(Notice(StoreError.readOnly(path: path, reason: reason).message, weight: .problem))
        }
        guard extraction == nil else {
            return show(
                Notice(translated("Articles are being read; wait for the end, or cancel it."), weight: .information))
        }
        let control = ExtractionControl()
        extraction = control
        state.extraction = ExtractionProgress()
        changed([.extraction])
        let run = ExtractionRun(
            desk: desk, control: control, load: loadExtractor,
            threads: max(1, min(4, ProcessInfo.processInfo.activeProcessorCount))
        ) { [weak self] progress in
            await self?.follow(progress, of: control, desk: desk)
        }
        Task { [weak self] in
            let outcome = await run.run(source)
            await self?.finish(outcome, of: control, desk: desk)
        }
    }

    public func setExtractionPaused(_ isPaused: Bool) {
        extraction?.setPaused(isPaused)
        guard extraction != nil else { return }
        state.extraction?.isPaused = isPaused
        changed([.extraction])
    }

    /// What is done stays.
    public func cancelExtraction() { extraction?.cancel() }

    /// Makes an empty dossier, opens it and reads articles into it.
    public func createDossier(at url: URL, from sources: [URL]) {
        let title = url.deletingPathExtension().lastPathComponent
        do throws(StoreError) {
            try Store.create(url, title: title).close()
        } catch {
            return show(Notice(error.message, weight: .problem))
        }
        open(url) { workspace in
            workspace.show(.quotations)
            workspace.extract(.files(sources))
        }
    }

    /// Shows documents as they are done, but no more often than a person can look.
    private func follow(_ progress: ExtractionProgress, of control: ExtractionControl, desk: DossierDesk) {
        guard extraction === control else { return }
        var shown = progress
        shown.isPaused = control.isPaused
        state.extraction = shown
        changed([.extraction])
        // A large dossier takes a while to be shown; most of the time is for reading.
        let pause = shownExtractions == 0 ? Duration.zero : max(.milliseconds(700), refreshTime * 5)
        guard !progress.isFinished, progress.taken.count > shownExtractions, !isRefreshing,
            lastRefresh.map({ ContinuousClock.now - $0 > pause }) ?? true
        else { return }
        isRefreshing = true
        shownExtractions = progress.taken.count
        Task { [weak self] in
            let start = ContinuousClock.now
            await self?.refresh(from: desk)
            self?.lastRefresh = .now
            self?.refreshTime = .now - start
            self?.isRefreshing = false
        }
    }

    private func finish(_ outcome: ExtractionProgress, of control: ExtractionControl, desk: DossierDesk) async {
        guard extraction === control else { return }
        extraction = nil
        shownExtractions = 0
        lastRefresh = nil
        if self.desk === desk { await refresh(from: desk) }
        state.extraction = nil
        show(ExtractionSummary.notice(of: outcome))
        changed([.extraction])
    }
}

/// What came of a run, in a sentence or two.
enum ExtractionSummary {
    static func notice(of outcome: ExtractionProgress) -> Notice {
        var sentences: [String] = []
        let read = Wording.count(outcome.taken.count, .document)
        sentences.append(
            outcome.isCancelled
                ? translated("Cancelled: {1} of {2} were read and stay.", read, "\(outcome.total)")
                : translated("Read: {1}.", read))
        if outcome.twins > 0 {
            sentences.append(
                counted(
                    "One article is in the dossier already and was taken once.",
                    "{n} articles are in the dossier already and were taken once.", outcome.twins))
        }
        sentences += outcome.problems.prefix(3)
        let more = outcome.problems.count - 3
        if more > 0 {
            sentences.append(
                counted("One more file was left out.", "{n} more files were left out.", more))
        }
        sentences += outcome.unread.prefix(2)
        if let shortfall = outcome.shortfall { sentences.append(shortfall) }
        let isFine = outcome.problems.isEmpty && outcome.unread.isEmpty && outcome.shortfall == nil
        return Notice(sentences.joined(separator: " "), weight: isFine ? .information : .problem)
    }
}
