import GtkKit
import Network
import Translation
import Workspace

/// The communities of a large network as the pointer, the keyboard and assistive technology meet them.
extension DiagramView {
    /// Handles for the communities that stand together, in the order of their size; before those of the nodes.
    func refreshCommunityHandles() {
        let network = picture.network
        let names = picture.headings.communities.map { community in
            (name(of: community, in: network), community.members.count)
        }
        while communityHandles.count > names.count { removeChild(communityHandles.removeLast()) }
        for (number, (name, members)) in names.enumerated() {
            if number == communityHandles.count { communityHandles.append(makeCommunityHandle(number)) }
            communityHandles[number].setAccessibleName(
                counted("Community of {1}, {n} member", "Community of {1}, {n} members", members, name))
            communityHandles[number].isVisible = picture.box(ofCommunity: number) != nil
        }
    }

    private func makeCommunityHandle(_ number: Int) -> Button {
        let handle = Button(label: "") { [weak self] in self?.show(community: number) }
        handle.hasFrame = false
        handle.canTarget = false
        handle.addCSSClass("node-handle")
        let focus = FocusController()
        focus.onEnter { [weak self] in self?.setFocused(community: number) }
        focus.onLeave { [weak self] in self?.setFocused(community: nil) }
        handle.add(focus)
        addChild(handle, after: communityHandles.last ?? zoomButtons)
        return handle
    }

    /// "Armenia, Azerbaijan and OSCE".
    func name(of community: Community, in network: ActorNetwork) -> String {
        Wording.list(community.main.map { Wording.oneLine(network.nodes[Int($0)].label) })
    }

    func placeCommunityHandles() {
        for (number, handle) in communityHandles.enumerated() {
            guard let box = picture.box(ofCommunity: number) else { continue }
            place(handle, x: box.x, y: box.y, width: Int(box.width), height: Int(box.height))
        }
    }

    private func setFocused(community number: Int?) {
        picture.focusedCommunity = number
        changed()
    }

    /// Goes as near as all of a community is still in view.
    func show(community number: Int) {
        guard let target = picture.camera(on: number) else { return }
        hideCard()
        glideCamera(to: target, fitted: false)
    }

    func showCard(ofCommunity number: Int, at point: Point) {
        let communities = picture.headings.communities
        guard communities.indices.contains(number), let index = workspace.state.index else { return hideCard() }
        card.show(communities[number], network: picture.network, index: index)
        // Below the heading, which is to be read.
        let below = picture.box(ofCommunity: number).map { $0.maxY + 40 } ?? point.y
        cardAnchor = Point(point.x, below)
        card.isVisible = true
        queueAllocate()
    }
}
