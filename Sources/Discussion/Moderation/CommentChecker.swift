import Foundation

/// What was learned from this desk's own decisions: which words speak for and against a comment.
///
/// A logistic regression over the words of a text, each counted once. It is trained here from what editors let in and
/// what they did not, sends nothing anywhere, proposes a rule and shows the words. The same decisions in the same
/// order give the same weights.
public struct CommentChecker: Hashable, Sendable, Codable {
    /// A decision of the desk.
    public struct Example: Hashable, Sendable {
        public var text: String
        /// The rule under which it was not let in; nothing where it was.
        public var rule: String?

        public init(text: String, rule: String? = nil) {
            self.text = text
            self.rule = rule
        }
    }

    /// Why a text resembles what was not let in.
    public struct Suspicion: Hashable, Sendable {
        public var probability: Double
        public var rule: String?
        /// The words that speak most against it, as they are written.
        public var words: [String]
    }

    /// What a word weighs; above zero it speaks against a text.
    public private(set) var weights: [String: Double] = [:]
    /// The rule under which a word was met most often.
    public private(set) var rules: [String: String] = [:]
    /// How a word was written where it was first met: compared words are folded.
    public private(set) var spellings: [String: String] = [:]
    public private(set) var bias = 0.0
    /// How many decisions for and against were learned from.
    public private(set) var accepted = 0
    public private(set) var refused = 0

    /// The fewest decisions of each kind from which anything is concluded.
    public static let fewest = 20
    /// From which probability on a text is suspicious.
    public static let threshold = 0.9
    private static let vocabulary = 5_000
    private static let longestText = 400

    /// Learns from decisions, in several rounds over all of them; the cost is linear in their words.
    public init(learningFrom examples: [Example]) {
        refused = examples.count { $0.rule != nil }
        accepted = examples.count - refused
        guard isReady else { return }
        let written = examples.map { Self.words(of: $0.text) }
        let texts = written.map { $0.map(\.folded) }
        let known = Self.frequent(texts)
        let features = texts.map { Set($0.filter(known.contains)).sorted() }
        weights = Dictionary(uniqueKeysWithValues: known.map { ($0, 0) })
        for word in written.joined() where known.contains(word.folded) && spellings[word.folded] == nil {
            spellings[word.folded] = word.typed.lowercased()
        }
        // Few refusals weigh as much as many acceptances.
        let balance = Double(accepted) / Double(refused)
        for round in 0..<20 {
            let step = 0.3 / (1 + Double(round) * 0.3)
            for (index, words) in features.enumerated() {
                let isAgainst = examples[index].rule != nil
                let error = ((isAgainst ? 1 : 0) - Self.logistic(score(words))) * (isAgainst ? balance : 1)
                bias += step * error * 0.1
                for word in words { weights[word, default: 0] += step * (error - 0.01 * weights[word, default: 0]) }
            }
        }
        rules = Self.rules(features, examples)
    }

    /// Whether there were enough decisions to learn from.
    public var isReady: Bool { accepted >= Self.fewest && refused >= Self.fewest }

    /// Why a text is suspicious, or nothing where it is not.
    public func suspicion(of text: String) -> Suspicion? {
        guard isReady else { return nil }
        var typed: [String: String] = [:]
        for word in Self.words(of: text) where weights[word.folded] != nil && typed[word.folded] == nil {
            typed[word.folded] = word.typed
        }
        let words = typed.keys.sorted()
        let probability = Self.logistic(score(words))
        guard probability >= Self.threshold else { return nil }
        let telling = words.filter { weights[$0, default: 0] > 0 }
            .sorted { (weights[$0, default: 0], $1) > (weights[$1, default: 0], $0) }.prefix(5)
        guard !telling.isEmpty else { return nil }
        let votes = Dictionary(grouping: telling.compactMap { rules[$0] }) { $0 }
        let rule = votes.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.key
        return Suspicion(probability: probability, rule: rule, words: telling.compactMap { typed[$0] })
    }

    /// The words that speak most against and most for a text, with what they weigh.
    public func telling(_ count: Int) -> (
        against: [(word: String, weight: Double)], for: [(word: String, weight: Double)]
    ) {
        let sorted = weights.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.map {
            (word: spellings[$0.key] ?? $0.key, weight: $0.value)
        }
        return (
            Array(sorted.prefix(count).filter { $0.weight > 0 }),
            Array(sorted.suffix(count).reversed().filter { $0.weight < 0 })
        )
    }

    private func score(_ words: [String]) -> Double {
        words.reduce(bias) { $0 + weights[$1, default: 0] }
    }

    private static func logistic(_ score: Double) -> Double { 1 / (1 + exp(-min(30, max(-30, score)))) }

    private static func words(of text: String) -> [WordList.Word] {
        Array(WordList.words(of: text).prefix(longestText))
    }

    /// The words that stand in two texts at least, the most frequent first, up to a number.
    private static func frequent(_ texts: [[String]]) -> Set<String> {
        var counts: [String: Int] = [:]
        for text in texts { for word in Set(text) { counts[word, default: 0] += 1 } }
        let kept = counts.filter { $0.value >= 2 }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        return Set(kept.prefix(vocabulary).map(\.key))
    }

    private static func rules(_ features: [[String]], _ examples: [Example]) -> [String: String] {
        var counts: [String: [String: Int]] = [:]
        for (words, example) in zip(features, examples) {
            guard let rule = example.rule else { continue }
            for word in words { counts[word, default: [:]][rule, default: 0] += 1 }
        }
        return counts.compactMapValues { votes in
            votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
        }
    }
}
