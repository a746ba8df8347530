import Network

/// Nodes on their way from where they are seen to where the layout has put them meanwhile.
///
/// The layout answers a few times a second; in between everything moves on evenly, and arrives as the next answer comes.
struct PositionGlide {
    private let start: [Point]
    private let target: [Point]
    /// Seconds it takes.
    private let duration: Double
    /// When it began, in seconds of the display's clock.
    private var begin: Double?

    /// - Parameters:
    ///   - pace: seconds between the last two answers.
    ///   - held: the place of a node that does not glide, since it is in the user's hand.
    init(from start: [Point], to target: [Point], pace: Double, held: Int?) {
        var start = start
        if let held, target.indices.contains(held) { start[held] = target[held] }
        self.start = start
        self.target = target
        duration = min(max(pace, 0.016), 0.25)
    }

    /// Where all nodes are at a moment, and whether they have arrived.
    mutating func positions(at now: Double) -> (positions: [Point], hasArrived: Bool) {
        let began = begin ?? now
        begin = began
        let part = min(1, (now - began) / duration)
        guard part < 1 else { return (target, true) }
        return (zip(start, target).map { $0 + ($1 - $0) * part }, false)
    }
}
