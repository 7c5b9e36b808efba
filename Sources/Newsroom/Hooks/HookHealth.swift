import Synchronization

/// How the programs fare that are asked before a comment is public, so that none of them holds up the house.
///
/// A few are asked at once and no question waits for a place: what cannot be asked is held for an editor. One that failed
/// three times in a row rests for half a minute.
final class HookHealth: Sendable {
    private struct Known {
        var failures = 0
        var restsUntil = 0
        var error: String?
    }

    private struct State {
        var asked = 0
        var known: [String: Known] = [:]
    }

    /// How many questions are asked at once.
    static let limit = 16
    private static let failuresBeforeRest = 3
    private static let rest = 30

    private let state = Mutex(State())

    /// Takes a place for a question; false where there is none, or the program rests.
    func begin(_ hook: String, at now: Int) -> Bool {
        state.withLock { state in
            guard state.asked < Self.limit, (state.known[hook]?.restsUntil ?? 0) <= now else { return false }
            state.asked += 1
            return true
        }
    }

    /// Gives the place back, with what went wrong.
    func end(_ hook: String, error: String?, at now: Int) {
        state.withLock { state in
            state.asked -= 1
            guard let error else {
                state.known[hook] = nil
                return
            }
            var known = state.known[hook] ?? Known()
            known.failures += 1
            known.error = error
            if known.failures >= Self.failuresBeforeRest { known.restsUntil = now + Self.rest }
            state.known[hook] = known
        }
    }

    func lastError(of hook: String) -> String? { state.withLock { $0.known[hook]?.error } }

    func forget(_ hook: String) { state.withLock { $0.known[hook] = nil } }
}
