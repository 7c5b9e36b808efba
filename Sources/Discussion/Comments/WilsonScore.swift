/// How much speaks for something when some people spoke for it and some against.
public enum WilsonScore {
    /// The lower end of the interval in which the true share of approval lies with 95 % certainty (Wilson, 1927), from
    /// 0 to 1: ten of ten weigh more than one of one, and a hundred of a hundred and ten more than both.
    public static func lowerBound(for up: Int, against down: Int) -> Double {
        let count = Double(max(0, up) + max(0, down))
        guard count > 0 else { return 0 }
        let share = Double(max(0, up)) / count
        let z = 1.96
        let middle = share + z * z / (2 * count)
        let spread = z * (share * (1 - share) / count + z * z / (4 * count * count)).squareRoot()
        return max(0, (middle - spread) / (1 + z * z / count))
    }
}
