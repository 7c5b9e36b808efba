/// What editors corrected on the pages of one site, for the pages that come after.
///
/// A value: whoever keeps it stores it beside the site and hands it to ``Extractor``. Taking in and asking cost the
/// same however much is remembered; beyond ``capacity`` corrections the oldest is forgotten.
///
///     var memory = SiteMemory()
///     memory.remember(decision.fingerprint, .drop)
///     let report = Extractor().extract(id: "2", bytes: next, memory: memory)
public struct SiteMemory: Hashable, Codable, Sendable {
    /// What is to become of a kind of block.
    public enum Verdict: String, Codable, Sendable { case keep, drop }

    /// A correction that was remembered.
    public struct Correction: Hashable, Codable, Sendable {
        public var fingerprint: String
        public var verdict: Verdict
    }

    /// How many corrections are remembered at most.
    public static let capacity = 1_000

    /// The corrections, the oldest first.
    public private(set) var corrections: [Correction] = []
    private var verdicts: [String: Verdict] = [:]

    public init() {}

    public var isEmpty: Bool { corrections.isEmpty }

    /// What was said of blocks of that fingerprint, if anything was.
    public subscript(fingerprint: String) -> Verdict? { verdicts[fingerprint] }

    /// Remembers a correction in place of an earlier one of the same fingerprint.
    public mutating func remember(_ fingerprint: String, _ verdict: Verdict) {
        forget(fingerprint)
        if corrections.count >= Self.capacity { forget(corrections[0].fingerprint) }
        corrections.append(Correction(fingerprint: fingerprint, verdict: verdict))
        verdicts[fingerprint] = verdict
    }

    /// Forgets what was said of blocks of that fingerprint.
    public mutating func forget(_ fingerprint: String) {
        guard verdicts.removeValue(forKey: fingerprint) != nil else { return }
        corrections.removeAll { $0.fingerprint == fingerprint }
    }

    /// Reads the list of corrections as ``encode(to:)`` writes it; of a longer one the newest are kept.
    public init(from decoder: any Decoder) throws {
        for correction in try decoder.singleValueContainer().decode([Correction].self).suffix(Self.capacity) {
            remember(correction.fingerprint, correction.verdict)
        }
    }

    /// Writes the corrections as a list, the oldest first.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(corrections)
    }
}
