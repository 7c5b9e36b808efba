import Foundation
import Logging
import Mail
import Store
import Synchronization

/// A seal that anyone can break, but that fails as a real one does: with another context, or bytes of its own.
let testSealing = Sealing(
    seal: { bytes, context in Array("\(context)|".utf8) + bytes.map { $0 ^ 0x5A } },
    open: { sealed, context in
        let prefix = Array("\(context)|".utf8)
        guard sealed.starts(with: prefix) else { throw BrokenSeal() }
        return sealed.dropFirst(prefix.count).map { $0 ^ 0x5A }
    }
)

struct BrokenSeal: Error {}

/// A clock that stands until it is moved, and on which nobody's sleep ends.
final class StandingClock: Sendable {
    private let seconds: Mutex<Int>

    init(_ seconds: Int) { self.seconds = Mutex(seconds) }

    var now: Int { seconds.withLock { $0 } }

    func move(by step: Int) { seconds.withLock { $0 += step } }

    var clock: MailClock {
        MailClock(now: { self.now }, sleep: { _ in try await Task.sleep(for: .seconds(3600)) })
    }
}

/// Takes every message, or refuses it with the next of the given errors.
final class RecordingTransport: Transport {
    private let state: Mutex<(errors: [TransportError], taken: [Envelope])>
    private let onTake: @Sendable () async -> Void

    init(errors: [TransportError] = [], onTake: @escaping @Sendable () async -> Void = {}) {
        state = Mutex((errors, []))
        self.onTake = onTake
    }

    var taken: [Envelope] { state.withLock { $0.taken } }

    func deliver(_ envelope: Envelope) async throws(TransportError) {
        let error = state.withLock { state -> TransportError? in
            if !state.errors.isEmpty { return state.errors.removeFirst() }
            state.taken.append(envelope)
            return nil
        }
        await onTake()
        if let error { throw error }
    }
}

/// Runs the body with a fresh database of its own.
func withDatabase<T>(_ body: (SQLiteDatabase) async throws -> T) async throws -> T {
    try await withFolder { folder in
        let database = try await SQLiteDatabase(path: folder + "/mail.db")
        do {
            let result = try await body(database)
            try await database.close()
            return result
        } catch {
            try? await database.close()
            throw error
        }
    }
}

/// Runs the body with a folder of its own and clears it away.
func withFolder<T>(_ body: (String) async throws -> T) async throws -> T {
    let path = FileManager.default.temporaryDirectory.appendingPathComponent("mail-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(path)
}

let quietLogger = Logger(label: "test", factory: { _ in SwiftLogNoOpLogHandler() })
