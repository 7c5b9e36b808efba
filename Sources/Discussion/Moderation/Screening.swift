/// What decides whether something is published, waits for an editor or is not taken: a row of checks that all look.
///
/// The same row stands before writing, mending and answering, and before whatever comes in by another door.
public struct Screening: Sendable {
    private let policy: ModerationPolicy
    private let mode: ModerationPolicy.Mode
    private let banned: WordList
    private let suspect: WordList
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
            return submission.isThreadClosed && !submission.isEdit ? Finding(check) : nil
        case _ where author.isStaff: return nil
        case .repeated: return isRepeated(submission) ? Finding(check) : nil
        case .bannedWords: return worded(check, banned.found(in: submission.text.source))
        case .suspectWords: return worded(check, suspect.found(in: submission.text.source))
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
            return checker?.suspicion(of: submission.text.source).map {
                Finding(check, rule: $0.rule, words: $0.words)
            }
        case .program, .programRefusal, .reports: return nil
        }
    }

    private func worded(_ check: Finding.Check, _ words: [String]) -> Finding? {
        words.isEmpty ? nil : Finding(check, words: words)
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

extension CommentText {
    /// The addresses that it links, in order.
    public var links: [String] {
        blocks.flatMap { block in
            switch block {
            case .paragraph(let inlines), .quote(let inlines):
                inlines.compactMap { if case .link(let address) = $0 { address } else { nil } }
            }
        }
    }

    /// The text as an answer quotes it: its own words, without what it quoted, cut between words.
    public func quotation(limit: Int = 400) -> String {
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).filter { line in
            !line.drop(while: \.isWhitespace).hasPrefix(">")
        }
        var words = lines.joined(separator: "\n")
        if words.unicodeScalars.count > limit {
            var cut = String(String.UnicodeScalarView(words.unicodeScalars.prefix(limit)))
            if let space = cut.lastIndex(where: \.isWhitespace) { cut = String(cut[..<space]) }
            words = cut + " …"
        }
        let quoted = words.split(whereSeparator: \.isNewline).map { "> \($0)" }
        return quoted.isEmpty ? "" : quoted.joined(separator: "\n") + "\n\n"
    }
}
