/// Carries C pointers, which GTK hands over on the main thread only, into main-actor code.
///
/// Unchecked because the compiler cannot know that GTK calls back on the thread that runs the main loop.
struct Transfer<Value>: @unchecked Sendable {
    let value: Value
}

/// Runs `body` on the main actor, from a C callback that GTK makes on the main thread.
func onMain<Input, Output>(_ input: Input, _ body: @MainActor (Input) -> Output) -> Output {
    let carried = Transfer(value: input)
    return MainActor.assumeIsolated { Transfer(value: body(carried.value)) }.value
}
