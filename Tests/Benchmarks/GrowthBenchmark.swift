import Foundation

/// Runs `actantctl extract`, which must lie beside this program, on hostile inputs of 1, 2, 4, 8 and 16 times a size, and
/// prints the seconds and the most memory (in bytes by 2^20) of each, with what it said of what it skipped.
///
/// usage: swift run -c release actant-benchmarks growth [SHAPE…]; a shape is meant by any part of its name.
func benchmarkGrowth(_ wanted: [String]) throws {
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
        path: "actantctl")
    guard FileManager.default.isExecutableFile(atPath: program.path) else {
        print("There is no \(program.path); build the product actantctl first.")
        return
    }
    let folder = FileManager.default.temporaryDirectory.appending(path: "growth-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for shape in HostileShape.all where wanted.isEmpty || wanted.contains(where: shape.name.contains) {
        var line = shape.name.padding(toLength: 34, withPad: " ", startingAt: 0)
        var last = Run()
        for size in [1, 2, 4, 8, 16] {
            let input = folder.appending(path: shape.fileName)
            try Data(shape.make(size).utf8).write(to: input)
            last = try Run(program, input)
            let seconds = last.seconds.formatted(.number.precision(.fractionLength(2)))
            line += "  \(seconds) s \(last.megabytes) MB" + (last.isInOrder ? "" : " ended with status \(last.status)")
        }
        print(line)
        if !last.complaint.isEmpty { print("    " + last.complaint) }
    }
}

/// One extraction in a process of its own.
private struct Run {
    var seconds = 0.0
    /// At the peak, in bytes by 2^20.
    var megabytes = 0
    var status: Int32 = 0
    var complaint = ""

    /// Whether the program ended in order, though it may have refused the input.
    var isInOrder: Bool { status == 0 || status == 1 << 8 }

    init() {}

    init(_ program: URL, _ input: URL) throws {
        let errors = input.deletingLastPathComponent().appending(path: "errors")
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors.path, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        let words = [program.path, "extract", input.path]
        var arguments = words.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        // Foundation's Process does not tell the memory of one child.
        var child = pid_t()
        var usage = rusage()
        let time = ContinuousClock().measure {
            guard posix_spawn(&child, program.path, &actions, nil, &arguments, environ) == 0 else { return status = -1 }
            wait4(child, &status, 0, &usage)
        }
        seconds = time / .seconds(1)
        megabytes = Int(usage.ru_maxrss) / 1024
        let said = try String(contentsOf: errors, encoding: .utf8)
        complaint = said.split(separator: "\n").first.map(String.init) ?? ""
    }
}
