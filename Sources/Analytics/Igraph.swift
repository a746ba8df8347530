import Synchronization

/// igraph, as Debian builds it, has one stack of what to clean up and one source of random numbers for all threads.
enum Igraph {
    static let turn = Mutex(())
}
