import Discussion
import Foundation
import News
import Store

/// What a program is asked about a comment: its words, which nobody else sees before it is public.
struct HookQuestion: Sendable {
    let hook: ModerationHookRow
    let body: [UInt8]
    /// Under whose rules it is answered; nothing for the house's.
    let publication: String?

    /// - Parameter place: where it is to stand, with the newspaper's address before a path of its own.
    init(_ hook: ModerationHookRow, about comment: Submitted, in place: ThreadPlace, at now: Int, site: String) {
        self.hook = hook
        publication = place.publication?.id
        var json = JSONWriter()
        json.object { json in
            json.member("type", "comment.check")
            json.member("timestamp", Moment(secondsSince1970: now).description)
            json.key("data")
            json.object { json in
                json.key("comment")
                json.object { json in
                    json.member("id", comment.id)
                    json.member("parent", comment.parent)
                    json.member("kind", comment.kind.rawValue)
                    json.member("author", comment.author)
                    json.member("text", comment.text.source)
                    json.member("isEdit", comment.isEdit)
                }
                json.key("thread")
                json.object { json in
                    json.member("id", place.id.isEmpty ? nil : place.id)
                    json.member("title", place.title)
                    json.member("address", place.path.map { site + $0 } ?? place.address)
                    json.member("publication", place.publication?.id)
                    json.member("section", place.section)
                }
            }
        }
        body = json.bytes
    }

    /// A comment before it is one.
    struct Submitted: Sendable {
        var id: String
        var parent: String?
        var kind: CommentKind
        var text: CommentText
        var author: String?
        var isEdit = false
    }
}

/// What a program answers: `{"decision": "approve" | "hold" | "reject", "rule": "…"}`.
struct HookAnswer: Decodable {
    enum Decision: String, Decodable { case approve, hold, reject }

    let decision: Decision
    let rule: String?

    /// Bytes of an answer that are read.
    static let limit = 4_096

    /// Reads an answer; nothing where it is none.
    init?(_ bytes: [UInt8]) {
        guard bytes.count <= Self.limit, !JSONNesting.isDeeper(than: 8, bytes),
            let answer = try? JSONDecoder().decode(HookAnswer.self, from: Data(bytes))
        else { return nil }
        self = answer
    }

    /// What it comes to under the house rules in force: a rule that is none of them is not named.
    func verdict(under rules: HouseRules) -> HookVerdict {
        let rule = rule.flatMap { rules.rule($0)?.id }
        return switch decision {
        case .approve: .approve
        case .hold: .hold(rule: rule)
        case .reject: .reject(rule: rule)
        }
    }
}
