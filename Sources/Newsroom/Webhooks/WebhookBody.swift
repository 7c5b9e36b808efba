import Discussion
import News
import Store

/// What a program is told, as it stands when it is told: by an encoder alone, no address in it, and no words that are
/// not public. Whoever may moderate asks the API for what waits.
struct WebhookBody {
    let event: String
    let at: Int
    let comment: Comment
    let thread: ThreadPlace
    /// The rules under which readers reported it and nobody has looked.
    let reports: [String]
    let target: String?
    /// Where the newspaper is found.
    let site: String

    var bytes: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("type", event)
            json.member("timestamp", Moment(secondsSince1970: at).description)
            json.key("data")
            json.object { json in
                json.key("comment")
                json.object { members(of: comment, &$0) }
                json.key("thread")
                json.object { json in
                    json.member("id", thread.id)
                    json.member("title", thread.title)
                    json.member("address", thread.path.map { site + $0 } ?? thread.address)
                    json.member("publication", thread.publication?.id)
                    json.member("section", thread.section)
                }
            }
        }
        return json.bytes
    }

    private func members(of comment: Comment, _ json: inout JSONWriter) {
        json.member("id", comment.id)
        json.member("parent", comment.parentID)
        json.member("kind", comment.kind.rawValue)
        json.member("state", comment.state.rawValue)
        json.member("author", comment.author)
        json.member("isStaff", comment.isStaff)
        json.member("badges", comment.badges) { json, badge in
            json.object { json in
                json.member("kind", badge.kind)
                json.member("label", badge.label)
            }
        }
        json.member("text", comment.state == .published ? comment.text?.source : nil)
        json.member("rating", comment.state == .published ? comment.rating : nil)
        json.member("createdAt", Moment(secondsSince1970: comment.createdAt).description)
        json.member("rule", comment.rule)
        json.member("reason", comment.reason)
        json.member("findings", comment.findings.map(\.check.rawValue))
        json.member("reports", reports)
        json.member("target", target)
    }
}
