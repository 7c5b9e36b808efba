import Dispatch

/// Holds a thread up until another gives the sign: for bodies that cannot await. Gives up after ten seconds.
final class Signal: Sendable {
    private let semaphore = DispatchSemaphore(value: 0)

    func wait() { _ = semaphore.wait(timeout: .now() + 10) }

    func give() { semaphore.signal() }
}
