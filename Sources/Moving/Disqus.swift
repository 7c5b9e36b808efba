import Discussion

/// Disqus' export: one XML document of categories, threads and posts.
enum Disqus {
    static func read(_ bytes: [UInt8]) throws(MovingError) -> MovedDiscussion {
        var moved = MovedDiscussion()
        do throws(XMLReader.Fault) {
            var reader = XMLReader(bytes)
            var isDisqus = false
            while let part = try reader.next() {
                guard case .start(let name, let attributes) = part else { continue }
                switch name {
                case "disqus": isDisqus = true
                case "thread" where isDisqus: add(thread: try reader.element(name, attributes), to: &moved)
                case "post" where isDisqus: add(post: try reader.element(name, attributes), to: &moved)
                default: continue
                }
            }
            guard isDisqus else { return try notTheirs() }
        } catch {
            throw MovingError(error)
        }
        return moved
    }

    private static func add(thread: XMLElement, to moved: inout MovedDiscussion) {
        guard let id = thread.attributes["dsq:id"] else { return }
        moved.threads.append(
            MovedDiscussion.Thread(
                id: id, identifier: thread["id"].flatMap { $0.isEmpty ? nil : $0 }, address: thread["link"] ?? "",
                title: DiscussionReader.text(ofHTML: thread["title"] ?? "")))
    }

    private static func add(post: XMLElement, to moved: inout MovedDiscussion) {
        guard let id = post.attributes["dsq:id"], let thread = post.child("thread")?.attributes["dsq:id"],
            let createdAt = DiscussionReader.seconds(post["createdAt"])
        else {
            moved.passedOver.append("post \(post.attributes["dsq:id"] ?? "without an id"): no thread or no time")
            return
        }
        let author = post.child("author")
        let name = author?["name"] ?? ""
        let state: MovedDiscussion.State =
            post["isSpam"] == "true" ? .rejected : post["isDeleted"] == "true" ? .deleted : .published
        moved.comments.append(
            MovedDiscussion.Comment(
                id: id, thread: thread, parent: post.child("parent")?.attributes["dsq:id"],
                author: MovedDiscussion.Author(key: author?["username"] ?? "anonymous \(name)", name: name),
                createdAt: createdAt, text: DiscussionReader.text(ofHTML: post["message"] ?? ""), state: state))
    }

    private static func notTheirs<T>() throws(XMLReader.Fault) -> T { throw .malformed(byte: 0) }
}
