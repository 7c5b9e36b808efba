import Foundation

/// Logistic regression with a penalty on the squares of the weights, over examples of traits that hold or don't.
///
/// Nesterov's accelerated gradient with a fixed number of steps: every machine makes the same sums in the same order.
struct LogisticRegression {
    struct Example {
        let traits: [Int]
        let isRight: Bool
        /// How much it counts.
        let weight: Double
    }

    private(set) var weights: [Double]
    private(set) var always = 0.0

    /// Learns from examples.
    ///
    /// - Parameters:
    ///   - count: how many traits there are.
    ///   - trust: what the examples' loss counts beside the penalty: the less, the nearer to zero the weights stay.
    init(_ examples: [Example], traits count: Int, trust: Double, steps: Int = 400) {
        weights = Array(repeating: 0, count: count)
        let longest = Double(examples.map(\.traits.count).max() ?? 1)
        let steepest = 1 + 0.25 * trust * examples.reduce(0) { $0 + $1.weight } * longest
        let rate = 1 / steepest
        let momentum = (steepest.squareRoot() - 1) / (steepest.squareRoot() + 1)
        var ahead = (weights: weights, always: always)
        for _ in 0..<steps {
            var slope = ahead.weights
            var rise = 0.0
            for example in examples {
                let sum = example.traits.reduce(ahead.always) { $0 + ahead.weights[$1] }
                let error = trust * example.weight * (1 / (1 + exp(-sum)) - (example.isRight ? 1 : 0))
                for trait in example.traits { slope[trait] += error }
                rise += error
            }
            for trait in weights.indices {
                let next = ahead.weights[trait] - rate * slope[trait]
                ahead.weights[trait] = next + momentum * (next - weights[trait])
                weights[trait] = next
            }
            let next = ahead.always - rate * rise
            ahead.always = next + momentum * (next - always)
            always = next
        }
    }

    func probability(_ traits: [Int]) -> Double { 1 / (1 + exp(-traits.reduce(always) { $0 + weights[$1] })) }
}
