/// What somebody wants to publish, with all that the checks look at.
public struct Submission: Hashable, Sendable {
    /// Who writes.
    public struct Author: Hashable, Sendable {
        /// Whether they work here: what they write is looked at by nobody but for where it stands.
        public var isStaff: Bool
        /// How many of their comments are public.
        public var publishedComments: Int
        /// Whether an editor looks at all that they write, for a while.
        public var isMuted: Bool
        /// When an editor looks at what they write, where that was set for them: it goes before what their place sets.
        public var mode: ModerationPolicy.Mode?
        /// What they wrote lately, the newest first, the comment left out that is being mended.
        public var lately: [Earlier]

        public init(
            isStaff: Bool = false, publishedComments: Int = 0, isMuted: Bool = false,
            mode: ModerationPolicy.Mode? = nil, lately: [Earlier] = []
        ) {
            self.isStaff = isStaff
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

    public var text: CommentText
    public var author: Author
    /// Whether it changes what was posted before: the same checks look, but for what concerns the thread.
    public var isEdit: Bool
    /// Whether the thread takes no more comments.
    public var isThreadClosed: Bool

    public init(text: CommentText, author: Author, isEdit: Bool = false, isThreadClosed: Bool = false) {
        self.text = text
        self.author = author
        self.isEdit = isEdit
        self.isThreadClosed = isThreadClosed
    }
}
