/// What somebody wants to publish, with all that the checks look at.
public struct Submission: Hashable, Sendable {
    /// Who writes.
    public struct Author: Hashable, Sendable {
        /// Whether they work here: what they write is looked at by nobody but for where it stands.
        public var isStaff: Bool
        /// Whether they moderate in that place: a thread that is closed to readers is open to them.
        public var moderates: Bool
        /// How many of their comments are public.
        public var publishedComments: Int
        /// Whether an editor looks at all that they write, for a while.
        public var isMuted: Bool
        /// When an editor looks at what they write, where that was set for them: it goes before what their place sets.
        public var mode: ModerationPolicy.Mode?
        /// What they wrote lately, the newest first, the comment left out that is being mended.
        public var lately: [Earlier]

        public init(
            isStaff: Bool = false, moderates: Bool = false, publishedComments: Int = 0, isMuted: Bool = false,
            mode: ModerationPolicy.Mode? = nil, lately: [Earlier] = []
        ) {
            self.isStaff = isStaff
            self.moderates = moderates || isStaff
            self.publishedComments = publishedComments
            self.isMuted = isMuted
            self.mode = mode
            self.lately = lately
        }
    }

    /// Something that the author wrote before.
    public struct Earlier: Hashable, Sendable {
        public var text: String
        public var isInThread: Bool

        public init(text: String, isInThread: Bool) {
            self.text = text
            self.isInThread = isInThread
        }
    }

    /// To what readers bring nothing more: a thread, which takes requests for a correction still, or all of them.
    public enum Closing: Hashable, Sendable {
        case thread, all
    }

    public var text: CommentText
    public var kind: CommentKind
    public var author: Author
    /// Whether it changes what was posted before: the same checks look, but for what concerns the thread.
    public var isEdit: Bool
    /// What is closed; nothing where the thread is open.
    public var closing: Closing?

    public init(
        text: CommentText, kind: CommentKind = .comment, author: Author, isEdit: Bool = false, closing: Closing? = nil
    ) {
        self.text = text
        self.kind = kind
        self.author = author
        self.isEdit = isEdit
        self.closing = closing
    }

    /// Whether the place still takes it, whatever it says.
    var isTaken: Bool {
        guard let closing, !isEdit, !author.moderates else { return true }
        return closing == .thread && kind == .correction
    }
}
