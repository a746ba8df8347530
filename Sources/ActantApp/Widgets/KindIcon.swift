import Drawing
import GtkKit
import Model
import Network
import Report

/// The shape of a kind, as beside a name.
final class KindIcon: DrawingArea {
    private var kind: NodeKind?

    convenience init(_ kind: Entity.Kind? = nil, appearance: Appearance, size: Int = 16) {
        self.init(node: kind.map(NodeKind.entity), appearance: appearance, size: size)
    }

    init(node kind: NodeKind?, appearance: Appearance, size: Int = 16) {
        self.kind = kind
        super.init()
        setContentSize(width: size, height: size)
        valign = .center
        canTarget = false
        setDraw { [weak self, weak appearance] canvas, width, height in
            guard let kind = self?.kind, let theme = appearance?.theme else { return }
            NodeShapes.draw(kind, at: width / 2, height / 2, radius: width * 0.34, theme: theme, on: canvas)
        }
    }

    func show(_ kind: Entity.Kind?) { show(node: kind.map(NodeKind.entity)) }

    func show(node kind: NodeKind?) {
        self.kind = kind
        queueDraw()
    }
}
