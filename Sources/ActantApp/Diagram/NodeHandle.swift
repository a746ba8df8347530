import GtkKit
import Model
import Network

/// A node of the diagram as assistive technology and the keyboard meet it: invisible, where the node is drawn.
///
/// A button, so that it can be pressed from outside; pointers go through it to the diagram.
final class NodeHandle: Button {
    let entity: Entity.ID

    init(_ entity: Entity.ID, onPress: @escaping @MainActor () -> Void) {
        self.entity = entity
        super.init(label: "", onClick: onPress)
        hasFrame = false
        canTarget = false
        addCSSClass("node-handle")
    }
}
