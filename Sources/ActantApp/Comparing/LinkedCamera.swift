import Network
import Workspace

/// One camera over two pictures of one layout: what one pans, zooms or fits the other follows.
@MainActor
final class LinkedCamera {
    private(set) var camera = DiagramCamera()
    private var isFitted = true
    private var result: PlacedComparison?
    private var followers: [@MainActor () -> Void] = []

    func onChange(_ body: @escaping @MainActor () -> Void) { followers.append(body) }

    private func changed() { followers.forEach { $0() } }

    func show(_ result: PlacedComparison) {
        self.result = result
        if isFitted { fit() } else { changed() }
    }

    /// Both pictures are of one size, but for a pixel that is left over.
    func resize(_ size: Size) {
        guard abs(size.width - camera.canvas.width) > 1 || abs(size.height - camera.canvas.height) > 1 else { return }
        camera.canvas = size
        if isFitted { fit() } else { changed() }
    }

    func fit() {
        isFitted = true
        if let result, !result.layout.positions.isEmpty {
            camera.fit(result.layout, of: result.comparison.union, margin: 14)
        }
        changed()
    }

    func take(_ other: DiagramCamera) {
        isFitted = false
        camera = other
        changed()
    }

    func zoom(by factor: Double, at anchor: Point?) {
        isFitted = false
        camera.zoom(by: factor, at: anchor ?? Point(camera.canvas.width / 2, camera.canvas.height / 2))
        changed()
    }
}
