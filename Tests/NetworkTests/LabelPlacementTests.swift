import Model
import Network
import TestSupport
import Testing

@Suite struct LabelPlacementTests {
    private static func measure(_ text: String, _ size: Double, _ isBold: Bool) -> Size {
        Size(Double(text.count) * size * (isBold ? 0.58 : 0.53), size * 1.25)
    }

    private static let frame: DiagramFrame = {
        let network = Projection(Samples.crowd(18).index()).network(under: .everything)
        let canvas = Size(520, 460)
        let fitted = NetworkLayout.settled(network).fitted(network, canvas: canvas, margin: 16)
        return DiagramFrame(network: network, positions: fitted.positions, scale: fitted.scale, canvas: canvas)
    }()

    private let frame = Self.frame
    private let labels = LabelPlacement.place(Self.frame, measure: Self.measure)

    @Test func labelsCoverNeitherNodesNorEachOther() {
        #expect(labels.count >= frame.network.nodes.count / 2)
        for (rank, label) in labels.enumerated() {
            for other in labels[..<rank] { #expect(!label.box.intersects(other.box), "\(label.lines) \(other.lines)") }
            for (place, centre) in frame.positions.enumerated() {
                let across = max(label.box.x - centre.x, centre.x - label.box.maxX, 0)
                let down = max(label.box.y - centre.y, centre.y - label.box.maxY, 0)
                #expect(Point(across, down).length >= frame.radius(place), "\(label.lines)")
            }
        }
    }

    @Test func labelsStayOnTheCanvas() {
        for label in labels {
            #expect(label.box.x >= 0 && label.box.maxX <= frame.canvas.width)
            #expect(label.box.y >= 0 && label.box.maxY <= frame.canvas.height)
        }
    }

    @Test func labelsKeepOffWhatTheyAreToldTo() {
        let badge = Rect(x: 150, y: 150, width: 120, height: 90)
        for label in LabelPlacement.place(frame, avoiding: [badge], measure: Self.measure) {
            #expect(!label.box.intersects(badge))
        }
    }

    @Test func theSamePictureHasTheSameLabels() {
        #expect(LabelPlacement.place(frame, measure: Self.measure) == labels)
    }

    @Test func whatIsSelectedIsAlwaysLabelledAndFirst() throws {
        // All on one spot: nobody finds room but who must.
        var heap = DiagramFrame(
            network: frame.network, positions: frame.positions.map { _ in Point(30, 30) }, scale: 1,
            canvas: Size(60, 60))
        #expect(LabelPlacement.place(heap, measure: Self.measure).isEmpty)
        let last = try #require(frame.network.nodes.last).id
        let edge = try #require(frame.network.edges.first).id
        heap.emphasis = .init(entities: [last], edge: edge)
        let placed = LabelPlacement.place(heap, measure: Self.measure).map(\.node)
        #expect(Set(placed) == [last, edge.first, edge.second])
    }

    @Test func longLabelsBreakIntoBalancedLines() {
        func broken(_ text: String) -> [String] { LabelLines.broken(text) { Double($0.count) * 6 } }
        #expect(broken("CSTO") == ["CSTO"])
        #expect(broken("Armenian Foreign Ministry") == ["Armenian", "Foreign Ministry"])
        #expect(broken("Ethnic Armenians of the breakaway Nagorno-Karabakh").count == 3)
        #expect(broken("Unbreakablethoughverylongword") == ["Unbreakablethoughverylongword"])
    }

    @Test func lettersNeverFallUnderTheLeastSize() {
        let small = DiagramFrame(
            network: frame.network, positions: frame.positions, scale: 0.55, canvas: frame.canvas)
        #expect(LabelPlacement.place(small, measure: Self.measure).allSatisfy { $0.size >= 9 })
        let paper = LabelPlacement.place(small, minimumSize: 6.5, measure: Self.measure)
        #expect(paper.contains { $0.size < 9 } && paper.allSatisfy { $0.size >= 6.5 - 1e-9 })
    }

    @Test func nobodyIsLabelledWithoutANetwork() {
        let empty = DiagramFrame(network: .empty, positions: [], scale: 1, canvas: Size(100, 100))
        #expect(LabelPlacement.place(empty, measure: Self.measure).isEmpty)
    }
}
