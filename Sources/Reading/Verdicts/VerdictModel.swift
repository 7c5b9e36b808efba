import Foundation
import News

/// How likely what was read is right: a linear model over ``EventTraits``, learnt from events that were judged by eye.
///
/// Its table is `lexicon/verdicts.tsv`: a trait and its weight in thousandths to a row, and the weight of every event
/// under `always`. The probability is the logistic function of their sum.
package struct VerdictModel: Sendable {
    /// The weight that every event has.
    static let always = "always"

    /// By how much less sure an event may be in a report of armed conflict.
    private static let allowance = 0.35

    private let weights: [String: Double]

    /// Loads the table that the package carries.
    package init() throws { try self.init(ResourceTable("verdicts.tsv")) }

    init(_ table: ResourceTable) throws {
        var weights: [String: Double] = [:]
        for row in table.rows where !row[0].isEmpty {
            guard let weight = Int(row[1]) else { throw table.fault(row, "\"\(row[1])\" is no weight") }
            weights[row[0]] = Double(weight) / 1000
        }
        self.weights = weights
    }

    /// A model of these weights.
    package init(weights: [String: Double]) { self.weights = weights }

    /// The probability, from 0 to 1, that an event of these traits is right as it was read.
    package func probability(_ traits: Set<String>) -> Double {
        // In the order of their names, so that the sum is the same in every run.
        let sum = traits.sorted().reduce(weights[Self.always] ?? 0) { $0 + (weights[$1] ?? 0) }
        return 1 / (1 + exp(-sum))
    }

    /// The mentions with how sure each event is; of a report of more than three sentences without those that are less
    /// sure than `least`: of a sentence by itself nobody can tell what it is part of.
    ///
    /// In a report of armed conflict less is asked. Where the first of several mentions of one event goes, the next
    /// takes its place.
    func judged(_ mentions: [Mention], traits: EventTraits, least: Double) -> [Mention] {
        let least = traits.isOfArms ? least - Self.allowance : least
        var heirs: [String: String] = [:]
        return mentions.compactMap { mention in
            guard mention.kind == .event else { return mention }
            var mention = mention
            let probability = probability(traits.traits(of: mention))
            mention.confidence = (probability * 100).rounded() / 100
            let first = mention.sameAs ?? mention.id
            if traits.isLong, probability < least {
                if mention.sameAs == nil { heirs[first] = "" }
                return nil
            }
            if let heir = heirs[first], mention.sameAs != nil {
                if heir.isEmpty { heirs[first] = mention.id }
                mention.sameAs = heir.isEmpty ? nil : heir
            }
            return mention
        }
    }
}
