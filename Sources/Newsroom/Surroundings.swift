import Foundation

/// The clock and the dice, so that both can be set.
public struct Surroundings: Sendable {
    /// Milliseconds since 1970: what is made within one second still has an order.
    public var milliseconds: @Sendable () -> Int
    /// That many bytes nobody can foresee.
    public var random: @Sendable (Int) -> [UInt8]

    public init(milliseconds: @escaping @Sendable () -> Int, random: @escaping @Sendable (Int) -> [UInt8]) {
        self.milliseconds = milliseconds
        self.random = random
    }

    /// Seconds since 1970.
    var now: Int { milliseconds() / 1000 }

    /// The machine's clock and its secure randomness.
    public static let live = Surroundings(
        milliseconds: { Int(Date().timeIntervalSince1970 * 1000) },
        random: { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in generator.next() }
        }
    )
}
