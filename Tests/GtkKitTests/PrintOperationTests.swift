import Drawing
import Foundation
import Testing

@testable import GtkKit

extension OnScreen {
    /// Printing goes through GTK as on paper, into a file.
    @MainActor
    @Suite struct PrintOperationTests {
        init() throws { try #require(Display.open()) }

        private static func file() -> String {
            FileManager.default.temporaryDirectory.appending(path: "actant-\(UUID().uuidString).pdf").path
        }

        private static func run(_ operation: PrintOperation, to path: String) -> PrintOperation.Outcome? {
            var outcome: PrintOperation.Outcome?
            Task.immediate { outcome = await operation.run(.export(path: path), over: nil) }
            _ = Screen.waits { FileManager.default.fileExists(atPath: path) }
            return outcome
        }

        @Test func eachPageIsDrawnOnceAndLiesItsOwnWay() throws {
            let path = Self.file()
            defer { try? FileManager.default.removeItem(atPath: path) }
            let operation = PrintOperation(jobName: "test", setup: PageSetup(.a4))
            var drawn: [Int] = []
            var sizes: [Bool] = []
            operation.setContent(
                pages: { width, height in
                    #expect(abs(width - 595.28) < 1 && abs(height - 841.89) < 1)
                    return 3
                },
                draw: { _, page, width, height in
                    drawn.append(page)
                    sizes.append(width > height)
                })
            operation.setOrientation { $0 == 1 }
            _ = Self.run(operation, to: path)
            #expect(drawn == [0, 1, 2])
            #expect(sizes == [false, true, false])
            #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Array("%PDF".utf8)))
        }
    }
}
