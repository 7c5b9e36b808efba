import Discussion
import HTTPTypes
import Newsroom
import Store
import Testing

@testable import Site

@Suite("What guards the API")
struct APIGuardTests {
    /// Something to send to each verb that takes something.
    private static let bodies: [String: JSONValue] = [
        "countPages": ["pages": .list([])], "postCommentOnPage": ["text": .text("a"), "identifier": .text("p1")],
        "postComment": ["text": .text("a")], "editComment": ["text": .text("a")], "vote": ["value": 1],
        "reportComment": ["rule": .text("respect")], "keepDraft": ["text": .text("a")],
        "markNoticesRead": ["upTo": .text("none")],
        "appealDecision": ["words": .text("a")], "appealSanction": ["words": .text("a")],
        "decide": ["action": .text("hold"), "comments": .list([])], "pick": ["isPicked": .truth(true)],
        "decideAppeal": ["isGranted": .truth(true)], "correct": ["note": .text("a")],
    ]

    /// Names of things for each parameter of a path.
    private func values(thread: String, comment: String) -> [String: String] {
        [
            "thread": thread, "comment": comment, "publication": "courier", "queue": "unreviewed", "batch": "none",
            "sanction": "none", "appeal": "none",
        ]
    }

    @Test("hole 13, addresses in the API: no answer of any verb holds one, whoever asks")
    func canaries() async throws {
        try await TestSite.running { site in
            let (author, moderator) = (
                Canary(address: "canary.q7x9zk@example.org"), Canary(address: "canary.w3v8mj@example.org")
            )
            let editor = try await site.editor(moderator.address)
            let (id, _) = try await site.article(by: editor)
            let writer = try await site.signedIn(author.address, name: "Rana K.", accepting: true)
            let comment = try await site.newsroom.comment(on: id, text: "Words", by: writer, network: nil).id
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let everything = Set(TokenScope.allCases)
            let tokens = [
                nil, try await apiToken([.read, .write], of: writer, on: site),
                try await apiToken(everything, of: editor, on: site),
            ]
            let values = [
                "thread": id, "comment": comment, "publication": "courier", "queue": "unreviewed", "batch": "none",
                "sanction": "none", "appeal": "none",
            ]
            for token in tokens {
                for operation in APIOperation.all where operation.method == .get {
                    let answer = try await call(operation.id, values, token: token, on: site)
                    let text = String(decoding: try answer.json.encoded(), as: UTF8.self) + answer.headers.description
                    #expect(!author.isIn(text) && !moderator.isIn(text), "\(operation.id)")
                    #expect(!text.contains(writer.id) && !text.contains(editor.id), "\(operation.id)")
                }
            }
        }
    }

    @Test("each verb opens to its own scope alone, and those that moderate never to a reader")
    func scopes() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let comment = try await site.newsroom.comment(on: id, text: "Words", by: rana, network: nil).id
            let values = values(thread: id, comment: comment)
            var tokens: [TokenScope: String] = [:]
            for scope in TokenScope.allCases { tokens[scope] = try await apiToken([scope], of: editor, on: site) }
            for operation in APIOperation.all {
                let body = Self.bodies[operation.id]
                #expect((body == nil) == (operation.body == nil), "\(operation.id)")
                guard let scope = operation.scope else { continue }
                let none = try await call(operation.id, values, body, on: site)
                #expect(none.status == 401 && none.json["code"]?.text == "token-missing", "\(operation.id)")
                for other in TokenScope.allCases where other != scope {
                    let refused = try await call(operation.id, values, token: tokens[other], body, on: site)
                    #expect(refused.json["code"]?.text == "scope-missing", "\(operation.id) with \(other)")
                }
            }
            // A reader who moderated when the token was made, and does so no more.
            let section = try #require(try await site.newsroom.sections().first?.slug)
            try await site.newsroom.setRole(.reader, sections: [section], of: rana.id, by: editor)
            let moderator = try await site.viewer(rana.session)
            let token = try await apiToken([.moderate], of: moderator, on: site)
            #expect(try await call("readQueues", token: token, on: site).status == 200)
            for id in ["readAppeals", "readLetters", "correct", "decideAppeal"] {
                let answer = try await call(id, values, token: token, Self.bodies[id], on: site)
                #expect(answer.status == 403 && answer.json["code"]?.text == "not-permitted", "\(id)")
            }
            try await site.newsroom.setRole(.reader, sections: [], of: rana.id, by: editor)
            for operation in APIOperation.all where operation.scope == .moderate {
                let answer = try await call(operation.id, values, token: token, Self.bodies[operation.id], on: site)
                #expect([403, 404].contains(answer.status), "\(operation.id): \(answer.status)")
            }
        }
    }

    @Test("a token of somebody suspended, banned or erased writes nothing; an erased one's is none")
    func barred() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            for (number, kind) in [Sanction.Kind.suspension, .ban].enumerated() {
                let name = ["Rana K.", "Hadi M."][number]
                let reader = try await site.signedIn("reader\(number)@example.org", name: name, accepting: true)
                let token = try await apiToken([.read, .write], of: reader, on: site)
                let comment = try await site.newsroom.comment(on: id, text: "Words", by: reader, network: nil).id
                let other = try await site.newsroom.comment(
                    on: id, text: "Other words", by: self.editor(site), network: nil
                )
                .id
                try await site.newsroom.impose(
                    kind, on: reader.id, rule: "respect", reason: "Enough", days: kind.ends ? 3 : nil, by: editor)
                let values = values(thread: id, comment: other)
                for verb in ["postComment", "vote", "reportComment"] {
                    let answer = try await call(verb, values, token: token, Self.bodies[verb], on: site)
                    #expect(answer.status == 403, "\(verb)")
                }
                let edit = try await call(
                    "editComment", ["comment": comment], token: token, ["text": .text("New")], on: site)
                #expect(edit.status == 403)
                let account = try await call("readAccount", token: token, on: site).json
                let sanction = try #require(account["sanctions"]?.list?.first?["id"]?.text)
                #expect(account["missing"]?.list?.contains(.text("notBarred")) == true)
                let words: JSONValue = ["words": .text("Please look again")]
                #expect(
                    try await call("appealSanction", ["sanction": sanction], token: token, words, on: site).status
                        == 204)
                #expect(try await call("readOwnAppeals", token: token, on: site).json["appeals"]?.list?.count == 1)
                let viewer = try await site.viewer(reader.session)
                try await site.newsroom.erase(viewer)
                #expect(try await call("readAccount", token: token, on: site).json["code"]?.text == "token-unknown")
            }
        }
    }

    /// The editor, who has proven an address and may comment.
    private func editor(_ site: TestSite) async throws -> Viewer {
        try await site.signedIn("salma@example.org", accepting: true)
    }

    @Test("what is held or was refused is in no answer to anybody but its author and the desk")
    func held() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let spoken = try await site.newsroom.comment(on: id, text: "Public words", by: rana, network: nil).id
            try await site.newsroom.setOverride(.init(mode: .pre), of: .thread(id), by: editor)
            var hidden: [String] = []
            for word in ["zirconium", "palladium"] {
                hidden.append(try await site.newsroom.comment(on: id, text: word, by: rana, network: nil).id)
            }
            try await site.newsroom.keepDraft("yttrium", on: id, by: rana)
            _ = try await site.newsroom.decide(
                .reject, on: [hidden[1]], rule: "respect", reason: "Off", by: editor)
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let his = try await apiToken([.read, .write], of: hadi, on: site)
            for token in [nil, his] {
                for comment in hidden + [spoken] {
                    let values = values(thread: id, comment: comment)
                    for operation in APIOperation.all where operation.method == .get {
                        let query = operation.id == "search" ? "?words=ium" : ""
                        let answer = try await call(operation.id, values, query: query, token: token, on: site)
                        let text = String(decoding: try answer.json.encoded(), as: UTF8.self)
                        for word in ["zirconium", "palladium", "yttrium"] {
                            #expect(!text.contains(word), "\(operation.id)")
                        }
                    }
                }
            }
            let desk = try await apiToken([.moderate], of: editor, on: site)
            let item = try await call("readQueueItem", ["comment": hidden[0]], token: desk, on: site).json
            #expect(item["comment"]?["text"]?.text == "zirconium" && item["comment"]?["state"]?.text == "pending")
            let hers = try await apiToken([.read], of: rana, on: site)
            #expect(try await call("readDraft", ["thread": id], token: hers, on: site).json["text"]?.text == "yttrium")
            // What was let in after all bears nothing of the decision against it.
            _ = try await site.newsroom.decide(.approve, on: [hidden[1]], rule: nil, reason: nil, by: editor)
            let back = try await call("readComment", ["comment": hidden[1]], on: site).json
            #expect(back["state"]?.text == "published" && back["rule"] == .null && back["reason"] == .null)
        }
    }

    @Test("a call that bears a name posts once, whatever is sent how often; another call cannot bear the name")
    func once() async throws {
        try await TestSite.running { site in
            let editor = try await site.editor()
            let (id, _) = try await site.article(by: editor)
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let hadi = try await site.signedIn("hadi@example.org", name: "Hadi M.", accepting: true)
            let (hers, his) = (
                try await apiToken([.write], of: rana, on: site), try await apiToken([.write], of: hadi, on: site)
            )
            let named = ["Idempotency-Key": "8e03978e-40d5-43dd-bc93-6894a57f9324"]
            let body: JSONValue = ["text": .text("Words")]
            var answers: Set<String> = []
            for _ in 0..<2 {
                let posted = try await call(
                    "postComment", ["thread": id], token: hers, headers: named, body, on: site)
                #expect(posted.status == 201)
                answers.insert(posted.json["id"]?.text ?? "")
            }
            #expect(answers.count == 1)
            let other = try await call(
                "postComment", ["thread": id], token: hers, headers: named, ["text": .text("Others")], on: site)
            #expect(other.status == 422 && other.json["field"]?.text == "callKey")
            // Names are one's own.
            #expect(
                try await call("postComment", ["thread": id], token: his, headers: named, body, on: site).status == 201)
            #expect(try await call("readThread", ["thread": id], on: site).json["count"] == 2)
            let malformed = try await call(
                "postComment", ["thread": id], token: hers, headers: ["Idempotency-Key": "a b"], body, on: site)
            #expect(malformed.status == 400 && malformed.json["pointer"]?.text == "Idempotency-Key")
            try await site.newsroom.save(
                publication: "courier", name: "The Courier", origins: ["https://courier.example"], accent: "",
                by: editor)
            let page: JSONValue = ["text": .text("Words there"), "identifier": .text("p1")]
            let key = ["Idempotency-Key": "page"]
            let first = try await call(
                "postCommentOnPage", ["publication": "courier"], token: his, headers: key, page, on: site)
            let second = try await call(
                "postCommentOnPage", ["publication": "courier"], token: his, headers: key, page, on: site)
            #expect(first.json["id"] != nil && first.json["id"] == second.json["id"])
            let rows = try await site.database.read {
                try $0.rows("SELECT key FROM call_key").map { try $0.blob("key") }
            }
            #expect(rows.count == 3 && rows.allSatisfy { $0.count == 32 })
        }
    }

    @Test("who has what stands is told so by its tag, each reader by their own")
    func entityTags() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let rana = try await site.signedIn("rana@example.org", name: "Rana K.", accepting: true)
            let token = try await apiToken([.read, .write], of: rana, on: site)
            let first = try await call("readComments", ["thread": id], on: site)
            let known = ["If-None-Match": first.headers["etag"] ?? ""]
            #expect(try await call("readComments", ["thread": id], headers: known, on: site).status == 304)
            _ = try await call("postComment", ["thread": id], token: token, ["text": .text("Words")], on: site)
            let changed = try await call("readComments", ["thread": id], headers: known, on: site)
            #expect(changed.status == 200 && changed.headers["vary"]?.contains("Authorization") == true)
            #expect(try await call("readAccount", token: token, on: site).headers["etag"] != nil)
            #expect(try await call("readAccount", headers: ["If-None-Match": "*"], on: site).status == 401)
        }
    }

    @Test("what is asked twice in an address, or as a head, is answered as the standards have it")
    func oddities() async throws {
        try await TestSite.running { site in
            let (id, _) = try await site.article(by: site.editor())
            let twice = try await call("readComments", ["thread": id], query: "?limit=1&limit=2", on: site)
            #expect(twice.status == 400 && twice.json["pointer"]?.text == "?limit")
            let many = "?" + Array(repeating: "thread=a", count: 51).joined(separator: "&")
            #expect(try await call("countThreads", query: many, on: site).json["pointer"]?.text == "?thread")
            let head = try await site.request("HEAD", "/api/v1/rules")
            #expect(head.status == 200 && head.text.isEmpty)
        }
    }
}
