import GtkKit
import Model
import Network
import Report
import Workspace

/// From one network to the next: what is asked of the layout, what is shown until it answers, and the way there.
extension DiagramView {
    func startLayoutSoon() {
        updateEmptyState()
        onIdle { [weak self] in self?.startLayoutInShape() }
    }

    /// The first layout waits until the parts of the window have found their sizes: the aspect decides how it turns out,
    /// and the same dossier in the same window should be the same picture.
    private func startLayoutInShape() {
        guard picture.network.nodes.isEmpty, isMapped else { return startLayout() }
        var (last, steady) = (Size(0, 0), 0)
        addTickCallback { [weak self] _ in
            guard let self, isMapped else { return false }
            steady = size == last ? steady + 1 : 0
            last = size
            guard steady >= 2 else { return true }
            startLayout()
            return false
        }
    }

    func startLayout(anew: Bool = false) {
        let state = workspace.state
        let isRearranged = state.arrangement != laidOutArrangement
        guard size.width > 0, !state.isFrozen,
            anew || isRearranged || state.network != awaited ?? picture.network
                || shownDossier != state.opened?.url.path
        else { return }
        let isFresh = shownDossier != state.opened?.url.path || picture.network.nodes.isEmpty
        shownDossier = state.opened?.url.path
        // Whoever asks for an actor's surroundings wants to see all of them.
        if isFresh || isRearranged || state.lens.focus != shownFocus { picture.isFitted = true }
        shownFocus = state.lens.focus
        isLive = isFresh && appearance.allowsMotion
        laidOutShape = shape
        laidOutArrangement = state.arrangement
        hideCard()
        let isAnew = isFresh || anew || isRearranged
        if isAnew { lastPlaces = [:] } else { lastPlaces.merge(picture.placed) { $1 } }
        awaited = state.network
        thinkOut(state.network)
        workspace.layout.start(request(state), isLive: isLive)
        showMeanwhile()
    }

    private func request(_ state: WorkspaceState) -> LayoutRequest {
        var request = LayoutRequest(state.network)
        request.arrangement = state.arrangement
        request.index = state.index
        request.aspect = laidOutShape.aspect
        request.previous = lastPlaces
        request.pinned = state.pins
        return request
    }

    /// While the layout is under way nothing is shown that the lens left out, and what it brings back stands where it
    /// stood; only a network with somebody never seen before has to wait for its places.
    private func showMeanwhile() {
        guard let awaited, !DiagramPlan.suits(awaited) else { return }
        let places = awaited.nodes.compactMap { lastPlaces[$0.id] }
        guard places.count == awaited.nodes.count else { return }
        let wasFitted = picture.isFitted || fitsAfterGlide
        motion?.cancel()
        arriving = nil
        picture.isFitted = false
        picture.show(awaited, positions: places)
        picture.isFitted = wasFitted
        fitsAfterGlide = false
        refreshHandles()
        placeLabels()
        changed()
    }

    /// Begins to find out how a large network is drawn.
    private func thinkOut(_ network: ActorNetwork) {
        plan = nil
        earlyOutput = nil
        guard DiagramPlan.suits(network) else { return }
        Task.detached(priority: .userInitiated) { [weak self] in
            let plan = DiagramPlan(network)
            await self?.take(plan)
        }
    }

    private func take(_ plan: DiagramPlan) {
        guard plan.network == awaited ?? earlyOutput?.network else { return }
        self.plan = plan
        if let output = earlyOutput {
            earlyOutput = nil
            move(output)
        }
    }

    func move(_ output: LayoutDriver.Output) {
        if DiagramPlan.suits(output.network), plan?.network != output.network {
            earlyOutput = output
            return
        }
        awaited = nil
        guard !workspace.state.isFrozen else { return }
        let isDragging = drag?.node != nil
        let isSame = output.network == picture.network
        let pace = lastAnswer.map { $0.duration(to: .now) }
        lastAnswer = output.isSettled ? nil : .now
        gliding?.cancel()
        // A large network's first answer in a new shape comes long before its last.
        let hasJumped = !picture.positions.isEmpty && !isDragging && (output.isSettled ? !isLive : !isSame)
        if hasJumped && appearance.allowsMotion {
            glide(to: output)
        } else if isSame, arriving != nil, !isDragging {
            // The glide goes on to where the layout has come meanwhile.
            arriving = output
        } else if isSame, let pace, appearance.allowsMotion, isMapped {
            drift(to: output, pace: Double(pace.components.attoseconds) * 1e-18 + Double(pace.components.seconds))
        } else {
            if !isDragging || isSame { show(output, at: output.positions) }
            if !isSame { refreshHandles() }
            output.isSettled ? placeLabels() : placeLabelsSoon()
            changed()
        }
        if output.isSettled { onTimeout(seconds: 0.2) { giveBackFreedMemory() } }
    }

    func show(_ output: LayoutDriver.Output, at positions: [Point]) {
        picture.show(output.network, positions: positions, plan: plan, headings: output.headings)
    }

    /// Moves on evenly to where the layout has come.
    private func drift(to output: LayoutDriver.Output, pace: Double) {
        let held = drag?.node.flatMap(picture.place)
        var way = PositionGlide(from: picture.positions, to: output.positions, pace: pace, held: held)
        gliding = addTickCallback { [weak self] now in
            guard let self, picture.network == output.network else { return false }
            let (positions, hasArrived) = way.positions(at: Double(now) / 1e6)
            show(output, at: positions)
            hasArrived && output.isSettled ? placeLabels() : placeLabelsSoon()
            changed()
            return !hasArrived
        }
    }

    /// Moves what stays from where it was to where it goes, in 350 ms.
    private func glide(to output: LayoutDriver.Output) {
        let before = picture.placed
        let start = output.network.nodes.enumerated().map { place, node in
            before[node.id] ?? output.positions[place]
        }
        // A glide may cut another one short, and must not end where nothing is to be seen.
        let wasFitted =
            picture.isFitted || fitsAfterGlide || output.positions.allSatisfy { !picture.camera.shows($0) }
        let origin = picture.camera
        picture.isFitted = false
        show(output, at: start)
        let camera =
            wasFitted ? picture.fittedCamera(output.network, positions: output.positions) : picture.camera
        refreshHandles()
        arriving = nil
        animate(milliseconds: 350, to: output) { [weak self] part in
            guard let self else { return }
            let target = arriving ?? output
            show(target, at: zip(start, target.positions).map { $0 + ($1 - $0) * part })
            picture.camera = origin.mixed(with: camera, part)
            if part == 1 {
                arriving = nil
                picture.isFitted = wasFitted
                placeLabels()
            } else {
                placeLabelsSoon()
            }
            changed()
        }
        fitsAfterGlide = wasFitted && !picture.isFitted
    }
}
