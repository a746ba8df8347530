import Dispatch
import Exchange
import Extraction
import Foundation
import Synchronization
import Translation
import Workspace

/// Puts documents through extraction, several at once where threads are given, and writes their lines in order.
struct ExtractionRun {
    let extractor: Extractor
    let threads: Int

    /// What becomes of one document.
    private typealias Outcome = Result<[UInt8], Failure>

    /// Text that is worked on at once at most, in bytes, beside one document that is larger.
    private static let batchSize = 1 << 20

    /// Reads `{"doc","text"}` lines and returns how many could not be used.
    func lines(of handle: FileHandle) throws -> Int {
        var reader = LineReader(handle)
        var batch: [(number: Int, bytes: Data)] = []
        var size = 0
        var number = 0
        var faults = 0
        while let line = try reader.next() {
            number += 1
            if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) { continue }
            batch.append((number, line))
            size += line.count
            if batch.count >= (threads == 1 ? 1 : 16 * threads) || size > Self.batchSize {
                faults += try put(batch.count) { [batch] in annotateLine(batch[$0].bytes, number: batch[$0].number) }
                batch = []
                size = 0
            }
        }
        return try faults + put(batch.count) { [batch] in annotateLine(batch[$0].bytes, number: batch[$0].number) }
    }

    /// Reads text files and returns how many could not be used.
    func files(_ names: [String]) throws -> Int {
        var faults = 0
        var rest = names[...]
        while !rest.isEmpty {
            let batch = Array(rest.prefix(threads == 1 ? 1 : 4 * threads))
            rest = rest.dropFirst(batch.count)
            faults += try put(batch.count) { annotateFile(batch[$0]) }
        }
        return faults
    }

    /// Works on `count` documents, writes what came of them in order and returns how many failed.
    private func put(_ count: Int, _ work: @Sendable (Int) -> Outcome) throws(Failure) -> Int {
        var faults = 0
        for outcome in concurrently(count, work) {
            switch outcome {
            case .success(let bytes): try Console.print(bytes)
            case .failure(let failure):
                faults += 1
                for message in failure.messages { Console.complain(message) }
            }
        }
        return faults
    }

    /// The outcomes in order; each thread takes the next document that nobody has taken.
    private func concurrently(_ count: Int, _ work: @Sendable (Int) -> Outcome) -> [Outcome] {
        guard threads > 1, count > 1 else { return (0..<count).map(work) }
        let next = Atomic(0)
        let done = Mutex<[Int: Outcome]>([:])
        DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
            while true {
                let place = next.add(1, ordering: .relaxed).oldValue
                guard place < count else { return }
                let outcome = work(place)
                done.withLock { $0[place] = outcome }
            }
        }
        return done.withLock { table in (0..<count).compactMap { table[$0] } }
    }

    private struct Line: Decodable {
        let doc: String
        let text: String
    }

    private func annotateLine(_ bytes: Data, number: Int) -> Outcome {
        do {
            let line = try JSONDecoder().decode(Line.self, from: bytes)
            return .success(annotate(Article(id: line.doc, text: line.text)))
        } catch {
            return .failure(
                Failure(
                    translated(
                        "Line {1} of the input is not {2}; it was left out.", "\(number)",
                        "{\"doc\": …, \"text\": …}")))
        }
    }

    private func annotateFile(_ name: String) -> Outcome {
        do {
            let url = URL(filePath: name)
            let document = try ArticleFile.read(url, taken: []).document
            let id = url.deletingPathExtension().lastPathComponent
            return .success(
                annotate(
                    Article(
                        id: id, text: document.text.string, published: document.published.date,
                        publisher: document.publisher, author: document.author)))
        } catch {
            return .failure(Failure(error.message))
        }
    }

    private func annotate(_ article: Article) -> [UInt8] {
        let found = extractor.annotate(article)
        let total = article.text.unicodeScalars.count
        if let notice = UnreadNotice.text(article.id, unread: found.unreadCount, total: total) {
            Console.complain(notice)
        }
        return AnnotationLine(found).bytes
    }
}
