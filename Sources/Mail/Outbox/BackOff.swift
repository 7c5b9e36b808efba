/// How long to wait after each failed try to deliver a message, and when to give it up.
public struct BackOff: Sendable, Hashable {
    /// Seconds to wait after the first, second … try. There is one try more than there are waits.
    public let delays: [Int]

    public init(delays: [Int]) { self.delays = delays }

    /// 1, 5, 15 and 60 minutes, 4 and 18 hours: seven tries in a day.
    public static let standard = BackOff(delays: [60, 300, 900, 3_600, 14_400, 64_800])

    /// What becomes of a message after a try.
    enum Verdict: Sendable, Hashable {
        case sent
        /// Try again after so many seconds.
        case again(delay: Int, TransportError)
        case givenUp(TransportError)
    }

    /// How long to wait after that try, counted from 1; nothing where it was the last.
    package func delay(after attempt: Int) -> Int? {
        delays.indices.contains(attempt - 1) ? delays[attempt - 1] : nil
    }

    /// The longest wait, or an hour where there is none.
    package var longest: Int { delays.max() ?? 3_600 }

    func verdict(attempt: Int, error: TransportError?) -> Verdict {
        guard let error else { return .sent }
        guard !error.isPermanent, let delay = delay(after: attempt) else { return .givenUp(error) }
        return .again(delay: delay, error)
    }
}
