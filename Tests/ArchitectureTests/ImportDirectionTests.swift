import Foundation
import Testing

/// Rooms may import only what stands above them; raw pointers stay in the kits.
@Suite struct ImportDirectionTests {
    /// Each room with all that it may import.
    private static let allowed: [String: Set<String>] = [
        "Translation": ["CGlib"],
        "Model": ["Foundation", "Synchronization"],
        "Network": ["Foundation", "Model", "Translation", "CLayout"],
        "Analytics": ["Synchronization", "Model", "Network", "CIgraph"],
        "LanguageModel": ["Foundation", "Synchronization", "CKernels"],
        "Extraction": ["Foundation", "Model", "LanguageModel"],
        "Digest": ["CGlib"],
        "Store": ["Foundation", "Synchronization", "Model", "Digest", "Translation", "GRDB", "GRDBSQLite"],
        "Markup": ["CXml2", "CGlib"],
        "Exchange": ["Foundation", "Model", "Network", "Digest", "Markup", "Translation"],
        "Drawing": ["Foundation", "CPango", "Translation"],
        "Rasterizer": ["CRasterizer"],
        "Report": ["Foundation", "Model", "Network", "Drawing", "Rasterizer", "Translation"],
        "Workspace": [
            "Foundation", "Dispatch", "Synchronization", "Model", "Network", "Analytics", "LanguageModel",
            "Extraction", "Store", "Exchange", "Report", "Translation",
        ],
        "GtkKit": ["Foundation", "Dispatch", "CGtk", "Drawing", "Synchronization"],
        "ActantApp": [
            "Foundation", "Model", "Network", "Exchange", "Drawing", "Report", "Workspace", "GtkKit", "Translation",
        ],
        "ActantCLI": [
            "Foundation", "Dispatch", "Synchronization", "ArgumentParser", "Model", "Network", "Analytics",
            "LanguageModel",
            "Extraction",
            "Store", "Exchange", "Drawing", "Report", "Workspace",
            "Translation",
        ],
        "actant": ["ActantApp", "Foundation"],
        "actantctl": ["ActantCLI", "Foundation"],
    ]
    private static let sources = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Sources")

    private static func files(in room: String) throws -> [(name: String, lines: [Substring])] {
        let folder = sources.appending(path: room)
        let walker = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        var found: [(String, [Substring])] = []
        while let url = walker?.nextObject() as? URL {
            guard url.pathExtension == "swift" else { continue }
            let text = try String(contentsOf: url, encoding: .utf8)
            found.append((url.lastPathComponent, text.split(separator: "\n", omittingEmptySubsequences: false)))
        }
        return found
    }

    @Test(arguments: allowed.keys.sorted()) func importsGoOneWay(room: String) throws {
        let files = try Self.files(in: room)
        #expect(!files.isEmpty, "the room \(room) has no source")
        for file in files {
            for line in file.lines {
                let words = line.split(separator: " ")
                guard let position = words.firstIndex(of: "import"), position < 3, words.count > position + 1,
                    words[..<position].allSatisfy({
                        ["internal", "public", "private", "package"].contains($0) || $0.hasPrefix("@")
                    })
                else { continue }
                // `import struct Foundation.URL` names the module after the kind of declaration.
                let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "typealias", "var", "let"]
                let target = kinds.contains(words[position + 1]) ? words[position + 2] : words[position + 1]
                let module = String(target.split(separator: ".")[0])
                #expect(Self.allowed[room]?.contains(module) == true, "\(room)/\(file.name) imports \(module)")
            }
        }
    }

    @Test func everyRoomIsHeldToADirection() throws {
        let rooms = try FileManager.default.contentsOfDirectory(atPath: Self.sources.path)
            .filter {
                !["CGtk", "CPango", "CGlib", "CXml2", "CKernels", "CLayout", "CRasterizer", "CIgraph"].contains($0)
            }
        #expect(Set(rooms) == Set(Self.allowed.keys))
    }

    @Test func rawPointersStayInTheKits() throws {
        for room in Self.allowed.keys where !["GtkKit", "Drawing", "Digest", "Markup"].contains(room) {
            for file in try Self.files(in: room) {
                for line in file.lines where !line.trimmingPrefix(while: \.isWhitespace).hasPrefix("//") {
                    let raw = ["OpaquePointer", "UnsafeMutablePointer", "UnsafePointer", "UnsafeRawPointer"]
                    for type in raw {
                        #expect(!line.contains(type), "\(room)/\(file.name) holds a raw pointer: \(line)")
                    }
                }
            }
        }
    }
}
