import Model
import Network

extension ActorNetwork {
    /// The edges of an entity as a profile lists them, on paper and on screen: by what its partners do for and against
    /// it, then by all that joins them.
    public func partnerEdges(of entity: Entity.ID) -> [NetworkEdge] {
        edges.filter { $0.id.contains(entity) }.sorted { left, right in
            let one = left.cooperation.count + left.conflict.count
            let other = right.cooperation.count + right.conflict.count
            if one != other { return one > other }
            return left.relationCount != right.relationCount
                ? left.relationCount > right.relationCount : left.id < right.id
        }
    }
}

extension NetworkEdge {
    /// The strand that holds most relations: the one whose passage stands for the edge.
    public var strongestStrand: Strand { [conflict, cooperation, neutral].max { $0.count < $1.count } ?? neutral }
}
