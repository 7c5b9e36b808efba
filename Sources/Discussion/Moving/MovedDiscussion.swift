/// A discussion as another system gives it out, in terms that are everybody's: threads, and what was said in them.
public struct MovedDiscussion: Sendable, Hashable {
    public var threads: [Thread] = []
    public var comments: [Comment] = []
    /// What could not be read, as the other system names it, and why.
    public var passedOver: [String] = []

    public init() {}

    /// A page on which was talked.
    public struct Thread: Sendable, Hashable {
        /// By what its comments name it.
        public var id: String
        /// The page's own name, where its publication gave it one.
        public var identifier: String?
        public var address: String
        public var title: String

        public init(id: String, identifier: String? = nil, address: String, title: String) {
            self.id = id
            self.identifier = identifier
            self.address = address
            self.title = title
        }
    }

    /// What somebody said.
    public struct Comment: Sendable, Hashable {
        public var id: String
        public var thread: String
        public var parent: String?
        public var author: Author
        /// Seconds since 1970.
        public var createdAt: Int
        /// Its words in plain text; empty where they are gone.
        public var text: String
        public var state: State

        public init(
            id: String, thread: String, parent: String?, author: Author, createdAt: Int, text: String, state: State
        ) {
            self.id = id
            self.thread = thread
            self.parent = parent
            self.author = author
            self.createdAt = createdAt
            self.text = text
            self.state = state
        }
    }

    /// Who said it, as far as the other system tells. An address that it gives was not proven here, and is not taken.
    public struct Author: Sendable, Hashable {
        /// What tells the author from others: an account's name there, or the name shown.
        public var key: String
        public var name: String

        public init(key: String, name: String) {
            self.key = key
            self.name = name
        }
    }

    public enum State: Sendable, Hashable {
        case published
        /// It waited for somebody to look.
        case pending
        /// It was not let in, or is spam.
        case rejected
        /// It was taken back or deleted.
        case deleted
    }
}
