import Foundation

/// The clock and the dice, so that both can be set.
public struct Surroundings: Sendable {
    /// Seconds since 1970.
    public var now: @Sendable () -> Int
    /// That many bytes nobody can foresee.
    public var random: @Sendable (Int) -> [UInt8]

    public init(now: @escaping @Sendable () -> Int, random: @escaping @Sendable (Int) -> [UInt8]) {
        self.now = now
        self.random = random
    }

    /// The machine's clock and its secure randomness.
    public static let live = Surroundings(
        now: { Int(Date().timeIntervalSince1970) },
        random: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in generator.next() }
        }
    )
}
