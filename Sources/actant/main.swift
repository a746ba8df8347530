import Foundation
import ActantApp

@MainActor func start() -> Int32 { ActantProgram.run(CommandLine.arguments) }
exit(start())
