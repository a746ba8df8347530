import Model
import Network

/// How two actors are connected: the chains that were found, the best first.
public struct WaysState: Sendable, Hashable {
    public let start: Entity.ID
    public let end: Entity.ID
    public let paths: [ActorPath]

    public init(start: Entity.ID, end: Entity.ID, paths: [ActorPath]) {
        self.start = start
        self.end = end
        self.paths = paths
    }
}
