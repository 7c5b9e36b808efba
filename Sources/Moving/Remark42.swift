import Discussion
import Foundation

/// Remark42's backup: a line of the site's data, then a comment in JSON a line.
enum Remark42 {
    private struct Head: Decodable { var version: Int }

    private struct Line: Decodable {
        struct User: Decodable {
            var name: String
            var id: String
        }
        struct Locator: Decodable { var url: String }
        var id: String
        var pid: String
        var text: String
        var orig: String?
        var user: User
        var locator: Locator
        var time: String
        var delete: Bool?
        var title: String?
    }

    static func read(_ bytes: [UInt8]) throws(MovingError) -> MovedDiscussion {
        var moved = MovedDiscussion()
        var known: Set<String> = []
        let lines = bytes.split(separator: UInt8(ascii: "\n"))
        let decoder = JSONDecoder()
        guard let first = lines.first, (try? decoder.decode(Head.self, from: Data(first))) != nil else {
            throw .notTheirs("Remark42")
        }
        for (index, bytes) in lines.enumerated().dropFirst() {
            guard let line = try? decoder.decode(Line.self, from: Data(bytes)) else { throw .line(index + 1) }
            if known.insert(line.locator.url).inserted {
                moved.threads.append(
                    MovedDiscussion.Thread(
                        id: line.locator.url, address: line.locator.url, title: line.title ?? ""))
            }
            guard let createdAt = DiscussionReader.seconds(line.time) else {
                moved.passedOver.append("comment \(line.id): no time")
                continue
            }
            let source = line.orig.flatMap { $0.isEmpty ? nil : $0 }
            moved.comments.append(
                MovedDiscussion.Comment(
                    id: line.id, thread: line.locator.url, parent: line.pid.isEmpty ? nil : line.pid,
                    author: MovedDiscussion.Author(key: line.user.id, name: line.user.name), createdAt: createdAt,
                    text: source ?? DiscussionReader.text(ofHTML: line.text),
                    state: line.delete == true ? .deleted : .published))
        }
        return moved
    }
}
