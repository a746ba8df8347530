import GtkKit
import Model
import Network
import Workspace

extension DiagramView {
    func showCard(_ hit: DiagramHit?, at point: Point) {
        guard let hit, let index = workspace.state.index else { return hideCard() }
        switch hit {
        case .node(let id):
            guard let place = picture.place(of: id), let position = picture.position(of: id) else { return hideCard() }
            let edges = picture.edges(of: place, most: HoverCard.sentences)
            card.show(picture.network.nodes[place], edges: edges, projection: picture.network.projection, index: index)
            cardAnchor = picture.camera.toCanvas(position)
        case .edge(let id):
            guard let edge = picture.edge(id) else { return hideCard() }
            card.show(edge, network: picture.network, index: index)
            cardAnchor = point
        }
        card.isVisible = true
        queueAllocate()
    }

    func hideCard() {
        guard card.isVisible else { return }
        card.isVisible = false
        queueAllocate()
    }

    /// Beside what it tells of, where there is more room.
    func placeCard() {
        let canvas = picture.camera.canvas
        let width = min(HoverCard.width, Int(canvas.width) - 24)
        let height = card.preferredExtent(.vertical, across: width).natural
        let gap = 34.0
        let isRight = cardAnchor.x + gap + Double(width) < canvas.width
        let x = isRight ? cardAnchor.x + gap : max(12, cardAnchor.x - gap - Double(width))
        let y = min(max(12, cardAnchor.y - 30), max(12, canvas.height - Double(height) - 12))
        place(card, x: x, y: y, width: width)
    }
}
