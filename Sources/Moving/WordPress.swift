import Discussion

/// WordPress' export (WXR): an RSS channel whose items hold their comments.
enum WordPress {
    static func read(_ bytes: [UInt8]) throws(MovingError) -> MovedDiscussion {
        var moved = MovedDiscussion()
        do throws(XMLReader.Fault) {
            var reader = XMLReader(bytes)
            while let part = try reader.next() {
                guard case .start("item", let attributes) = part else { continue }
                add(try reader.element("item", attributes), to: &moved)
            }
        } catch {
            throw MovingError(error)
        }
        return moved
    }

    private static func add(_ item: XMLElement, to moved: inout MovedDiscussion) {
        let comments = item.children.filter { $0.name == "wp:comment" }
        guard !comments.isEmpty, let thread = item["wp:post_id"] else { return }
        moved.threads.append(
            MovedDiscussion.Thread(
                id: thread, address: item["link"] ?? "",
                title: DiscussionReader.text(ofHTML: item["title"] ?? "")))
        for comment in comments where ["", "comment"].contains(comment["wp:comment_type"] ?? "") {
            guard let id = comment["wp:comment_id"],
                let createdAt = DiscussionReader.seconds(comment["wp:comment_date_gmt"])
            else {
                moved.passedOver.append("comment \(comment["wp:comment_id"] ?? "without an id"): no time")
                continue
            }
            let name = comment["wp:comment_author"] ?? ""
            let user = comment["wp:comment_user_id"] ?? "0"
            let parent = comment["wp:comment_parent"] ?? "0"
            let state: MovedDiscussion.State =
                switch comment["wp:comment_approved"] {
                case "1": .published
                case "0": .pending
                case "trash": .deleted
                default: .rejected
                }
            moved.comments.append(
                MovedDiscussion.Comment(
                    id: id, thread: thread, parent: parent == "0" ? nil : parent,
                    author: MovedDiscussion.Author(key: user == "0" ? "guest \(name)" : "user \(user)", name: name),
                    createdAt: createdAt, text: text(comment["wp:comment_content"] ?? ""), state: state))
        }
    }

    /// WordPress keeps the line ends of a comment beside its markup.
    private static func text(_ content: String) -> String {
        DiscussionReader.text(
            ofHTML: content.replacing("\r\n", with: "\n").replacing("\n", with: "<br>"))
    }
}
