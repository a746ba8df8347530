import Drawing
import Foundation
import Testing

@testable import GtkKit

extension OnScreen {
    /// Pages reach a file whole, and a failure says why.
    @MainActor
    @Suite struct PrintTests {
        init() throws { try #require(Display.open()) }

        private func operation(_ seen: @escaping @MainActor (Double, Double) -> Void) -> PrintOperation {
            let operation = PrintOperation(jobName: "Test", setup: PageSetup(.a4, isLandscape: true))
            operation.setContent(
                pages: { width, height in
                    seen(width, height)
                    return 3
                },
                draw: { canvas, page, _, _ in
                    canvas.rectangle(72, 72, Double(page + 1) * 20, 20)
                    canvas.fill(.black)
                })
            return operation
        }

        @Test func pagesAreExported() async throws {
            let file = FileManager.default.temporaryDirectory.appending(path: "print-\(UUID().uuidString).pdf")
            defer { try? FileManager.default.removeItem(at: file) }
            var sheet: (Double, Double) = (0, 0)
            let outcome = await operation { sheet = ($0, $1) }.run(.export(path: file.path), over: nil)
            #expect(outcome == .done)
            #expect(sheet.0.rounded() == 842 && sheet.1.rounded() == 595)
            #expect(try Data(contentsOf: file).starts(with: Data("%PDF".utf8)))
        }

        @Test func aFileThatCannotBeWrittenIsAFailure() async {
            let outcome = await operation { _, _ in }.run(.export(path: "/nonexistent/print.pdf"), over: nil)
            guard case .failed(let reason) = outcome else {
                Issue.record("\(outcome)")
                return
            }
            #expect(!reason.isEmpty)
        }
    }
}
