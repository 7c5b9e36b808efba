import Synchronization

/// How the programs fare that are asked before a comment is public, so that none of them holds up the house.
///
/// Each is asked a few questions at once, in places of its own, and no question waits for a place: what cannot be asked
/// is held for an editor. One that failed three times in a row rests for half a minute.
final class HookHealth: Sendable {
    private struct Known {
        var asked = 0
        var failures = 0
        var restsUntil = 0
        var error: String?
    }

    private struct State {
        /// Whether any program is asked anywhere, as far as is known: where it is not, it is looked for.
        var isAny = true
        var known: [String: Known] = [:]
    }

    /// How many questions each is asked at once.
    static let limit = 16
    /// After how many failures in a row it rests, and those who set it are told.
    private static let failuresBeforeRest = 3
    private static let rest = 30

    private let state = Mutex(State())

    /// Whether any program is asked anywhere, as far as is known. The write that keeps a comment looks in any case: who
    /// trusts this saves a read, and nothing goes unasked.
    var isAny: Bool { state.withLock { $0.isAny } }

    func note(isAny: Bool) { state.withLock { $0.isAny = isAny } }

    /// Takes a place for a question; false where there is none, or the program rests.
    func begin(_ hook: String, at now: Int) -> Bool {
        state.withLock { state in
            var known = state.known[hook] ?? Known()
            guard known.asked < Self.limit, known.restsUntil <= now else { return false }
            known.asked += 1
            state.known[hook] = known
            return true
        }
    }

    /// Gives the place back, with what went wrong.
    /// - Returns: whether it has now failed so often that somebody should hear of it.
    @discardableResult
    func end(_ hook: String, error: String?, at now: Int) -> Bool {
        state.withLock { state in
            var known = state.known[hook] ?? Known()
            known.asked = max(0, known.asked - 1)
            guard let error else {
                state.known[hook] = known.asked > 0 ? Known(asked: known.asked) : nil
                return false
            }
            known.failures += 1
            known.error = error
            if known.failures >= Self.failuresBeforeRest { known.restsUntil = now + Self.rest }
            state.known[hook] = known
            return known.failures == Self.failuresBeforeRest
        }
    }

    func lastError(of hook: String) -> String? { state.withLock { $0.known[hook]?.error } }

    func forget(_ hook: String) { state.withLock { $0.known[hook] = nil } }
}
