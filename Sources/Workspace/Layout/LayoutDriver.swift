import Model
import Network
import Synchronization

/// Runs the layout off the main thread and hands out positions as they move.
///
/// The layout lives in one background task; what the user does to it (a new network, a drag) goes through a mailbox,
/// so nothing is shared. A run ends by itself when the layout has settled.
@MainActor
public final class LayoutDriver {
    /// Positions in the order of the network's nodes, in the layout's unit.
    public struct Output: Sendable {
        public let network: ActorNetwork
        public let positions: [Point]
        /// What the parts of the layout are called.
        public let headings: LayoutHeadings
        public let isSettled: Bool
    }

    /// Called on the main actor with each new set of positions.
    public var onMove: ((Output) -> Void)?
    /// Where the entities of the last network stand now, in the layout's unit.
    public var places: [Entity.ID: Point] {
        guard let last else { return [:] }
        return Dictionary(zip(last.network.nodes.map(\.id), last.positions), uniquingKeysWith: { first, _ in first })
    }
    private var last: Output?
    private let mailbox = Mailbox()
    private var running: Task<Void, Never>?
    private var generation = 0

    public init() {}

    /// Lays a network out; one that is large is shown at once and settles in view.
    ///
    /// - Parameter isLive: whether the way to rest of any network is shown.
    public func start(_ request: LayoutRequest, isLive: Bool) {
        let network = request.network
        generation += 1
        let current = generation
        running?.cancel()
        mailbox.clear()
        guard !network.nodes.isEmpty else {
            last = nil
            onMove?(Output(network: network, positions: [], headings: .none, isSettled: true))
            return
        }
        let mailbox = mailbox
        running = Task.detached(priority: .userInitiated) { [weak self] in
            var run = LayoutRun(
                engine: LayoutEngine(request), network: network, isLive: isLive)
            while !Task.isCancelled {
                let output = run.advance(mailbox.take())
                await self?.deliver(output, generation: current)
                if output.isSettled, await !mailbox.waitForLetter() { return }
                await LayoutRun.pause()
            }
        }
    }

    /// Holds a node at a place while it is dragged; its surroundings follow.
    public func drag(_ entity: Entity.ID, to position: Point) { mailbox.post(.hold(entity, position)) }
    /// Ends a drag or lifts a pin.
    public func release(_ entity: Entity.ID) { mailbox.post(.release(entity)) }

    /// Ends the run; where its entities stood is forgotten.
    public func stop() {
        running?.cancel()
        last = nil
        mailbox.clear()
    }

    private func deliver(_ output: Output, generation: Int) {
        // A result of a network that is no longer shown is dropped.
        guard generation == self.generation else { return }
        last = output
        onMove?(output)
    }
}

/// What the user does to a running layout.
enum LayoutLetter: Sendable {
    case hold(Entity.ID, Point)
    case release(Entity.ID)
}

/// The layout with its pace.
struct LayoutRun: Sendable {
    var engine: LayoutEngine
    let network: ActorNetwork
    /// Whether the way to rest is shown, or only the rest.
    var isLive: Bool
    private var hasShown = false
    /// Ticks between two pictures while it settles in view.
    private static let ticksAPicture = 6

    init(engine: LayoutEngine, network: ActorNetwork, isLive: Bool) {
        self.engine = engine
        self.network = network
        self.isLive = isLive || engine.isLarge
    }

    mutating func advance(_ letters: [LayoutLetter]) -> LayoutDriver.Output {
        // What the user moves is always seen moving.
        if !letters.isEmpty { isLive = true }
        for letter in letters {
            switch letter {
            case .hold(let entity, let position):
                engine.pin(entity, at: position)
            case .release(let entity):
                engine.unpin(entity)
            }
        }
        // The picture that a large network starts from is a good one.
        var ticks = engine.isLarge && !hasShown ? Self.ticksAPicture : 0
        hasShown = true
        while !engine.isSettled, ticks < (isLive ? Self.ticksAPicture : .max), !Task.isCancelled {
            engine.tick()
            ticks += 1
        }
        return LayoutDriver.Output(
            network: network, positions: engine.positions, headings: engine.headings, isSettled: engine.isSettled)
    }

    /// About one frame of the screen.
    static func pause() async { try? await Task.sleep(for: .milliseconds(12)) }
}

/// Letters from the main actor to the layout's task.
final class Mailbox: Sendable {
    private struct State {
        var letters: [LayoutLetter] = []
        var waiting: CheckedContinuation<Bool, Never>?
    }

    private let state = Mutex(State())

    func post(_ letter: LayoutLetter) {
        let waiting = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            state.letters.append(letter)
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: true)
    }

    func take() -> [LayoutLetter] {
        state.withLock { state in
            defer { state.letters.removeAll() }
            return state.letters
        }
    }

    /// Sleeps until a letter comes; false when there will be none.
    func waitForLetter() async -> Bool {
        await withCheckedContinuation { continuation in
            let answer = state.withLock { state -> Bool? in
                if !state.letters.isEmpty { return true }
                state.waiting = continuation
                return nil
            }
            if let answer { continuation.resume(returning: answer) }
        }
    }

    /// Drops letters and sends a waiting task home.
    func clear() {
        let waiting = state.withLock { state -> CheckedContinuation<Bool, Never>? in
            state.letters.removeAll()
            defer { state.waiting = nil }
            return state.waiting
        }
        waiting?.resume(returning: false)
    }
}
