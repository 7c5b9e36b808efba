/// Sums over stretches of a tree, each in constant time.
struct Sums {
    private var before: [Double]

    init(count: Int, _ lines: [PageLine], _ value: (PageLine) -> Double) {
        var at = Array(repeating: 0.0, count: count)
        for line in lines where line.at >= 0 && line.at < count { at[line.at] += value(line) }
        before = [0]
        before.reserveCapacity(count + 1)
        var sum = 0.0
        for value in at {
            sum += value
            before.append(sum)
        }
    }

    subscript(_ range: Range<Int>) -> Double { before[range.upperBound] - before[range.lowerBound] }
}
