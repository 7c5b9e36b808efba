public import Discussion

/// What stands in Isso's database, row by row: whoever opens the file hands it over.
public enum Isso {
    public struct Thread: Sendable {
        public var id: Int
        public var path: String
        public var title: String

        public init(id: Int, path: String, title: String) {
            self.id = id
            self.path = path
            self.title = title
        }
    }

    public struct Comment: Sendable {
        public var id: Int
        public var thread: Int
        public var parent: Int?
        public var created: Double
        /// 1 is public, 2 waits, 4 is deleted and has answers.
        public var mode: Int
        public var text: String
        public var author: String

        public init(
            id: Int, thread: Int, parent: Int?, created: Double, mode: Int, text: String, author: String
        ) {
            self.id = id
            self.thread = thread
            self.parent = parent
            self.created = created
            self.mode = mode
            self.text = text
            self.author = author
        }
    }

    /// Isso knows pages by their path alone.
    /// - Parameter origin: where they stand: `https://blog.example`.
    public static func discussion(
        threads: [Thread], comments: [Comment], origin: String
    ) -> MovedDiscussion {
        var moved = MovedDiscussion()
        moved.threads = threads.map {
            MovedDiscussion.Thread(
                id: String($0.id), address: origin + ($0.path.hasPrefix("/") ? $0.path : "/" + $0.path),
                title: $0.title)
        }
        moved.comments = comments.map { comment in
            MovedDiscussion.Comment(
                id: String(comment.id), thread: String(comment.thread), parent: comment.parent.map { String($0) },
                author: MovedDiscussion.Author(key: "guest \(comment.author)", name: comment.author),
                createdAt: Int(exactly: comment.created.rounded()).map { min(max($0, 0), 1 << 40) } ?? 0,
                text: comment.text,
                state: comment.mode == 1 ? .published : comment.mode == 2 ? .pending : .deleted)
        }
        return moved
    }
}
