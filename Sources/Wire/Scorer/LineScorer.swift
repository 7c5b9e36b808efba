/// Decides line by line what belongs to an article: boosted trees over ``LineFeatures``.
///
/// Scores are sums of whole numbers, so that every machine gives the same. What it was trained on, and how well it
/// does on sites that it has not seen, stands in `docs/The-line-scorer.md`.
package struct LineScorer: Sendable {
    /// A node of a tree; the one for values below its threshold follows it.
    package struct Node: Sendable {
        /// Which number of the row is asked; −1 in a leaf.
        package var feature: Int32
        package var threshold: Float
        /// Where the node for other values is; in a leaf what it adds to the score.
        package var other: Int32

        package init(feature: Int32, threshold: Float, other: Int32) {
            self.feature = feature
            self.threshold = threshold
            self.other = other
        }
    }

    /// How much a score of one natural unit of log odds is.
    package static let unit = 1_024.0
    /// What a line must score to come in that the rules leave out.
    static let leastToEnter = 0
    /// What a line must score to stay that the rules keep: a paragraph lost is worse than a line too many.
    static let leastToStay = -512

    /// A node in eight bytes, so that all trees lie close to the processor.
    private struct Step {
        static let leaf: UInt32 = 0xFF

        let threshold: Float
        /// The feature, or ``leaf``, in the lowest byte; above it what ``Node/other`` says.
        let packed: Int32

        var feature: UInt32 { UInt32(bitPattern: packed) & 0xFF }
        var other: Int { Int(packed >> 8) }
    }

    private let steps: [Step]
    private let roots: [Int]

    package init(trees: [[Node]]) {
        var steps: [Step] = []
        var roots: [Int] = []
        for tree in trees {
            let start = Int32(steps.count)
            roots.append(steps.count)
            for node in tree {
                let isLeaf = node.feature < 0
                steps.append(
                    Step(
                        threshold: node.threshold,
                        packed: isLeaf
                            ? node.other << 8 | Int32(Step.leaf) : (node.other + start) << 8 | node.feature))
            }
        }
        self.steps = steps
        self.roots = roots
    }

    /// The log odds, in ``unit``s, that the line with this row belongs to the article.
    package func score(_ row: [Float]) -> Int {
        let (steps, row) = (steps.span, row.span)
        var sum = 0
        for root in roots {
            var step = steps[root]
            var at = root
            while step.feature != Step.leaf {
                at = row[Int(step.feature)] < step.threshold ? at + 1 : step.other
                step = steps[at]
            }
            sum += step.other
        }
        return sum
    }

    /// Whether a line of that score belongs to the article.
    ///
    /// - Parameter isKept: Whether the rules keep it.
    package static func keeps(score: Int, isKept: Bool) -> Bool { score >= (isKept ? leastToStay : leastToEnter) }

    /// How likely something is of which the score is known, from 0 to 1.
    static func likelihood(_ score: Int) -> Double {
        // e^-x as (1 - x/1024)^1024, exact enough where it matters and in need of no library.
        var power = 1 - max(-20, min(20, Double(score) / unit)) / 1_024
        for _ in 0..<10 { power *= power }
        return 1 / (1 + power)
    }
}
