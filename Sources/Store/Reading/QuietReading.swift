import Foundation
import GRDB
import Model

/// Reads a file that nobody writes to, over two connections at once, while it is looked through.
struct QuietReading {
    let file: DossierFile
    let watch: OpeningWatch?

    func dossier() throws(StoreError) -> Dossier {
        try watch?.check(file.path)
        // The tables that are read here, row by row, are held to their references on the way.
        let (inspected, base) = Self.both(
            { () throws(StoreError) in
                try Inspection.inspect(
                    file, watch: watch, leaving: ["anchor", "mention", "relation", "relationEvidence"])
            }, { () throws(StoreError) in try read { try DossierBase($0, watch: watch) } })
        try inspected.get()
        let found = try base.get()
        try watch?.check(file.path)
        let (mentions, rest) = Self.both(
            { () throws(StoreError) in try read { try Mention.fetchAll(Reading($0, watch: watch), found) } },
            { () throws(StoreError) in try read { try DossierRest(Reading($0, watch: watch), found) } })
        return Dossier(found, try mentions.get(), try rest.get())
    }

    private func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        do {
            let queue = try Inspection.readOnlyQueue(file, isImmutable: true)
            defer { try? queue.close() }
            watch?.onCancel { queue.interrupt() }
            return try queue.read(body)
        } catch {
            throw StoreError(error, path: file.path)
        }
    }

    private static func both<One, Other>(
        _ one: () throws(StoreError) -> One, _ other: () throws(StoreError) -> Other
    ) -> (Result<One, StoreError>, Result<Other, StoreError>) {
        // Safe: each part writes a value of its own, and both are done before either is read.
        nonisolated(unsafe) var (first, second): (Result<One, StoreError>?, Result<Other, StoreError>?) = (nil, nil)
        withoutActuallyEscaping(one) { one in
            withoutActuallyEscaping(other) { other in
                nonisolated(unsafe) let (one, other) = (one, other)
                DispatchQueue.concurrentPerform(iterations: 2) { part in
                    if part == 0 { first = Result(catching: one) } else { second = Result(catching: other) }
                }
            }
        }
        let missing = StoreError.failed(path: "", detail: "")
        return (first ?? .failure(missing), second ?? .failure(missing))
    }
}
