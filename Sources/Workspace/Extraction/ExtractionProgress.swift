import Model

/// How far a run of extraction is.
public struct ExtractionProgress: Sendable, Hashable {
    /// Files or documents to be read, and how many of them are through, whatever became of them.
    public var total = 0
    public var done = 0
    /// Documents that are in the dossier now.
    public var taken: [Document.ID] = []
    /// Files that hold an article that is there already.
    public var twins = 0
    /// Why files were left out; a sentence each.
    public var problems: [String] = []
    /// Of which documents only the beginning was read; a sentence each.
    public var unread: [String] = []
    public var tokens = 0
    /// Seconds of work, without pauses.
    public var seconds = 0.0
    /// Bytes of all files, and of those that are through.
    public var totalSize = 0
    public var doneSize = 0
    public var isPaused = false
    /// Whether word lists and weights are still being read.
    public var isPreparing = true
    public var isFinished = false
    public var isCancelled = false
    /// What the engine lacks, in a sentence.
    public var shortfall: String?

    public init() {}

    /// Nil until enough has been read to say.
    public var tokensPerSecond: Double? { seconds > 0.2 && tokens > 0 ? Double(tokens) / seconds : nil }

    /// Seconds until the end, by the size of what is left; nil until enough has been read to say.
    public var remaining: Double? {
        guard seconds > 0.5, doneSize > 0, !isFinished else { return nil }
        return seconds * Double(max(0, totalSize - doneSize)) / Double(doneSize)
    }

    /// From 0 to 1.
    public var fraction: Double {
        if isFinished { return 1 }
        return totalSize > 0 ? Double(doneSize) / Double(totalSize) : 0
    }
}
