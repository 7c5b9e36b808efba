public import Discussion
import Foundation

/// Coral's collections, as `mongoexport` writes them: a document in JSON a line.
public enum Coral {
    private struct Story: Decodable {
        struct Metadata: Decodable { var title: String? }
        var id: String
        var url: String
        var metadata: Metadata?
    }

    private struct User: Decodable {
        var id: String
        var username: String?
    }

    private struct Comment: Decodable {
        struct Revision: Decodable { var body: String? }
        struct Time: Decodable {
            var seconds: Int?

            private enum CodingKeys: String, CodingKey { case date = "$date" }

            init(from decoder: any Decoder) throws {
                if let text = try? decoder.singleValueContainer().decode(String.self) {
                    seconds = DiscussionReader.seconds(text)
                } else {
                    let container = try decoder.container(keyedBy: CodingKeys.self)
                    if let text = try? container.decode(String.self, forKey: .date) {
                        seconds = DiscussionReader.seconds(text)
                    } else {
                        seconds = try container.decode(Int.self, forKey: .date) / 1000
                    }
                }
            }
        }
        var id: String
        var storyID: String
        var parentID: String?
        var authorID: String?
        var revisions: [Revision]?
        var status: String
        var createdAt: Time
        var deletedAt: Time?
    }

    /// - Throws: ``MovingError`` where a line is none of Coral's.
    public static func read(
        stories: [UInt8], users: [UInt8], comments: [UInt8]
    ) throws(MovingError) -> MovedDiscussion {
        var moved = MovedDiscussion()
        moved.threads = try lines(Story.self, in: stories).map {
            MovedDiscussion.Thread(id: $0.id, identifier: $0.id, address: $0.url, title: $0.metadata?.title ?? "")
        }
        let names = Dictionary(
            try lines(User.self, in: users).map { ($0.id, $0.username ?? "") }, uniquingKeysWith: { first, _ in first })
        for comment in try lines(Comment.self, in: comments) {
            guard let createdAt = comment.createdAt.seconds else {
                moved.passedOver.append("comment \(comment.id): no time")
                continue
            }
            let state: MovedDiscussion.State =
                switch comment.status {
                case "NONE", "APPROVED": .published
                case "PREMOD", "SYSTEM_WITHHELD": .pending
                default: .rejected
                }
            let author = comment.authorID ?? ""
            moved.comments.append(
                MovedDiscussion.Comment(
                    id: comment.id, thread: comment.storyID, parent: comment.parentID,
                    author: MovedDiscussion.Author(key: author, name: names[author] ?? ""), createdAt: createdAt,
                    text: DiscussionReader.text(ofHTML: comment.revisions?.last?.body ?? ""),
                    state: comment.deletedAt == nil ? state : .deleted))
        }
        return moved
    }

    private static func lines<T: Decodable>(_ type: T.Type, in bytes: [UInt8]) throws(MovingError) -> [T] {
        let decoder = JSONDecoder()
        var found: [T] = []
        for (index, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
            guard let value = try? decoder.decode(type, from: Data(line)) else { throw .line(index + 1) }
            found.append(value)
        }
        return found
    }
}
