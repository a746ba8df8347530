import Store

/// Something was wrong with the input: what is said on the error stream, a message a line. Gives exit code 1.
struct Failure: Error {
    let messages: [String]

    init(_ message: String) { messages = [message] }
    init(_ messages: [String]) { self.messages = messages }
}

/// What goes wrong with a dossier's file is said on the error stream.
func asFailure<Value>(_ body: () throws -> Value) throws -> Value {
    do { return try body() } catch let error as StoreError { throw Failure(error.message) }
}
