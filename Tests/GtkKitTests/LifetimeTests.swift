import CGtk
import Testing

@testable import GtkKit

extension OnScreen {
    /// Closures and faces live as long as the widget, and no longer.
    @MainActor
    @Suite struct LifetimeTests {
        init() throws { try #require(Display.open()) }

        final class Witness {}

        final class Panel: Box {
            let witness: Witness
            init(_ witness: Witness) {
                self.witness = witness
                super.init(.vertical)
            }
        }

        @Test func aHandlerIsReleasedWithItsWidget() {
            weak var witness: Witness?
            do {
                let kept = Witness()
                witness = kept
                let button = Button(label: "Go")
                button.onClick { _ = kept }
                #expect(witness != nil)
            }
            #expect(witness == nil)
        }

        @Test func aHandlerIsReleasedWhenDisconnected() {
            weak var witness: Witness?
            let button = Button(label: "Go")
            do {
                let kept = Witness()
                witness = kept
                button.onClick { _ = kept }.disconnect()
            }
            #expect(witness == nil)
        }

        @Test func aSubclassLivesWhileItsWidgetIsInATree() {
            weak var witness: Witness?
            let parent = Box(.vertical)
            do {
                let kept = Witness()
                witness = kept
                parent.append(Panel(kept))
            }
            #expect(witness != nil)
            #expect(parent.firstChild is Panel)
            parent.removeAll()
            #expect(witness == nil)
        }

        @Test func aTreeIsReleasedWithItsRoot() {
            weak var witness: Witness?
            do {
                let kept = Witness()
                witness = kept
                let root = Box(.vertical)
                let inner = Box(.horizontal)
                inner.append(Panel(kept))
                root.append(inner)
            }
            #expect(witness == nil)
        }

        @Test func aWindowKeepsItsContentUntilItIsDestroyed() {
            weak var witness: Witness?
            weak var window: Window?
            do {
                let kept = Witness()
                witness = kept
                let made = Window()
                made.child = Panel(kept)
                window = made
            }
            #expect(witness != nil)
            window?.destroy()
            #expect(Screen.waits { witness == nil && window == nil })
        }

        @Test func listFunctionsAndControllersAreReleased() {
            weak var witness: Witness?
            do {
                let kept = Witness()
                witness = kept
                let list = ListBox()
                list.setFilter { _ in kept === kept }
                let click = ClickGesture()
                click.onPress { _ in _ = kept }
                list.add(click)
                let area = DrawingArea()
                area.setDraw { _, _, _ in _ = kept }
            }
            #expect(witness == nil)
        }

        @Test func aTimerLetsGoOfItsClosure() {
            weak var witness: Witness?
            var ran = false
            do {
                let kept = Witness()
                witness = kept
                onIdle {
                    _ = kept
                    ran = true
                }
                onTimeout(seconds: 60) { _ = kept }.cancel()
            }
            #expect(Screen.waits { ran && witness == nil })
        }
    }
}
