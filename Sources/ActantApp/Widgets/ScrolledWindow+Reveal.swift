import GtkKit

extension ScrolledWindow {
    /// Scrolls to a row that is out of view, once its place is known; `above` is the room left over it, in logical pixels.
    func reveal(_ row: Widget, in list: Widget, above: @escaping @MainActor (Adjustment) -> Double) {
        onIdle { [weak self, weak row, weak list] in
            guard let self, let row, let list, let bounds = row.bounds(in: list) else { return }
            if bounds.y < vertical.value || bounds.y + bounds.height > vertical.value + vertical.pageSize {
                vertical.value = max(0, bounds.y - above(vertical))
            }
        }
    }
}
