import Drawing
import GtkKit
import Model
import Network
import Report

/// The strokes and nodes of a large network as one image, drawn off the main thread with a margin around the canvas.
///
/// What there is is moved and stretched to where the camera looks until what it asked for is ready; of several things
/// asked for meanwhile only the last is drawn.
@MainActor
final class LargeBackdrop {
    /// What an image shows.
    private struct Subject: Equatable {
        /// Counts networks and positions.
        let generation: Int
        let theme: Theme
        let pixelScale: Double
        /// Its canvas is wider than the one on screen.
        let camera: DiagramCamera
    }

    private struct Image {
        /// As the rasteriser has them.
        let pixels: [UInt32]
        let width: Int
        let height: Int
    }

    /// Called when a new image is ready.
    var onReady: (() -> Void)?
    private var shown: (image: Image, subject: Subject)?
    /// The image as the window's renderer takes it, made when it is first put on screen.
    private var texture: Texture?
    private var raster: Raster?
    private var drawing: Subject?
    private var wanted: (subject: Subject, plan: DiagramPlan, positions: [Point])?

    /// The part of the canvas that is drawn beyond each of its sides.
    private static let margin = 0.2
    /// The part of it that must be left when the camera has been moved.
    private static let leastMargin = 0.08

    /// Sees to it that there will be an image of what the camera sees; `generation` tells one network or set of
    /// positions from another.
    func want(
        _ plan: DiagramPlan, positions: [Point], generation: Int, camera: DiagramCamera, theme: Theme,
        pixelScale: Double
    ) {
        guard camera.canvas.width >= 1, camera.canvas.height >= 1 else { return }
        let subject = Subject(
            generation: generation, theme: theme, pixelScale: pixelScale, camera: Self.widened(camera))
        if let known = drawing ?? shown?.subject, Self.suffices(known, for: subject, camera) {
            wanted = nil
            return
        }
        wanted = (subject, plan, positions)
        drawNext()
    }

    /// Forgets everything, as when another network is shown.
    func clear() {
        shown = nil
        (texture, raster) = (nil, nil)
        wanted = nil
    }

    /// Puts the image where the camera sees what it shows.
    func put(on snapshot: Snapshot, camera: DiagramCamera) {
        guard let (image, subject) = shown else { return }
        let corner = camera.toCanvas(subject.camera.toLayout(.zero))
        let factor = camera.zoom / subject.camera.zoom / subject.pixelScale
        if snapshot.isCairo {
            raster = raster ?? (try? Raster(pixels: image.pixels, width: image.width, height: image.height))
            let bounds = Bounds(x: 0, y: 0, width: camera.canvas.width, height: camera.canvas.height)
            guard let raster else { return }
            snapshot.draw(bounds) { $0.draw(raster, x: corner.x, y: corner.y, factor: factor) }
        } else {
            texture = texture ?? Texture(premultiplied: image.pixels, width: image.width, height: image.height)
            guard let texture else { return }
            snapshot.image(
                texture,
                in: Bounds(
                    x: corner.x, y: corner.y, width: Double(image.width) * factor,
                    height: Double(image.height) * factor))
        }
    }

    private func drawNext() {
        guard drawing == nil, let (subject, plan, positions) = wanted else { return }
        drawing = subject
        wanted = nil
        Task.detached(priority: .userInitiated) { [weak self] in
            let image = LargePainter(plan, theme: subject.theme)
                .image(positions: positions, camera: subject.camera, pixelScale: subject.pixelScale)
            await MainActor.run { [weak self] in
                guard let self else { return }
                drawing = nil
                if let image {
                    shown = (Image(pixels: image.pixels, width: image.width, height: image.height), subject)
                    (texture, raster) = (nil, nil)
                    onReady?()
                }
                drawNext()
            }
        }
    }

    private static func widened(_ camera: DiagramCamera) -> DiagramCamera {
        var wide = camera
        // Whole pixels, so that what is drawn lies on the pixels of the screen.
        wide.canvas = Size(
            camera.canvas.width + 2 * (camera.canvas.width * margin).rounded(),
            camera.canvas.height + 2 * (camera.canvas.height * margin).rounded())
        return wide
    }

    /// Whether an image shows all that the camera sees, sharp.
    private static func suffices(_ known: Subject, for subject: Subject, _ camera: DiagramCamera) -> Bool {
        guard known.generation == subject.generation, known.theme == subject.theme,
            known.pixelScale == subject.pixelScale, known.camera.zoom == camera.zoom
        else { return false }
        let corner = camera.toCanvas(known.camera.toLayout(.zero))
        let room = Point(camera.canvas.width * leastMargin, camera.canvas.height * leastMargin)
        func isWhole(_ place: Double) -> Bool {
            let pixels = place * known.pixelScale
            return abs(pixels - pixels.rounded()) < 0.01
        }
        return corner.x <= -room.x && corner.y <= -room.y
            && corner.x + known.camera.canvas.width >= camera.canvas.width + room.x
            && corner.y + known.camera.canvas.height >= camera.canvas.height + room.y && isWhole(corner.x)
            && isWhole(corner.y)
    }
}
