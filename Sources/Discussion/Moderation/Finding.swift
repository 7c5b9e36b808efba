/// What a check found in a submission.
public struct Finding: Hashable, Sendable, Codable {
    /// The checks, in the order in which they look.
    public enum Check: String, CaseIterable, Sendable, Codable {
        case closed, repeated, bannedWords, suspectWords, links, muted, personal, newcomer, preModeration, learned
        /// A program of the newsroom's own, which is asked last: an editor looks first, or it is not taken.
        case program, programRefusal
        /// Readers' reports, which come after it was published.
        case reports

        /// The house rule behind it; nothing where it is no fault of the text.
        public var rule: String? {
            switch self {
            case .repeated, .links: "no-spam"
            case .bannedWords, .suspectWords: "respect"
            case .closed, .muted, .personal, .newcomer, .preModeration, .learned, .program, .programRefusal, .reports:
                nil
            }
        }

        /// Whether what it finds is not taken at all; what others find waits for an editor.
        public var refuses: Bool {
            self == .closed || self == .repeated || self == .bannedWords || self == .programRefusal
        }
    }

    public var check: Check
    /// The house rule that it rests on, by its id.
    public var rule: String?
    /// The words that gave rise to it, as they were written.
    public var words: [String]

    public init(_ check: Check, rule: String? = nil, words: [String] = []) {
        self.check = check
        self.rule = rule ?? check.rule
        self.words = words
    }
}
