public import Discussion

/// Something that somebody is told, by mail and on a page of their own, as facts: the site words it in their language.
public struct Notice: Sendable {
    public enum Kind: String, CaseIterable, Sendable {
        /// Somebody answered their comment.
        case reply
        /// Somebody named them.
        case mention
        /// The newsroom answered their question or their request for a correction.
        case answer
        /// Their comment was let in, held, or taken out.
        case decision
        case sanction, lifted
        /// What they asked to be looked at again was decided.
        case appeal
        /// The newsroom answered their letter.
        case letter
        /// To whoever moderates there: something waits for them.
        case waiting
        /// To an administrator: a webhook was switched off.
        case webhook
        /// To an administrator: a program that is asked before a comment is public fails, and comments wait.
        case hook

        /// Whether it is about a discussion, of which one can want to hear no more.
        public var isOfThread: Bool { self == .reply || self == .mention }
    }

    public var kind: Kind
    /// What waits, where something does.
    public var matter = DeskMatter.pending
    public var thread: ThreadPlace?
    public var comment: Comment?
    public var sanction: Sanction?
    /// Whether what was asked was granted.
    public var isGranted = false
    /// What the newsroom answered.
    public var answer = ""
    /// The address of the program that takes nothing more, or fails.
    public var webhook = ""

    init(_ kind: Kind) { self.kind = kind }
}

/// What one letter tells somebody.
public struct NoticeBundle: Sendable {
    /// The language that its reader chose; empty where they chose none.
    public var language: String
    public var pace: MailPace
    public var notices: [Notice]
    public var rules: HouseRules
    /// What stops all such mail without signing in.
    public var stop: MailStop
    /// What stops the mail of each discussion that the letter tells of, by its thread.
    public var stops: [String: MailStop]
}
