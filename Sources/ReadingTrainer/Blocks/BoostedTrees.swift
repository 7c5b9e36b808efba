import Foundation
import Wire

/// Trains boosted trees for yes or no: on histograms, best leaf first, with the second-order gain of logistic loss.
///
/// The same rows in the same order with the same seed give the same trees.
struct BoostedTrees {
    struct Settings {
        var rounds = 100
        var leaves = 16
        var rate = 0.12
        var binCount = 63
        /// The least weight of evidence, in second derivatives, and the fewest rows of a leaf.
        var leastEvidence = 0.5
        var leastRows = 20
        var regularization = 2.0
        /// Which share of the features each tree may ask.
        var featureShare = 0.4
        var seed: UInt64 = 1
    }

    private let settings: Settings
    /// The upper edges of each feature's bins.
    private var edges: [[Float]] = []
    /// Feature by feature, the bin of each row.
    private var bins: [[UInt8]] = []
    private let labels: [Bool]
    private let weights: [Double]

    init(rows: [[Float]], labels: [Bool], weights: [Double], _ settings: Settings = Settings()) {
        self.settings = settings
        self.labels = labels
        let mean = weights.reduce(0, +) / Double(max(1, weights.count))
        self.weights = weights.map { $0 / mean }
        for feature in 0..<(rows.first?.count ?? 0) {
            let values = rows.map { $0[feature] }
            let edges = Self.edges(of: values, count: settings.binCount)
            self.edges.append(edges)
            bins.append(values.map { Self.bin(of: $0, edges) })
        }
    }

    /// Values between which bins part, so that about as many rows lie in each.
    private static func edges(of values: [Float], count: Int) -> [Float] {
        let sorted = values.sorted()
        var distinct: [(value: Float, rows: Int)] = []
        for value in sorted {
            if distinct.last?.value == value {
                distinct[distinct.count - 1].rows += 1
            } else {
                distinct.append((value, 1))
            }
        }
        var edges: [Float] = []
        var gathered = 0
        let share = distinct.count <= count ? 0 : values.count / count
        for index in distinct.indices.dropLast() {
            gathered += distinct[index].rows
            if gathered > share, edges.count < count - 1 {
                edges.append((distinct[index].value + distinct[index + 1].value) / 2)
                gathered = 0
            }
        }
        return edges
    }

    private static func bin(of value: Float, _ edges: [Float]) -> UInt8 {
        var low = 0
        var high = edges.count
        while low < high {
            let middle = (low + high) / 2
            if value < edges[middle] { high = middle } else { low = middle + 1 }
        }
        return UInt8(low)
    }

    private struct Split {
        var gain: Double
        var feature: Int
        var bin: Int
    }

    private struct Leaf {
        var rows: [Int32]
        var gradient: Double
        var hessian: Double
        var split: Split?
        var node: Int
    }

    private struct GrownNode {
        var split: Split?
        var low = 0
        var high = 0
        var value = 0.0
    }

    func train() -> [[LineScorer.Node]] {
        var random = SeededRandom(seed: settings.seed)
        var scores = Array(repeating: 0.0, count: labels.count)
        var trees: [[LineScorer.Node]] = []
        for _ in 0..<settings.rounds {
            let gradients = labels.indices.map { index in
                let likelihood = 1 / (1 + exp(-scores[index]))
                return (
                    weights[index] * ((labels[index] ? 1 : 0) - likelihood),
                    weights[index] * likelihood * (1 - likelihood)
                )
            }
            var features = Array(edges.indices)
            features.shuffle(using: &random)
            features = features.prefix(Int(Double(features.count) * settings.featureShare)).sorted()
            let grown = grow(gradients, features, &scores)
            var tree: [LineScorer.Node] = []
            write(0, of: grown, to: &tree)
            trees.append(tree)
        }
        return trees
    }

    private func grow(
        _ gradients: [(Double, Double)], _ features: [Int], _ scores: inout [Double]
    ) -> [GrownNode] {
        func leaf(_ rows: [Int32], node: Int) -> Leaf {
            var (gradient, hessian) = (0.0, 0.0)
            for row in rows {
                gradient += gradients[Int(row)].0
                hessian += gradients[Int(row)].1
            }
            var leaf = Leaf(rows: rows, gradient: gradient, hessian: hessian, node: node)
            leaf.split = bestSplit(of: leaf, gradients, features)
            return leaf
        }
        var nodes = [GrownNode()]
        var leaves = [leaf(labels.indices.map { Int32($0) }, node: 0)]
        while leaves.count < settings.leaves {
            let best = leaves.indices.max { (leaves[$0].split?.gain ?? 0, $1) < (leaves[$1].split?.gain ?? 0, $0) }
            guard let best, let split = leaves[best].split else { break }
            let column = bins[split.feature]
            let low = leaves[best].rows.filter { column[Int($0)] <= split.bin }
            let high = leaves[best].rows.filter { column[Int($0)] > split.bin }
            let node = leaves[best].node
            nodes[node].split = split
            nodes[node].low = nodes.count
            nodes[node].high = nodes.count + 1
            nodes += [GrownNode(), GrownNode()]
            leaves[best] = leaf(low, node: nodes[node].low)
            leaves.append(leaf(high, node: nodes[node].high))
        }
        for leaf in leaves {
            // What is written is a whole number: what is learned next starts from that.
            let value = settings.rate * leaf.gradient / (leaf.hessian + settings.regularization)
            nodes[leaf.node].value = (value * LineScorer.unit).rounded()
            for row in leaf.rows { scores[Int(row)] += nodes[leaf.node].value / LineScorer.unit }
        }
        return nodes
    }

    private func bestSplit(of leaf: Leaf, _ gradients: [(Double, Double)], _ features: [Int]) -> Split? {
        guard leaf.rows.count >= settings.leastRows * 2 else { return nil }
        func worth(_ gradient: Double, _ hessian: Double) -> Double {
            gradient * gradient / (hessian + settings.regularization)
        }
        let whole = worth(leaf.gradient, leaf.hessian)
        var best: Split?
        for feature in features where !edges[feature].isEmpty {
            let column = bins[feature]
            var sums = Array(repeating: (gradient: 0.0, hessian: 0.0, rows: 0), count: edges[feature].count + 1)
            for row in leaf.rows {
                let bin = Int(column[Int(row)])
                sums[bin].gradient += gradients[Int(row)].0
                sums[bin].hessian += gradients[Int(row)].1
                sums[bin].rows += 1
            }
            var (gradient, hessian, rows) = (0.0, 0.0, 0)
            for bin in 0..<edges[feature].count {
                gradient += sums[bin].gradient
                hessian += sums[bin].hessian
                rows += sums[bin].rows
                guard rows >= settings.leastRows, leaf.rows.count - rows >= settings.leastRows,
                    hessian >= settings.leastEvidence, leaf.hessian - hessian >= settings.leastEvidence
                else { continue }
                let gain = worth(gradient, hessian) + worth(leaf.gradient - gradient, leaf.hessian - hessian) - whole
                if gain > (best?.gain ?? 1e-6) { best = Split(gain: gain, feature: feature, bin: bin) }
            }
        }
        return best
    }

    /// Writes a node and those under it, the one for low values first.
    private func write(_ index: Int, of grown: [GrownNode], to tree: inout [LineScorer.Node]) {
        let node = grown[index]
        guard let split = node.split else {
            tree.append(LineScorer.Node(feature: -1, threshold: 0, other: Int32(node.value)))
            return
        }
        let place = tree.count
        tree.append(
            LineScorer.Node(feature: Int32(split.feature), threshold: edges[split.feature][split.bin], other: 0))
        write(node.low, of: grown, to: &tree)
        tree[place].other = Int32(tree.count)
        write(node.high, of: grown, to: &tree)
    }
}
