import ArgumentParser
import Exchange
import Extraction
import Foundation
import Translation

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Find actors, mentions and quotations in English articles.",
        discussion: """
            Reads the files, or lines {"doc": …, "text": …} from standard input, and writes one line of JSON for each \
            document, in their order. Offsets count Unicode scalars. A document that cannot be read is named on the error \
            stream, the others are still done.
            """)

    @Argument(help: ArgumentHelp("Text files; standard input where none is named.", valueName: "file"))
    var files: [String] = []

    @Flag(help: "Write one line of JSON a document, which is the only form there is.") var jsonl = false
    @Option(help: ArgumentHelp("How many threads work.", valueName: "number")) var threads = 1
    @OptionGroup var model: ModelOption

    func validate() throws {
        guard (1...64).contains(threads) else {
            throw ValidationError(translated("--threads takes a number from 1 to 64."))
        }
    }

    func run() throws {
        let work = ExtractionRun(extractor: try model.extractor(), threads: threads)
        let complaints = files.isEmpty ? try work.lines(of: .standardInput) : try work.files(files)
        // They were said when they came up; what is left is the exit code.
        if complaints > 0 { throw Failure([]) }
    }
}
