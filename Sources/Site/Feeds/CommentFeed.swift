import Discussion
import Markup
import News
import Newsroom

/// A feed of comments, the newest first: of a thread, or of a person.
struct CommentFeed {
    let title: String
    let address: SiteAddress
    /// The page on which the same is read.
    let page: String
    let comments: [CommentPlace]

    func render(_ form: FeedForm, _ frame: Frame) -> [UInt8] {
        switch form {
        case .atom: atom(frame).bytes
        case .json: json(frame)
        }
    }

    /// RFC 4287.
    private func atom(_ frame: Frame) -> Markup {
        let updated = comments.map { $0.comment.editedAt ?? $0.comment.createdAt }.max() ?? 0
        return """
            <?xml version="1.0" encoding="utf-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom">
            <title>\(title)</title>
            <id>\(frame.absolute(address))</id>
            <link rel="self" type="application/atom+xml" href="\(frame.absolute(address))"/>
            <link rel="alternate" type="text/html" href="\(page)"/>
            <updated>\(Moment(secondsSince1970: updated).description)</updated>
            \(comments.markup { entry($0, frame) })
            </feed>

            """
    }

    private func entry(_ place: CommentPlace, _ frame: Frame) -> Markup {
        let comment = place.comment
        let address = frame.absolute(.conversation(comment.id))
        return """
            <entry>
            <title>\(place.thread.title)</title>
            <id>\(address)</id>
            <link rel="alternate" type="text/html" href="\(address)"/>
            <author><name>\(comment.author ?? frame.words[.someone])</name></author>
            \(comment.badges.markup { badge in
                "<category term=\"\(badge.kind)\" label=\"\(frame.words.name(of: badge))\"/>\n"
            })<published>\(Moment(secondsSince1970: comment.createdAt).description)</published>
            <updated>\(Moment(secondsSince1970: comment.editedAt ?? comment.createdAt).description)</updated>
            <content type="html">\(html(comment))</content>
            </entry>

            """
    }

    /// JSON Feed 1.1.
    private func json(_ frame: Frame) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", "https://jsonfeed.org/version/1.1")
            json.member("title", title)
            json.member("home_page_url", page)
            json.member("feed_url", frame.absolute(address))
            json.member("items", comments) { json, place in
                let comment = place.comment
                let address = frame.absolute(.conversation(comment.id))
                json.object { json in
                    json.member("id", address)
                    json.member("url", address)
                    json.member("title", place.thread.title)
                    json.member("content_html", html(comment))
                    json.member("content_text", comment.text?.source ?? "")
                    json.member("date_published", Moment(secondsSince1970: comment.createdAt).description)
                    if let editedAt = comment.editedAt {
                        json.member("date_modified", Moment(secondsSince1970: editedAt).description)
                    }
                    if !comment.badges.isEmpty {
                        json.member("tags", comment.badges.map { frame.words.name(of: $0) })
                    }
                    json.member("authors", [comment.author ?? frame.words[.someone]]) { json, name in
                        json.object { $0.member("name", name) }
                    }
                }
            }
        }
        return json.bytes
    }

    private func html(_ comment: Comment) -> String {
        comment.text.map { CommentView.markup($0).string } ?? ""
    }
}
