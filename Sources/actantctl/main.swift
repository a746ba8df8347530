import ActantCLI
import Foundation

exit(ActantCLI.run(Array(CommandLine.arguments.dropFirst())))
