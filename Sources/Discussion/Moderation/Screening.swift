/// What decides whether something is published, waits for an editor or is not taken: a row of checks that all look.
///
/// The same row stands before writing, mending and answering, and before whatever comes in by another door.
public struct Screening: Sendable {
    private let policy: ModerationPolicy
    private let mode: ModerationPolicy.Mode
    let banned: WordList
    let suspect: WordList
    private let checker: CommentChecker?

    /// - Parameters:
    ///   - override: what narrower places set, merged.
    ///   - checker: what was learned from this desk's decisions; it is asked where the policy says so.
    public init(
        _ policy: ModerationPolicy, override: ModerationPolicy.Override = .init(), checker: CommentChecker? = nil
    ) {
        self.policy = policy
        self.checker = policy.usesChecker ? checker : nil
        mode = override.mode ?? policy.mode
        banned = WordList(policy.bannedWords)
        suspect = WordList(policy.suspectWords)
    }

    public enum Outcome: Hashable, Sendable {
        case published
        case held([Finding])
        case refused([Finding])
    }

    /// What becomes of a submission: refused before held, held before published, with everything that was found.
    public func outcome(of submission: Submission) -> Outcome {
        let findings = Finding.Check.allCases.compactMap { finding($0, submission) }
        let refusing = findings.filter(\.check.refuses)
        if !refusing.isEmpty { return .refused(refusing) }
        return findings.isEmpty ? .published : .held(findings)
    }

    private func finding(_ check: Finding.Check, _ submission: Submission) -> Finding? {
        let author = submission.author
        let mode = author.mode ?? mode
        switch check {
        case .closed:
            return submission.isTaken ? nil : Finding(check)
        case _ where author.isStaff: return nil
        case .repeated: return isRepeated(submission) ? Finding(check) : nil
        case .bannedWords: return worded(check, banned, submission.text)
        case .suspectWords: return worded(check, suspect, submission.text)
        case .links:
            let links = submission.text.links
            return links.count > policy.links ? Finding(check, words: links) : nil
        case .muted: return author.isMuted ? Finding(check) : nil
        case .personal: return author.mode == .pre ? Finding(check) : nil
        case .newcomer:
            let isNew = author.publishedComments < policy.newcomerComments
            return mode == .newcomers && isNew ? Finding(check) : nil
        case .preModeration: return mode == .pre && author.mode == nil ? Finding(check) : nil
        case .learned:
            let words = [submission.text.seen] + submission.text.links
            return checker?.suspicion(of: words.joined(separator: "\n")).map {
                Finding(check, rule: $0.rule, words: $0.words)
            }
        case .program, .programRefusal, .reports: return nil
        }
    }

    /// Looks at the text as it is seen and as it was typed: no sign within a word hides it, and no word of an address is
    /// passed over.
    private func worded(_ check: Finding.Check, _ list: WordList, _ text: CommentText) -> Finding? {
        guard !list.isEmpty else { return nil }
        var words = list.found(in: text.seen)
        for word in list.found(in: text.source) where !words.contains(word) { words.append(word) }
        return words.isEmpty ? nil : Finding(check, words: words)
    }

    /// The fewest letters of a text that may not be posted again elsewhere: "I agree" may.
    private static let shortText = 20

    private func isRepeated(_ submission: Submission) -> Bool {
        guard !submission.author.lately.isEmpty else { return false }
        let source = submission.text.source
        let text = ReservedNames.letters(of: source)
        let isShort = text.unicodeScalars.count < Self.shortText
        return submission.author.lately.contains { earlier in
            isShort
                ? earlier.isInThread && earlier.text == source : ReservedNames.letters(of: earlier.text) == text
        }
    }
}
