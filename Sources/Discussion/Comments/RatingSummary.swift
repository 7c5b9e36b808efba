/// What several people gave, from 1 to 5 each.
public struct RatingSummary: Hashable, Sendable {
    /// What somebody can give.
    public static let range = 1...5

    public var count: Int
    public var sum: Int

    public init(count: Int, sum: Int) {
        self.count = count
        self.sum = sum
    }

    public init(of ratings: [Int]) { self.init(count: ratings.count, sum: ratings.reduce(0, +)) }

    /// The mean to one place after the point; nothing where nobody gave anything.
    public var mean: Double? {
        count == 0 ? nil : (Double(sum) * 10 / Double(count)).rounded() / 10
    }
}
