import Foundation

/// The time as the delivery of mail knows it.
public struct MailClock: Sendable {
    /// Seconds since 1970 began in UTC.
    public let now: @Sendable () -> Int
    /// Sleeps for so many seconds, or throws when cancelled.
    public let sleep: @Sendable (_ seconds: Int) async throws -> Void

    public init(now: @escaping @Sendable () -> Int, sleep: @escaping @Sendable (_ seconds: Int) async throws -> Void) {
        self.now = now
        self.sleep = sleep
    }

    /// The machine's own clock.
    public static let system = MailClock(
        now: { Int(Date().timeIntervalSince1970) },
        sleep: { try await Task.sleep(for: .seconds($0)) }
    )
}
